import type { Socket } from "node:net";
import type { Reply } from "@ftp-codes/core";
import { ReplyParser } from "@ftp-codes/core/reply";
import { lostAnswer, outOfStep } from "./conversation-error.js";

/** The replies of one control connection, handed out in the order in which they came. */
export interface RepliesInOrder {
  /** The next reply, taken for the answer to `command`. Rejects when none comes in time, or the connection has ended. */
  next(command: string): Promise<Reply>;
  /** Why no reply can come any more, if so; `command` is the one that would wait for it. */
  failure(command: string): Error | undefined;
  /**
   * Stops reading, so that TLS can begin on the socket. Throws when something came that nobody asked for: it would be
   * taken for a protected reply.
   */
  detach(command: string): void;
}

/** More unread replies than this are no conversation. */
const mostUnread = 100;

/** Reads the replies that come over `socket`; each is waited for at most `timeoutMs`. */
export function readReplies(socket: Socket, timeoutMs: number): RepliesInOrder {
  const parser = new ReplyParser();
  const replies: Reply[] = [];
  let ended: ((command: string) => Error) | undefined;
  let wake: () => void = () => undefined;

  function end(reason: (command: string) => Error): void {
    ended ??= reason;
    wake();
  }
  function onData(chunk: Uint8Array): void {
    if (ended !== undefined) return;
    replies.push(...parser.push(chunk));
    const { error } = parser;
    if (error !== undefined) end((command) => outOfStep(command, error));
    if (replies.length > mostUnread) end((command) => outOfStep(command, "more replies than commands"));
    wake();
  }
  const onError = (error: Error): void => end((command) => lostAnswer(command, error));
  const onClose = (): void => end((command) => lostAnswer(command, "closed"));
  socket.on("data", onData).on("error", onError).on("end", onClose).on("close", onClose);

  return {
    async next(command) {
      const timer = setTimeout(() => end((asked) => lostAnswer(asked, "timeout")), timeoutMs);
      try {
        while (replies.length === 0 && ended === undefined) await new Promise<void>((resolve) => (wake = resolve));
      } finally {
        clearTimeout(timer);
      }
      const reply = replies.shift();
      if (reply !== undefined) return reply;
      throw ended?.(command) ?? lostAnswer(command, "closed");
    },
    failure: (command) => ended?.(command),
    detach(command) {
      if (replies.length > 0) throw outOfStep(command, "a reply before TLS began");
      parser.end();
      socket.off("data", onData).off("error", onError).off("end", onClose).off("close", onClose);
    },
  };
}
