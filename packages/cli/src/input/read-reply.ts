import { replyClass, printable } from "@ftp-codes/core";
import { describe } from "@ftp-codes/core/catalogue";
import { hideSecrets } from "@ftp-codes/core/log";
import { parseReply } from "@ftp-codes/core/reply";
import { UsageError } from "../usage-error.js";
import { didYouMean, nearestCodes } from "./did-you-mean.js";

/** A reply as somebody typed or pasted it. */
export interface PastedReply {
  readonly code: number;
  /** What stood behind the code, lines joined by `"\n"`; absent when there was nothing. */
  readonly text?: string;
}

/** More than this of a paste is not read. */
const mostCharacters = 65_536;

/** Quotes, arrows and the like in front of a reply: `"530 ...`, `< 530 ...`, `<--- 530`. */
const ornaments = /^[\s"'`<>|*:=-]+/u;
/** A number and nothing else. */
const numberAlone = /^(\d{1,5})$/u;
/** A code at the start of a line, with what follows it; the codes of Winsock have five digits. */
const codeFirst = /^(\d{3}|\d{5})(?:[ \t-]|:\s)/u;
/** A code further on in a line of a log or of an error: `Response:\t530 ...`, `FTPError: 530 ...`. */
const codeInside = /[\s"'<>:([]([1-6]\d\d)(?=[ -]|$)/u;

/**
 * Finds the reply in `text`: a bare code, a whole reply of one or several lines, or a line out of a log.
 *
 * @throws {UsageError} when no number in it can be a reply code
 */
export function readReply(text: string): PastedReply {
  const pasted = text.slice(0, mostCharacters).replace(ornaments, "").trimEnd();
  const found = numberAlone.exec(pasted) ?? codeFirst.exec(pasted) ?? codeInside.exec(pasted);
  if (found?.[1] === undefined) throw noCode(pasted);
  const code = Number(found[1]);
  if (replyClass(code) === undefined && describe(code) === undefined) {
    const suggestions = didYouMean(nearestCodes(code));
    throw new UsageError(`${code} is no reply code: those have three digits, from 100 to 699.${suggestions}`);
  }
  const lines = pasted
    .slice(found.index + found[0].indexOf(found[1]))
    .split(/\r?\n/u)
    .map((line) => line.replace(ornaments, ""));
  const said = textOf(code, lines)
    .trim()
    .replace(/["'`]$/u, "");
  return said === "" ? { code } : { code, text: said };
}

/** What the lines of a reply say; without its code as well when they are no whole reply. */
function textOf(code: number, lines: readonly string[]): string {
  try {
    return parseReply(lines.join("\n")).text;
  } catch {
    const own = new RegExp(`^${code}(?:[ \\t-]|:\\s|$)?`, "u");
    return lines.map((line) => line.replace(own, "")).join("\n");
  }
}

/** A command with a secret, shown without it. */
function withoutSecret(line: string): string {
  const words = hideSecrets(line).split(/\s+/u);
  const verb = words.findIndex((word) => ["PASS", "ACCT", "ADAT"].includes(word.toUpperCase()));
  return verb === -1 || verb === words.length - 1 ? words.join(" ") : `${words.slice(0, verb + 1).join(" ")} ***`;
}

function noCode(pasted: string): UsageError {
  const shown = printable(withoutSecret(pasted), 60);
  if (/^[A-Z][A-Z0-9_]{3,}$/u.test(pasted)) {
    return new UsageError(
      `${shown} is no reply code. If it is the error of a lost connection, "ftp-codes advise --error ${shown}" says what to do.`,
    );
  }
  return new UsageError(`There is no reply code in "${shown}": it has three digits, such as 550.`);
}
