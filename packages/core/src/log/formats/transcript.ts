import { commands } from "../../commands/commands.js";
import type { LogFormat } from "../log-line.js";
import { type Marks, readMarked } from "./marked-lines.js";

const marks: Marks = [
  ["C: ", "command"],
  ["S: ", "reply"],
  ["C> ", "command"],
  ["S> ", "reply"],
];
const reply = /^[1-6]\d\d(?:[ -]|$)/;
const verbFirst = /^([A-Z]{3,4})(?: |$)/;

/** A conversation as it crossed the wire, or with a letter in front for who speaks. */
export const transcript: LogFormat = {
  name: "transcript",
  marksLines: false,
  begins: /[[\dA-Z]/,
  read(_line, bare) {
    if (reply.test(bare)) return { kind: "reply", lines: [bare] };
    const verb = verbFirst.exec(bare)?.[1];
    if (verb !== undefined && Object.hasOwn(commands, verb)) return { kind: "command", text: bare };
    return readMarked(bare, marks);
  },
};
