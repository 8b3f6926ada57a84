import type { LogFormat } from "../log-line.js";

const codeAndBytes = /^(\d{3}) (?:\d+|-)$/;

/** ProFTPD's `ExtendedLog` in its usual format: the command and, behind it, the code and the number of bytes. */
export const proftpd: LogFormat = {
  name: "ProFTPD ExtendedLog",
  marksLines: true,
  begins: /[a-z\d:]/i,
  read(line) {
    const start = line.indexOf('] "');
    if (start === -1) return undefined;
    const end = line.lastIndexOf('" ');
    const code = codeAndBytes.exec(line.slice(end + 2))?.[1];
    if (end < start || code === undefined) return undefined;
    return { kind: "exchange", text: line.slice(start + 3, end), code, connection: line.slice(0, line.indexOf(" ")) };
  },
};
