import type { FTPResponse } from "basic-ftp";
import { protocolError } from "../to-error.js";
import { type Conversation, replyOf } from "./conversation.js";

/**
 * Waits for the greeting. A 120 only announces one (RFC 959, 5.4), so it is waited on. Rejects with a typed error for
 * any other reply than a 2yz one, and closes the client: there is no session to go on with.
 */
export async function awaitGreeting(conversation: Conversation): Promise<FTPResponse> {
  const greeting = conversation.handle(undefined, (response, task) => {
    if (response instanceof Error) {
      conversation.close(response);
      task.reject(response);
    } else if (response.code >= 300) {
      const { code, text } = replyOf(response);
      conversation.close(protocolError("this is no greeting", `${code} ${text}`, conversation.failure()));
    } else if (response.code >= 200) task.resolve(response);
  });
  return (await greeting) as FTPResponse;
}
