import { FtpLocalError } from "../errors.js";
import { printable } from "./printable.js";

/** Would a reader take this line for one that belongs to the frame of a reply? */
const beginsWithCode = /^\d{3}/;

/**
 * Writes a reply as a server sends it (RFC 959, 4.2): a string is one line, an array one line for each entry. The result
 * ends in CRLF. A line in the middle that begins with three digits gets the code and a hyphen in front, so that no reader
 * takes it for the end; `ReplyParser` takes them off again.
 *
 * Throws `FtpLocalError` for a code that is not a whole number from 100 to 999, and for CR, LF or NUL in a line.
 */
export function formatReply(code: number, text: string | readonly string[]): string {
  if (!Number.isInteger(code) || code < 100 || code > 999)
    throw new FtpLocalError(`${code} is not a reply code: it has to be a whole number from 100 to 999.`, { operation });
  const lines = typeof text === "string" ? [text] : text;
  const last = Math.max(lines.length - 1, 0);
  const inner = lines.slice(1, last).map((line) => (beginsWithCode.test(line) ? `${code}-${line}` : line));
  const opening = last > 0 ? [`${code}-${lines[0] ?? ""}`] : [];
  const wireLines = [...opening, ...inner, `${code} ${lines[last] ?? ""}`];
  wireLines.forEach(refuseControl);
  return `${wireLines.join("\r\n")}\r\n`;
}

const operation = "formatReply";

function refuseControl(line: string): void {
  if (/[\r\n\0]/.test(line))
    throw new FtpLocalError(`A line of a reply cannot hold CR, LF or NUL: "${printable(line)}"`, { operation });
}
