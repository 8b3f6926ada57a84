import type { LogFormat } from "../log-line.js";

const debugLine = /^\*(cmd|resp|welcome)\* ['"](.*)['"]$/;

/** Python's ftplib with `set_debuglevel`: each line is what Python shows of a string. */
export const pythonFtplib: LogFormat = {
  name: "ftplib",
  marksLines: true,
  begins: /\*/,
  read(line) {
    const [, type, text = ""] = debugLine.exec(line) ?? [];
    if (type === undefined) return undefined;
    return type === "cmd" ? { kind: "command", text } : { kind: "reply", lines: text.split("\\n") };
  },
};
