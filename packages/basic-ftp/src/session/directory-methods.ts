import type { FtpSession } from "../types.js";
import { withCall } from "./call.js";
import { carryOut } from "./carry-out.js";
import type { Workshop } from "./create-session.js";
import { currentDirectory, restore } from "./place.js";
import type { Session } from "./session.js";

/** The methods that lead the session to another directory; a repeat begins where the first attempt began. */
export function directoryMethods({ crew, place }: Workshop): Pick<FtpSession, "cd" | "cdup" | "ensureDir"> {
  function moving<T>(operation: string, path: string | undefined, move: (session: Session) => Promise<T>): Promise<T> {
    return withCall(crew.host, operation, path, (call) =>
      carryOut(crew, call, {
        attempt: async (session) => {
          await restore(session, place);
          await currentDirectory(session);
          let result: T;
          try {
            result = await move(session);
          } catch (error) {
            // Part of the way may be gone: the next use goes back first.
            session.workingDirectory = "";
            throw error;
          }
          const directory = path?.startsWith("/") === true ? path : await session.client.pwd();
          place.workingDirectory = session.workingDirectory = directory;
          return result;
        },
      }),
    );
  }
  return {
    cd: (path) => moving("cd", path, ({ client }) => client.cd(path)),
    cdup: () => moving("cdup", undefined, ({ client }) => client.cdup()),
    ensureDir: (path) => moving("ensureDir", path, ({ client }) => client.ensureDir(path)),
  };
}
