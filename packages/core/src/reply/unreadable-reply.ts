import { protocolErrorAdvice } from "../advice/protocol-error-advice.js";
import { FtpProtocolError } from "../errors.js";
import { describeForeignProtocol } from "./foreign-protocol.js";
import { printable } from "./printable.js";

/** Makes the error for bytes that are no reply. `problem` is a whole sentence, `line` is what came, as text. */
export function unreadableReply(problem: string, line: string): FtpProtocolError {
  const shown = printable(line);
  return new FtpProtocolError(`${problem} Received: "${shown}"`, { line: shown, advice: protocolErrorAdvice });
}

/** Makes the error for a whole line that stands where a reply has to begin and does not begin one. */
export function notAReply(line: string): FtpProtocolError {
  return unreadableReply(describeForeignProtocol(line) ?? describeLine(line), line);
}

/** Makes the error for a TLS record in plain text. */
export function tlsInsteadOfReply(line: string): FtpProtocolError {
  return unreadableReply("The server speaks TLS here, and plain text was expected. Use implicit TLS.", line);
}

/** Makes the error for a line of more than `maxBytes`; `line` is its beginning. */
export function lineTooLong(maxBytes: number, line: string): FtpProtocolError {
  return unreadableReply(`A line of a reply is longer than ${maxBytes} bytes.`, line);
}

/** Makes the error for a reply of more than `maxBytes`; `line` is the beginning of its last line. */
export function replyTooLong(maxBytes: number, line: string): FtpProtocolError {
  return unreadableReply(`A reply is longer than ${maxBytes} bytes.`, line);
}

/**
 * Makes the error for a connection that ended in the middle of a reply; `line` is its last one. Another protocol, which a
 * first line may belong to, may need no line end.
 */
export function endedEarly(line: string, isFirst: boolean): FtpProtocolError {
  const foreign = isFirst ? describeForeignProtocol(line) : undefined;
  return unreadableReply(foreign ?? "The connection ended in the middle of a reply.", line);
}

function describeLine(line: string): string {
  const digits = /^\d+/.exec(line)?.[0] ?? "";
  if (digits.length > 3) return `A reply code has three digits, this line begins with ${digits.length}.`;
  if (digits.length === 3 && digits < "100") return "A reply code is 100 to 999, this one is lower.";
  if (digits.length === 3) return "A reply code is followed by a space or a hyphen, and here by something else.";
  if (line === "") return "The server sent an empty line where a reply has to begin.";
  return "The server sent a line without a reply code.";
}
