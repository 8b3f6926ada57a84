import {
  createPool,
  downloadTree,
  uploadTree,
  type FileEvent,
  type FtpPool,
  type TreeFile,
  type TreeOptions,
  type TreeReport,
} from "@ftp-codes/basic-ftp";
import { isFtpReplyError } from "@ftp-codes/core";
import { accessOptions } from "./access-options.js";
import type { RunOptions } from "./options.js";
import type { Display } from "./progress/display.js";
import { keepFiles } from "./report/keep-files.js";
import { recordRun } from "./report/record-run.js";
import type { RunReport, RunTimeline } from "./report/report.js";
import type { ReportWriter } from "./report/write-report.js";
import type { FtpUrl } from "./url.js";
import { causeOf } from "./wording/cause-of.js";
import { decisionSentence } from "./wording/decision-sentence.js";
import { failureReason } from "./wording/failure-reason.js";
import { hidePassword, type HidePassword } from "./wording/hide-password.js";
import { pathText } from "./wording/path-text.js";

/** What is to be mirrored, and how. */
export interface Transfer {
  readonly direction: "get" | "put";
  readonly url: FtpUrl;
  readonly localDir: string;
  readonly options: RunOptions;
  /** Certificates to trust, as PEM. */
  readonly ca?: string | undefined;
}

/** What a run takes from its surroundings. */
export interface Circumstances {
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** What the report is written by, while it comes about. */
  readonly writers?: readonly ReportWriter[];
}

/** How a run ended: what is reported, and what the page draws. */
export interface RunOutcome {
  readonly report: RunReport;
  readonly timeline: RunTimeline;
}

/**
 * Mirrors a tree and reports what came of it. Never rejects for what a server, a disk or the user does: that is in the
 * report.
 */
export async function mirrorTree(
  transfer: Transfer,
  display: Display,
  { now, signal, writers = [] }: Circumstances,
): Promise<RunOutcome> {
  const { direction, url, localDir, options, ca } = transfer;
  const hide = hidePassword(url.password);
  const startedAt = new Date().toISOString();
  const begin = now();
  const record = recordRun(now, hide, (decision) => {
    const subject = decision.path === undefined ? "" : `${pathText(decision.path)}: `;
    display.note(`${subject}${decisionSentence(decision)}`);
  });
  const kept = keepFiles();
  let failedRoot: TreeFile | undefined;
  const head = { direction, url: url.shown, localDir, dryRun: options.dryRun === true, startedAt };
  for (const writer of writers) writer.begin(head);
  function note(file: TreeFile): void {
    kept.add(file);
    if (isFailedRoot(file)) failedRoot ??= file;
    for (const writer of writers) writer.file(file);
  }
  const pool = createPool(accessOptions(url, { ca, insecure: options.insecure }), {
    ...record.listeners,
    signal,
    retries: options.retries,
    maxSessions: options.concurrency,
    deadlineMs: milliseconds(options.deadline),
    timeoutMs: milliseconds(options.timeout),
  });

  let failure: string | undefined;
  let interrupted = false;
  try {
    await copyTree(pool, transfer, {
      signal,
      include: options.include,
      exclude: options.exclude,
      dryRun: options.dryRun,
      inPlace: options.inPlace,
      keepFiles: false,
      onFile(event) {
        record.onFile(event);
        display.onFile(event);
        if (event.kind === "finished") note(withReason(event, hide));
      },
      onProgress: (progress) => display.onProgress(progress),
    });
  } catch (error) {
    interrupted = signal.aborted;
    if (!interrupted) {
      failure = hide(failureReason(error));
      if (failedRoot === undefined) note(rootFailure(error, failure));
    }
  } finally {
    await pool.close();
    display.close();
  }
  failure ??= failedRoot?.reason;
  const report: RunReport = {
    ...head,
    interrupted,
    ...(failure !== undefined && { failure }),
    files: kept.files,
    totals: kept.totals,
    sessions: pool.status.sessionsOpened,
    retries: pool.status.retries,
    replies: record.replies,
    waitedMs: Math.round(pool.status.waitedMs),
    elapsedMs: Math.round(now() - begin),
    decisions: record.decisions,
  };
  for (const writer of writers) writer.end(report);
  return { report, timeline: record.timeline() };
}

function copyTree(pool: FtpPool, transfer: Transfer, options: TreeOptions): Promise<TreeReport> {
  const { direction, url, localDir } = transfer;
  const remoteDir = url.directory === "" ? "." : url.directory;
  return direction === "get"
    ? downloadTree(pool, remoteDir, localDir, options)
    : uploadTree(pool, localDir, remoteDir, options);
}

function milliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1000;
}

/** A file as it is reported: why it failed, in our words and without a password. */
function withReason({ file, error }: Extract<FileEvent, { kind: "finished" }>, hide: HidePassword): TreeFile {
  const reason = error === undefined ? file.reason : failureReason(error);
  return reason === undefined ? file : { ...file, reason: hide(reason) };
}

/** Is it the tree itself that failed? */
function isFailedRoot({ path, status }: TreeFile): boolean {
  return path === "./" && status === "failed";
}

/** The tree itself as a failed entry: what kept it from being read, or from being begun. */
function rootFailure(error: unknown, reason: string): TreeFile {
  return {
    path: "./",
    status: "failed",
    bytes: 0,
    attempts: 1,
    ...(isFtpReplyError(error) && { code: error.code }),
    cause: causeOf(error),
    reason,
  };
}
