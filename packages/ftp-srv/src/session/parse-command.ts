import { isUtf8 } from "node:buffer";
import { Refusal } from "../replies/refusal.js";
import { decodeText, isLatin1 } from "./encode-text.js";

/** A line from a client: the verb in capitals, and everything after the first space as it was sent. */
export interface ParsedCommand {
  readonly verb: string;
  readonly argument: string;
}

/**
 * Reads one line, without its line end, in the session's `encoding`. Throws a `Refusal` for bytes that are no text in
 * it, and for a NUL.
 */
export function parseCommand(line: Buffer, encoding: string): ParsedCommand {
  if (!isLatin1(encoding) && !isUtf8(line)) throw new Refusal(501, "Can't decode command: it is not UTF-8");
  const text = decodeText(line, encoding);
  if (text.includes("\0")) throw new Refusal(501, "Syntax error: the command contains a NUL character");
  const space = text.indexOf(" ");
  const verb = (space === -1 ? text : text.slice(0, space)).trim().toUpperCase();
  return { verb, argument: space === -1 ? "" : text.slice(space + 1) };
}
