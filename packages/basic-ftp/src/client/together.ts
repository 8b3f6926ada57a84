import type { FTPResponse, ResponseHandler } from "basic-ftp";
import { assertOneLine } from "./command-line.js";
import type { Outcome } from "./conversation.js";

/** Settles with the final reply; a 1yz one only announces it. */
export const finalReply: ResponseHandler = (response, task) => {
  if (response instanceof Error) task.reject(response);
  else if (response.code >= 200) task.resolve(response);
};

/** Waits for the reply to `command`. `send` is how it goes out, `next` what follows it before anything else is read. */
export type Handle = (
  command: string,
  handler: ResponseHandler,
  send: (command: string) => void,
  next?: () => void,
) => Promise<unknown>;

/**
 * Sends two commands by one `sendBoth`. The answer to the second may come in one piece with that to the first, so it is
 * waited for as soon as that one is read.
 */
export async function together(
  handle: Handle,
  [first, second]: readonly [string, string],
  sendBoth: () => void,
): Promise<readonly [Outcome, Outcome]> {
  assertOneLine(second);
  let answer: Promise<unknown> | undefined;
  const awaitSecond = (): void => {
    answer = handle(second, finalReply, () => undefined);
    answer.catch(() => undefined);
  };
  const one = await outcomeOf(handle(first, finalReply, sendBoth, awaitSecond));
  return [one, answer === undefined ? one : await outcomeOf(answer)];
}

async function outcomeOf(answer: Promise<unknown>): Promise<Outcome> {
  const [outcome] = await Promise.allSettled([answer as Promise<FTPResponse>]);
  return outcome;
}
