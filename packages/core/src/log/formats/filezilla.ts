import type { LogFormat } from "../log-line.js";
import { eitherWay } from "./either-way.js";

const typed = /^(\d{1,10} \d{1,10} )?(Command|Response|Status|Error|Trace|Listing):/;
const numbered = /^\((\d{1,12})\)/;

/** The client's message log, and its log file with process and connection in front. */
export const fileZilla: LogFormat = {
  name: "FileZilla",
  marksLines: true,
  begins: /[[\dCRSETL]/,
  read(_line, bare) {
    const match = typed.exec(bare);
    if (match === null) return undefined;
    const text = bare.slice(match[0].length).trimStart();
    const connection = match[1]?.trim();
    if (match[2] === "Command") return { kind: "command", text, connection };
    return match[2] === "Response" ? { kind: "reply", lines: [text], connection } : { kind: "note", text, connection };
  },
};

/** The server's log, up to version 0.9. */
export const fileZillaServer: LogFormat = {
  name: "FileZilla Server",
  marksLines: true,
  begins: /\(/,
  read(line) {
    const connection = numbered.exec(line)?.[1];
    const end = line.indexOf(")> ");
    return connection === undefined || end === -1 ? undefined : { ...eitherWay(line.slice(end + 3)), connection };
  },
};
