import { FileType, type FileInfo } from "basic-ftp";
import type { Call } from "../session/call.js";
import { carryOut } from "../session/carry-out.js";
import type { Crew } from "../session/crew.js";
import { currentDirectory } from "../session/place.js";
import type { Session } from "../session/session.js";
import { listOrEmpty } from "../session/list-or-empty.js";

/** An entry of a directory on the server. */
export interface RemoteEntry {
  readonly name: string;
  readonly type: "file" | "directory" | "link" | "other";
  readonly size: number;
  /** Only where MLSD told it: the times of LIST have no zone. */
  readonly modifiedMs: number | undefined;
  /** What the entry is, whatever it is called; where MLSD told it. */
  readonly unique: string | undefined;
  /** What a link points to, where the listing tells. */
  readonly target: string | undefined;
}

/** A directory on the server, listed. */
export interface RemoteDirectory {
  readonly entries: readonly RemoteEntry[];
  /** What the server calls it after CWD; asked for only if it was reached by a link. */
  readonly realPath: string | undefined;
}

/**
 * Lists a directory from inside: CWD refuses what is not there or not to be entered, where LIST with a path may give an
 * empty listing, and no character of the path is taken for a pattern or an option.
 */
export function listRemote(crew: Crew, call: Call, path: string, byLink: boolean): Promise<RemoteDirectory> {
  return carryOut(crew, call, {
    attempt: async (session) => {
      await enter(session, path);
      const realPath = byLink ? await session.client.pwd() : undefined;
      return { entries: entriesOf(await listOrEmpty(session)), realPath };
    },
  });
}

/** Changes to a directory, and keeps in mind where the session came from. */
export async function enter(session: Session, path: string): Promise<void> {
  await currentDirectory(session);
  await session.client.cd(path);
  session.workingDirectory = path;
}

/** The absolute path of a directory that may be told relative to the login directory. */
export async function absolutePath(crew: Crew, call: Call, path: string): Promise<string> {
  const clean = path.replace(/\/{2,}/g, "/");
  if (clean.startsWith("/")) return clean === "/" ? clean : clean.replace(/\/$/, "");
  const login = await carryOut(crew, call, {
    attempt: async (session) => {
      if (session.workingDirectory === undefined) await currentDirectory(session);
      return session.loginDirectory ?? "/";
    },
  });
  const relative = clean.replace(/^(?:\.\/)+|^\.$/, "").replace(/\/$/, "");
  return relative === "" ? login : below(login, relative);
}

/** The path of an entry of a directory on the server. */
export function below(directory: string, name: string): string {
  return directory.endsWith("/") ? directory + name : `${directory}/${name}`;
}

const types: Readonly<Record<FileType, RemoteEntry["type"]>> = {
  [FileType.File]: "file",
  [FileType.Directory]: "directory",
  [FileType.SymbolicLink]: "link",
  [FileType.Unknown]: "other",
};

/** What a listing tells, in our terms. */
export function entriesOf(infos: readonly FileInfo[]): RemoteEntry[] {
  return infos.map(entryOf);
}

function entryOf(info: FileInfo): RemoteEntry {
  const modifiedMs = info.modifiedAt?.getTime();
  return {
    name: info.name,
    type: types[info.type],
    size: info.size,
    modifiedMs: modifiedMs === undefined || Number.isNaN(modifiedMs) ? undefined : modifiedMs,
    unique: info.uniqueID,
    target: info.link,
  };
}
