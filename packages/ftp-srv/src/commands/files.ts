import type { Stats } from "node:fs";
import { errnoError } from "../files/errno-error.js";
import { SafeFileSystem } from "../files/safe-file-system.js";
import { entryTime } from "../listing/entry-time.js";
import { parseTimeValue, timeValue } from "../listing/time-value.js";
import type { Session } from "../session/session.js";
import type { Command } from "./command.js";
import { isDirectory } from "./directories.js";

/** DELE, RNFR, RNTO, SIZE, MDTM and MFMT (RFC 959, 4.1.3; RFC 3659, 3 and 4; draft-somers-ftp-mfxx, 3). */
export const files = {
  DELE: {
    help: "path: delete a file",
    argument: "required",
    login: true,
    writes: true,
    run: async (session, argument) => {
      if (!(session.fs instanceof SafeFileSystem) && (await isDirectory(session, argument))) {
        throw errnoError("EISDIR", `unlink ${argument}`);
      }
      await session.fs.delete(argument);
      return { code: 250, text: "File deleted" };
    },
  },
  RNFR: {
    help: "path: what RNTO is to rename",
    argument: "required",
    login: true,
    writes: true,
    run: async (session, argument) => {
      await session.fs.get(argument);
      session.renameFrom = argument;
      return { code: 350, text: "Ready for RNTO" };
    },
  },
  RNTO: {
    help: "path: the new name of what RNFR named",
    argument: "required",
    login: true,
    writes: true,
    run: async (session, argument) => {
      const { renameFrom, connection } = session;
      if (renameFrom === undefined) return { code: 503, text: "Bad sequence of commands: RNFR comes before RNTO" };
      try {
        await session.fs.rename(renameFrom, argument);
      } catch (error) {
        connection.emit("RNTO", error);
        throw error;
      }
      connection.emit("RNTO", null, argument);
      return { code: 250, text: "Renamed" };
    },
  },
  SIZE: {
    help: "path: size of a file in bytes",
    argument: "required",
    login: true,
    features: () => ["SIZE"],
    run: async (session, argument) => {
      const found = await stat(session, argument);
      if (found.isDirectory()) throw errnoError("EISDIR", `size of ${argument}`);
      return { code: 213, text: String(found.size) };
    },
  },
  MDTM: {
    help: "path: when a file was changed, in UTC",
    argument: "required",
    login: true,
    features: () => ["MDTM"],
    run: async (session, argument) => ({ code: 213, text: timeValue(entryTime(await stat(session, argument))) }),
  },
  MFMT: {
    help: "YYYYMMDDHHMMSS path: set when a file was changed, in UTC",
    argument: "required",
    login: true,
    writes: true,
    features: (session) => (canSetTimes(session) ? ["MFMT"] : []),
    run: async (session, argument) => {
      const space = argument.indexOf(" ");
      const time = parseTimeValue(argument.slice(0, Math.max(space, 0)));
      const path = argument.slice(space + 1);
      if (time === undefined || path === "") return { code: 501, text: "Syntax error: MFMT takes YYYYMMDDHHMMSS path" };
      if (!(session.fs instanceof SafeFileSystem)) {
        return { code: 504, text: "Command not implemented for this user's files" };
      }
      await session.fs.setModificationTime(path, time);
      return { code: 213, text: `Modify=${timeValue(time)}; ${path}` };
    },
  },
} as const satisfies { readonly [verb: string]: Command };

async function stat(session: Session, path: string): Promise<Stats> {
  return (await session.fs.get(path)) as Stats;
}

/** Before login nobody knows which files it will be; most often ours. */
function canSetTimes(session: Session): boolean {
  return session.connection.fs === undefined || session.connection.fs instanceof SafeFileSystem;
}
