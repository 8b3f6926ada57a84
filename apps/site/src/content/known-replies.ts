import type { Cause, RetryAdvice } from "@ftp-codes/core";
import { serverEntries, type ServerId } from "@ftp-codes/core/reference";
// The labelled replies that core's tests hold `advise` to: what each server's code really does at that point.
import lines from "../../../../packages/core/test/fixtures/replies.jsonl?raw";

/** What a server says, where in its source, and what is the matter then. */
export interface KnownReply {
  readonly server: ServerId;
  /** File and line of the server's source, or the manual or thread that shows it. */
  readonly source: string;
  readonly command: string;
  readonly phase: string;
  readonly code: number;
  readonly text: string;
  readonly cause: Cause;
  readonly retry: RetryAdvice["retry"];
}

interface LabelledReply extends Omit<KnownReply, "server" | "code" | "cause" | "retry"> {
  readonly server: string;
  readonly code: number | null;
  readonly truth: { readonly retry: RetryAdvice["retry"]; readonly cause_class: Cause };
  /** Several places in the server's code send the same line. */
  readonly ambiguous?: boolean;
}

function isServerId(id: string): id is ServerId {
  return Object.hasOwn(serverEntries, id);
}

/** Every reply whose server is known and whose words and place settle what is the matter. */
export const knownReplies: readonly KnownReply[] = lines
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as LabelledReply)
  .flatMap(({ server, source, command, phase, code, text, truth, ambiguous }) =>
    code === null || ambiguous === true || !isServerId(server)
      ? []
      : [{ server, source, command, phase, code, text, cause: truth.cause_class, retry: truth.retry }],
  );

/** The names of the servers in `replies`, each once, in the order of the list of servers. */
export function serversOf(replies: readonly KnownReply[]): readonly ServerId[] {
  return (Object.keys(serverEntries) as ServerId[]).filter((id) => replies.some(({ server }) => server === id));
}

/** One reply for each server, code and text: the same line may come to several commands. */
export function distinct(replies: readonly KnownReply[]): readonly KnownReply[] {
  const seen = new Map(replies.map((reply) => [`${reply.server} ${reply.code} ${reply.text}`, reply]));
  return [...seen.values()];
}
