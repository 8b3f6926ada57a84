import type { Cause } from "@ftp-codes/core";
import { causeEntries } from "@ftp-codes/core/reference";
import { knownReplies, serversOf, type KnownReply } from "./known-replies.js";

/** A cause with the replies that are known to have it. */
export interface CauseWithReplies {
  readonly cause: Cause;
  readonly replies: readonly KnownReply[];
}

/** Every cause, as core lists them. */
export const causes = Object.keys(causeEntries) as Cause[];

function byServers(a: CauseWithReplies, b: CauseWithReplies): number {
  return serversOf(b.replies).length - serversOf(a.replies).length || b.replies.length - a.replies.length;
}

/** Groups replies by their cause; the cause that most servers have comes first. */
export function byCause(replies: readonly KnownReply[]): readonly CauseWithReplies[] {
  return [...new Set(replies.map(({ cause }) => cause))]
    .map((cause) => ({ cause, replies: replies.filter((reply) => reply.cause === cause) }))
    .toSorted(byServers);
}

/** The causes that `code` is known to come with, the commonest first. */
export function causesOf(code: number): readonly CauseWithReplies[] {
  return byCause(knownReplies.filter((reply) => reply.code === code));
}

/** The codes that a cause is known to come with, ascending. */
export function codesOf(cause: Cause): readonly number[] {
  const codes = knownReplies.filter((reply) => reply.cause === cause).map(({ code }) => code);
  return [...new Set(codes)].toSorted((a, b) => a - b);
}

/** More codes than these do not fit in a title. */
const codesInTitle = 4;

/** Causes that are met at the login: with these, what a server says later does not belong in the title. */
const loginCauses: readonly Cause[] = [
  "connection-limit",
  "login-rate-limit",
  "bad-credentials",
  "account-disabled",
  "tls-required",
];
const loginCommands = ["CONNECT", "USER", "PASS"];

/** `"TLS required: 421, 530, 534 or 550, by server"`: the codes that most servers use for it. */
export function causeTitle(cause: Cause): string {
  const { title } = causeEntries[cause];
  const isAtLogin = loginCauses.includes(cause);
  const replies = knownReplies.filter(
    (reply) => reply.cause === cause && (!isAtLogin || loginCommands.includes(reply.command)),
  );
  const servers = (code: number) => serversOf(replies.filter((reply) => reply.code === code)).length;
  const codes = codesOf(cause)
    .filter((code) => servers(code) > 0)
    .toSorted((a, b) => servers(b) - servers(a) || a - b)
    .slice(0, codesInTitle)
    .toSorted((a, b) => a - b);
  if (codes.length === 0) return title;
  if (codes.length === 1) return `${title}: ${codes[0] ?? ""}`;
  return `${title}: ${codes.slice(0, -1).join(", ")} or ${codes.at(-1) ?? ""}, by server`;
}
