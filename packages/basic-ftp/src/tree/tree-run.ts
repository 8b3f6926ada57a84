import { setMaxListeners } from "node:events";
import { isFtpLocalError, isFtpReplyError } from "@ftp-codes/core";
import type { Call } from "../session/call.js";
import type { Crew } from "../session/crew.js";
import type { Host } from "../session/host.js";
import { isFtpFailure } from "../to-error.js";
import type { Direction, FtpFailure, SessionListeners, TreeFile, TreeOptions, TreeReport } from "../types.js";
import { createJobs, type Jobs } from "./jobs.js";
import { createFilter, type Filter } from "./filter.js";
import { createTally } from "./tally.js";

/** One copy of one tree: what its jobs share. */
export interface TreeRun {
  readonly host: Host;
  readonly crew: Crew;
  readonly direction: Direction;
  readonly options: TreeOptions;
  readonly filter: Filter;
  readonly jobs: Jobs;
  /** The call for one file or directory, told by its path below the root. */
  callFor(operation: string, path: string): Call;
  /** A file was found that may have to be moved. */
  found(bytes: number): void;
  /** The transfer of a file begins. */
  started(path: string, total: number | undefined): void;
  /** There is nothing more to do for a file, or for a directory that could not be read. */
  finished(file: TreeFile): void;
  /** It failed. */
  failed(path: string, error: unknown, attempts?: number): void;
  /** It cannot be copied, for a reason that no server gave: one sentence. */
  refused(path: string, cause: string, reason: string): void;
}

/** Copies a tree: `walk` adds the first job, and the report is made when none is left. */
export async function runTree(
  { host, crew }: { readonly host: Host; readonly crew: Crew },
  call: Call,
  direction: Direction,
  options: TreeOptions,
  walk: (run: TreeRun) => void,
): Promise<TreeReport> {
  const began = performance.now();
  const waitedBefore = host.counts.waitedMs;
  const files: TreeFile[] = [];
  const totals = {
    delivered: { files: 0, bytes: 0 },
    unchanged: { files: 0, bytes: 0 },
    failed: { files: 0, bytes: 0 },
  };
  const attempts = new Map<string, number>();
  const replies: Record<string, number> = {};
  let sessions = 0;
  let retries = 0;
  /** No session can be had any more, so nothing else is tried. */
  let fatal: FtpFailure | undefined;
  const stop = new AbortController();
  const signal = call.signal === undefined ? stop.signal : AbortSignal.any([call.signal, stop.signal]);
  setMaxListeners(0, signal);
  const tally = createTally(options);
  const listener: SessionListeners = {
    onReply: ({ reply }) => (replies[reply.code] = (replies[reply.code] ?? 0) + 1),
    onSession: ({ kind }) => (sessions += kind === "opened" ? 1 : 0),
    onRetry: () => (retries += 1),
    onAdvice: ({ path, attempt }) => path !== undefined && attempts.set(path, attempt),
    ...(options.onProgress !== undefined && { onProgress: tally.progress }),
  };

  function finish(file: TreeFile, error?: unknown): void {
    if (options.keepFiles !== false) files.push(file);
    totals[file.status].files += 1;
    totals[file.status].bytes += file.bytes;
    attempts.delete(file.path);
    tally.finished(file.path);
    options.onFile?.({ kind: "finished", path: file.path, direction, file, ...(error !== undefined && { error }) });
  }

  const run: TreeRun = {
    host,
    crew,
    direction,
    options,
    filter: createFilter(options),
    jobs: createJobs(
      () => signal.aborted && fatal === undefined,
      (waiting) => crew.expect?.(waiting),
    ),
    callFor: (operation, path) => ({ operation, path, signal, endsAt: call.endsAt }),
    found: (bytes) => tally.found(bytes),
    started: (path, total) => {
      options.onFile?.({ kind: "started", path, direction, total });
    },
    finished: (file) => finish(file),
    failed(path, error, tried) {
      if (call.signal?.aborted === true) return;
      const lasting = [host.refusal, host.unreachable].find((one) => one !== undefined && isOf(error, one));
      if (lasting !== undefined) {
        fatal ??= lasting;
        stop.abort(lasting);
      }
      const file: TreeFile = {
        path,
        status: "failed",
        bytes: 0,
        attempts: tried ?? attempts.get(path) ?? 0,
        code: isFtpReplyError(error) ? error.code : undefined,
        cause: causeOf(error),
        reason: error instanceof Error ? error.message : String(error),
      };
      finish(file, error);
    },
    refused(path, cause, reason) {
      run.finished({ path, status: "failed", bytes: 0, attempts: 0, cause, reason });
    },
  };
  host.listeners.add(listener);
  try {
    walk(run);
    await run.jobs.done();
  } finally {
    host.listeners.delete(listener);
    crew.expect?.(0);
  }
  call.signal?.throwIfAborted();
  if (fatal !== undefined && host.counts.opened === 0) throw fatal;
  return {
    files,
    totals,
    sessions,
    retries,
    replies,
    waitedMs: host.counts.waitedMs - waitedBefore,
    elapsedMs: Math.round(performance.now() - began),
  };
}

/** Is it that error, or the one that a file has made of it? */
function isOf(error: unknown, shared: FtpFailure): boolean {
  return error === shared || (error instanceof Error && error.cause === shared);
}

/** The cause of a failure, in the words of core. */
function causeOf(error: unknown): string | undefined {
  if (!isFtpFailure(error)) return undefined;
  return isFtpLocalError(error) ? "local-error" : error.advice.cause;
}
