import {
  isFtpConnectionError,
  isFtpProtocolError,
  isFtpReplyError,
  printable,
  type Remedy,
  remedyActions,
  type Cause,
} from "@ftp-codes/core";
import type { CheckId, Observation } from "./check.js";
import { checkOrder, checks } from "./checks/index.js";
import { shownReply } from "./conversation-error.js";
import type { Examination } from "./examination.js";

/** What the report says of one check; nothing in it can drive a terminal, and no password is in it. */
export interface Finding {
  readonly check: CheckId;
  readonly title: string;
  readonly status: Observation["status"] | "skipped";
  /** One or two sentences; for what was skipped the reason, as a part of one. */
  readonly detail: string;
  /** The reply that decided, with its code, in one line. */
  readonly reply?: string | undefined;
  readonly cause?: Cause | undefined;
  /** What can be done about it and by whom, best first. */
  readonly remedies: readonly Remedy[];
}

/**
 * Runs every check that makes sense, in order, and tells each finding as soon as there is one. Never rejects; closes
 * what it opened. When `signal` is aborted, what is running fails, and only the clearing away still happens.
 *
 * @param hide takes the password out of a text
 */
export async function examine(
  examination: Examination,
  hide: (text: string) => string,
  signal: AbortSignal,
  onFinding: (finding: Finding) => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const interrupt = (): void => examination.control?.destroy();
  signal.addEventListener("abort", interrupt);
  for (const id of checkOrder(examination.protection)) {
    if (signal.aborted && id !== "remove") continue;
    const { title } = checks[id];
    const observation = await observe(id, examination, findings);
    const { detail, reply, status } = observation;
    if (status === "works" || status === "warns" || (status === "fails" && observation.goOn === true)) {
      examination.reliable.add(id);
    }
    const finding: Finding = {
      check: id,
      title,
      status,
      detail: printable(hide(detail), 1000),
      reply: reply === undefined ? undefined : hide(shownReply(reply)),
      cause: observation.cause,
      remedies: remediesOf(observation),
    };
    findings.push(finding);
    onFinding(finding);
  }
  signal.removeEventListener("abort", interrupt);
  await examination.control?.close();
  return findings;
}

type Skipped = Omit<Observation, "status"> & { readonly status: "skipped" };

async function observe(
  id: CheckId,
  examination: Examination,
  findings: readonly Finding[],
): Promise<Observation | Skipped> {
  const { needs, leftOut, run, title } = checks[id];
  const missing = needs.find((need) => !examination.reliable.has(need));
  const reason = missing === undefined ? leftOut?.(examination) : whyMissing(missing, findings);
  if (reason !== undefined) return { status: "skipped", detail: reason };
  try {
    return await run(examination);
  } catch (error) {
    // A failed transfer may have cost the session, and the server may be about to say so.
    if (examination.reliable.has("login")) examination.control?.destroy();
    return failed(error, title);
  }
}

/** The first reason in a row of checks that stand on each other. */
function whyMissing(need: CheckId, findings: readonly Finding[]): string {
  const found = findings.find(({ check }) => check === need);
  return found?.status === "skipped" ? found.detail : `it needs what failed: ${checks[need].title}`;
}

/** What an error says of the check that it ended. */
function failed(error: unknown, title: string): Observation {
  if (isFtpReplyError(error)) {
    const { advice, reply } = error;
    return { status: "fails", detail: advice.explanation, cause: advice.cause, reply, advice };
  }
  if (isFtpConnectionError(error) || isFtpProtocolError(error)) {
    const { advice, message } = error;
    return { status: "fails", detail: `${message}. ${advice.explanation}`, cause: advice.cause, advice };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { status: "fails", detail: `${title} could not be looked at: ${message}`, cause: "local-error" };
}

function remediesOf({ advice, remedies }: Pick<Observation, "advice" | "remedies">): readonly Remedy[] {
  return remedies?.map((action) => ({ action, ...remedyActions[action] })) ?? advice?.remedies ?? [];
}
