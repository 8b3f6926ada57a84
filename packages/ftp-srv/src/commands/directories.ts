import { SafeFileSystem } from "../files/safe-file-system.js";
import { clientPath } from "../files/client-path.js";
import { errnoError } from "../files/errno-error.js";
import type { Answer } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import type { Command } from "./command.js";

const changeDirectory: Command = {
  help: "path: change the working directory",
  argument: "required",
  login: true,
  run: (session, argument) => enter(session, argument),
};

const changeToParent: Command = {
  help: "change to the parent directory",
  login: true,
  run: (session) => enter(session, ".."),
};

const printDirectory: Command = {
  help: "show the working directory",
  login: true,
  run: (session) => ({ code: 257, text: `${quoted(session.fs.currentDirectory())} is the current directory` }),
};

const makeDirectory: Command = {
  help: "path: make a directory",
  argument: "required",
  login: true,
  writes: true,
  run: async (session, argument) => {
    const { fs } = session;
    await fs.mkdir(argument);
    return { code: 257, text: `${quoted(clientPath(fs.currentDirectory(), argument))} created` };
  },
};

const removeDirectory: Command = {
  help: "path: remove an empty directory",
  argument: "required",
  login: true,
  writes: true,
  run: async (session, argument) => {
    const { fs } = session;
    if (fs instanceof SafeFileSystem) await fs.removeDirectory(argument);
    // ftp-srv's interface has one method to delete both, so what it is has to be asked first.
    else if (await isDirectory(session, argument)) await fs.delete(argument);
    else throw errnoError("ENOTDIR", `rmdir ${argument}`);
    return { code: 250, text: "Directory removed" };
  },
};

/** CWD, CDUP, PWD, MKD, RMD and their X forms (RFC 959, 4.1 and Appendix II; RFC 1123, 4.1.3.1). */
export const directories = {
  CWD: changeDirectory,
  XCWD: changeDirectory,
  CDUP: changeToParent,
  XCUP: changeToParent,
  PWD: printDirectory,
  XPWD: printDirectory,
  MKD: makeDirectory,
  XMKD: makeDirectory,
  RMD: removeDirectory,
  XRMD: removeDirectory,
} as const satisfies { readonly [verb: string]: Command };

/** Is there a directory at `path`? */
export async function isDirectory(session: Session, path: string): Promise<boolean> {
  const found = (await session.fs.get(path)) as { isDirectory?: () => boolean };
  return found.isDirectory?.() ?? false;
}

/** A path in a reply: in quotes, and those inside doubled (RFC 959, Appendix II). */
export function quoted(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}

async function enter(session: Session, path: string): Promise<Answer> {
  await session.fs.chdir(path);
  return { code: 250, text: `Directory changed to ${quoted(session.fs.currentDirectory())}` };
}
