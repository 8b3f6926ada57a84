import { findCommand } from "../../commands/commands.js";
import type { LogLine } from "../log-line.js";

/** For servers that write both directions alike, and remarks of their own: what begins with a code is a reply. */
export function eitherWay(text: string): LogLine {
  if (/^\d{3}/.test(text)) return { kind: "reply", lines: [text] };
  const [verb = ""] = text.split(" ", 1);
  const isCommand = /^[A-Z]{3,5}$/.test(verb) || findCommand(verb) !== undefined;
  return { kind: isCommand ? "command" : "note", text };
}
