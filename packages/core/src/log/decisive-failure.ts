import { advise } from "../advice/advise.js";
import { phaseOf } from "../advice/command-groups.js";
import type { LogFailure } from "./log-report.js";
import type { NotedError } from "./noted-error.js";
import type { Secrets } from "./secrets.js";
import { type Asked, askedIn, type NegativeReply, type Unrecovered } from "./unrecovered.js";

/** A command that waits for its answer, or had it last. */
interface LatestExchange extends Asked {
  readonly line: number;
  readonly hasPreliminary: boolean;
}

/** The connection failed, as far as the log says. */
export interface SessionError extends NotedError {
  readonly line: number;
  /** The latest exchange at that time. */
  readonly exchange?: LatestExchange | undefined;
}

/** How a session went, as far as it was read. */
export interface SessionCourse {
  /** The refusals that nothing made good. */
  readonly unrecovered: Unrecovered | undefined;
  readonly error: SessionError | undefined;
  readonly latest: LatestExchange | undefined;
  /** Did the latest exchange get its final reply? */
  readonly isAnswered: boolean;
  readonly hasReply: boolean;
  readonly loginWorked: boolean;
  readonly greeting: string | undefined;
}

/** Commands whose answer is not always waited for. */
const farewells: readonly string[] = ["QUIT", "ABOR", "CONNECT"];

/**
 * What decided a session: the first refusal that counts, else an answer that was lost, else a refused question.
 * `undefined` when all went well.
 */
export function decisiveFailure(course: SessionCourse, secrets: Secrets): LogFailure | undefined {
  const refused = course.unrecovered?.decisive;
  if (refused) return refusal(refused, course, secrets);
  const lost = lostAnswer(course, secrets);
  if (lost) return lost;
  const question = course.unrecovered?.refusedQuestion;
  return question && refusal(question, course, secrets);
}

function refusal(
  { exchange, reply, afterPreliminary, loginWorked, times }: NegativeReply,
  { greeting }: SessionCourse,
  secrets: Secrets,
): LogFailure {
  const asked = {
    ...shown(exchange, secrets),
    phase: afterPreliminary ? "transfer-end" : phaseOf(exchange.command),
  } as const;
  const { code, text, line } = reply;
  // A log without commands: only 421 comes unasked (RFC 959, 5.4).
  const known = exchange.command === "IDLE" && code !== 421 ? {} : asked;
  const history = { sameReplies: times, loginWorked };
  return { ...asked, line, reply, advice: advise({ code, text, ...known, server: greeting, history }) };
}

/** What went wrong without a reply; nothing, when the reply came all the same. */
function lostAnswer(course: SessionCourse, secrets: Secrets): LogFailure | undefined {
  const { latest, isAnswered, loginWorked, greeting } = course;
  // The answer to AUTH is followed by the TLS handshake, which is a part of it.
  const isSettled = isAnswered && latest?.command !== "AUTH";
  const known = isSettled && course.error?.error !== "protocol" && course.error?.channel === undefined;
  const lost = known ? undefined : (course.error ?? endedSilently(course));
  if (lost === undefined) return undefined;
  const { error, line, channel } = lost;
  // Whoever gives up says QUIT after the error.
  const failing = latest && farewells.includes(latest.command) ? (lost.exchange ?? latest) : latest;
  const asked = failing ? shown(failing, secrets) : { command: "CONNECT" };
  const phase = failing?.hasPreliminary === true ? "transfer-end" : phaseOf(asked.command);
  const history = { loginWorked };
  const advice = advise({ error, channel, ...asked, phase, server: greeting, history });
  return { ...asked, phase, line, error, advice };
}

/** The log ends before the answer to a command: nobody knows what became of it. Whoever says QUIT may not listen. */
function endedSilently({ latest, isAnswered, hasReply }: SessionCourse): SessionError | undefined {
  const isOpen = latest !== undefined && !isAnswered && hasReply;
  return isOpen && !farewells.includes(latest.command) ? { error: "closed", line: latest.line } : undefined;
}

/** The command as it may be shown. */
function shown({ command, argument }: Asked, secrets: Secrets): { command: string; argument?: string } {
  return askedIn({ command, argument: argument === undefined ? undefined : secrets.hide(argument) });
}
