import type { FTPResponse } from "basic-ftp";
import { replyError } from "../to-error.js";
import { type Conversation, replyOf } from "./conversation.js";

/** By its code 332 is no refusal. Without an account to answer it with it comes to what 532 says. */
const needsAccount = { code: 532 };

/**
 * Logs in by USER, then PASS and ACCT as far as the server asks for them (RFC 959, 5.4). Rejects with `FtpReplyError`
 * for a refusal, and for a 332 when there is no account to answer it with.
 */
export async function logIn(
  conversation: Conversation,
  user: string,
  password: string,
  account: string | undefined,
): Promise<FTPResponse> {
  const unanswered = ["USER", "PASS", ...(account === undefined ? [] : ["ACCT"])];
  const asked: Readonly<Record<number, [command: string, secret: string | undefined]>> = {
    331: ["PASS", password],
    332: ["ACCT", account],
  };
  let command = "USER";
  let response = await conversation.request(`USER ${user}`);
  while (response.code >= 300) {
    unanswered.splice(unanswered.indexOf(command), 1);
    const [next, secret] = asked[response.code] ?? [];
    if (next === undefined || secret === undefined || !unanswered.includes(next))
      throw replyError(
        conversation.makeReplyError,
        replyOf(response),
        conversation.failure({ command, phase: "login", ...(response.code === 332 && needsAccount) }),
      );
    command = next;
    response = await conversation.request(`${next} ${secret}`);
  }
  return response;
}
