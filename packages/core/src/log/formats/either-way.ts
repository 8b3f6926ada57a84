import type { LogLine } from "../log-line.js";

/** For servers that write both directions alike: what begins with a code is a reply. */
export function eitherWay(text: string): LogLine {
  return /^\d{3}/.test(text) ? { kind: "reply", lines: [text] } : { kind: "command", text };
}
