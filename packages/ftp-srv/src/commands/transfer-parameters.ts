import type { Answer } from "../replies/refusal.js";
import type { Command } from "./command.js";

const done: Answer = { code: 200, text: "Command okay" };

/** TYPE, MODE, STRU, ALLO and REST (RFC 959, 4.1.2; RFC 3659, 5). Bytes cross unchanged whatever the type. */
export const transferParameters = {
  TYPE: {
    help: "A | I | L 8: representation type",
    argument: "required",
    login: true,
    run: (session, argument) => {
      const type = argument.trim().toUpperCase();
      if (/^A(?: N)?$/.test(type)) session.connection.transferType = "ascii";
      else if (/^(?:I|L ?8)$/.test(type)) session.connection.transferType = "binary";
      else if (/^[AEIL](?: |$)/.test(type)) return { code: 504, text: "Type not implemented: use A, I or L 8" };
      else return { code: 501, text: "Syntax error: TYPE takes A, I or L 8" };
      return { code: 200, text: `Type set to ${type}` };
    },
  },
  MODE: {
    help: "S: transfer mode",
    argument: "required",
    login: true,
    run: (_session, argument) => onlyFirst(argument, "SBC", "Mode not implemented: use S"),
  },
  STRU: {
    help: "F: file structure",
    argument: "required",
    login: true,
    run: (_session, argument) => onlyFirst(argument, "FRP", "Structure not implemented: use F"),
  },
  ALLO: {
    help: "bytes: not needed here",
    login: true,
    run: () => ({ code: 202, text: "No storage allocation needed" }),
  },
  REST: {
    help: "bytes: where the next transfer begins",
    argument: "required",
    login: true,
    features: () => ["REST STREAM"],
    run: (session, argument) => {
      const offset = Number(argument.trim());
      if (!/^\d+$/.test(argument.trim()) || !Number.isSafeInteger(offset)) {
        return { code: 501, text: "REST requires a value greater than or equal to 0" };
      }
      session.restartAt = offset;
      return { code: 350, text: `Restarting at ${offset}, send STOR or RETR` };
    },
  },
} as const satisfies { readonly [verb: string]: Command };

/** FTP has `values`, and this server the first of them. */
function onlyFirst(argument: string, values: string, refusal: string): Answer {
  const value = argument.trim().toUpperCase();
  if (value === values[0]) return done;
  const exists = value.length === 1 && values.includes(value);
  return exists ? { code: 504, text: refusal } : { code: 501, text: `Syntax error: it is one of ${values}` };
}
