import type { LogFormat } from "../log-line.js";

const debugLine = /^(?:\[[\d :.-]{5,30}\] )?\[(connection|parser|debug)\] ([<>]) (.*)$/;

/** The `debug` option of the npm package ftp, also as SFTP extensions of editors write it; replies are quoted. */
export const nodeFtp: LogFormat = {
  name: "node-ftp",
  marksLines: true,
  begins: /\[/,
  read(line) {
    const [, source, direction, said = ""] = debugLine.exec(line) ?? [];
    if (source === undefined) return undefined;
    // The parser repeats what the connection has read.
    if (source === "parser") return { kind: "note", text: "" };
    const text = said.startsWith("'") && said.endsWith("'") ? said.slice(1, -1) : said;
    if (direction === ">") return { kind: "command", text };
    const lines = text.split("\\r\\n");
    return { kind: "reply", lines: lines.at(-1) === "" ? lines.slice(0, -1) : lines };
  },
};
