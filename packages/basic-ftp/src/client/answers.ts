import { decode } from "@ftp-codes/core/reply";
import type { FTPResponse } from "basic-ftp";
import { parseCommandLine } from "./command-line.js";
import { type Conversation, replyOf } from "./conversation.js";
import { protocolError } from "../to-error.js";

/** The working directory. Rejects with `FtpProtocolError` when the reply does not name one. */
export async function askPath(conversation: Conversation): Promise<string> {
  const response = await conversation.request("PWD");
  const payload = decode(replyOf(response), "PWD");
  return payload?.kind === "path" ? payload.path : unreadable(conversation, "PWD", response, 257);
}

/** The size in bytes of the file that `path` names. Rejects with `FtpProtocolError` when the reply has no such number. */
export async function askSize(conversation: Conversation, path: string): Promise<number> {
  const command = `SIZE ${path}`;
  return sizeIn(conversation, command, await conversation.request(command));
}

/** The same for the answer to a SIZE command that was sent already. */
export function sizeIn(conversation: Conversation, command: string, response: FTPResponse): number {
  const payload = decode(replyOf(response), "SIZE");
  return payload?.kind === "size" ? payload.bytes : unreadable(conversation, command, response, 213);
}

/** When the file that `path` names was last changed. Rejects with `FtpProtocolError` when the reply has no such time. */
export async function askLastMod(conversation: Conversation, path: string): Promise<Date> {
  const command = `MDTM ${path}`;
  const response = await conversation.request(command);
  const payload = decode(replyOf(response), "MDTM");
  return payload?.kind === "mdtm" ? new Date(payload.epochMs) : unreadable(conversation, command, response, 213);
}

/** A reply with the code of the answer is only hard to read; one with another code belongs to another command. */
function unreadable(conversation: Conversation, commandLine: string, response: FTPResponse, expected: number): never {
  const { command, argument } = parseCommandLine(commandLine);
  const { code, text } = replyOf(response);
  const failure = conversation.failure({ command, argument, phase: "command" });
  const error = protocolError("the answer cannot be read", `${code} ${text}`, failure);
  throw code === expected ? error : conversation.close(error);
}
