import { factNames } from "../listing/facts.js";
import type { Answer } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import type { Command } from "./command.js";

/** SYST, NOOP, CLNT, OPTS and SITE (RFC 959, 4.1.3; RFC 2389, 4). HELP and FEAT are beside the table they read. */
export const service = {
  SYST: { help: "kind of system", run: () => ({ code: 215, text: "UNIX Type: L8" }) },
  NOOP: { help: "does nothing", run: () => ({ code: 200, text: "NOOP okay" }) },
  CLNT: { help: "name: the client's name", features: () => ["CLNT"], run: () => ({ code: 200, text: "Noted" }) },
  OPTS: {
    help: "UTF8 ON | MLST facts: options of a command",
    argument: "required",
    run: (session, argument) => {
      const [name = "", ...values] = argument.trim().split(" ");
      if (/^UTF-?8$/i.test(name)) return setEncoding(session, values.join(" "));
      if (/^MLST$/i.test(name)) return chooseFacts(session, values.join(" "));
      return { code: 501, text: "Option not understood: use UTF8 or MLST" };
    },
  },
  SITE: {
    help: "CHMOD mode path: set permissions",
    argument: "required",
    login: true,
    writes: true,
    run: async (session, argument) => {
      const match = /^CHMOD +([0-7]{3,4}) +(\S.*)$/i.exec(argument);
      if (match === null) {
        return /^CHMOD\b/i.test(argument)
          ? { code: 501, text: "Syntax error: SITE CHMOD takes an octal mode and a path" }
          : { code: 504, text: "SITE command not implemented: there is only CHMOD" };
      }
      const [, mode = "", path = ""] = match;
      // ftp-srv's typings say string, its own file system takes the number.
      await session.fs.chmod(path, Number.parseInt(mode, 8) as unknown as string);
      return { code: 200, text: "Permissions changed" };
    },
  },
} as const satisfies { readonly [verb: string]: Command };

function setEncoding(session: Session, value: string): Answer {
  if (!/^(?:ON|OFF)?$/i.test(value)) return { code: 501, text: "Syntax error: OPTS UTF8 takes ON or OFF" };
  session.connection.encoding = /^OFF$/i.test(value) ? "latin1" : "utf8";
  return { code: 200, text: `UTF8 is ${session.connection.encoding === "utf8" ? "on" : "off"}` };
}

/** Names that are not known are left out, as RFC 3659, 7.9 wants it; the reply tells what holds. */
function chooseFacts(session: Session, value: string): Answer {
  if (value.includes(" ")) return { code: 501, text: "Syntax error: OPTS MLST takes facts, each with a semicolon" };
  const wanted = value.toLowerCase().split(";");
  session.factNames = factNames.filter((name) => wanted.includes(name.toLowerCase()));
  return { code: 200, text: `MLST OPTS ${session.factNames.map((name) => `${name};`).join("")}` };
}
