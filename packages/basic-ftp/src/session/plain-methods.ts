import { isFtpReplyError } from "@ftp-codes/core";
import { repeatable } from "@ftp-codes/core/commands";
import type { FTPResponse } from "basic-ftp";
import type { FtpSession } from "../types.js";
import { withCall } from "./call.js";
import { carryOut, type Attempt } from "./carry-out.js";
import { exists } from "./exists.js";
import { listOrEmpty } from "./list-or-empty.js";
import type { Workshop } from "./create-session.js";
import { restore } from "./place.js";
import type { Session } from "./session.js";

type Methods = Pick<
  FtpSession,
  | "send"
  | "sendIgnoringError"
  | "pwd"
  | "features"
  | "lastMod"
  | "size"
  | "rename"
  | "remove"
  | "removeEmptyDir"
  | "list"
>;

/** The methods that are one command, or one sequence of them, and leave the session where it is. */
export function plainMethods({ crew, place }: Workshop): Methods {
  /** Runs a method of the client by advice, in the user's directory and type. */
  function method<T>(
    operation: string,
    path: string | undefined,
    attempt: (session: Session, attempt: Attempt) => Promise<T>,
  ): Promise<T> {
    return withCall(crew.host, operation, path, (call) =>
      carryOut(crew, call, {
        attempt: async (session, number) => {
          await restore(session, place);
          return attempt(session, number);
        },
      }),
    );
  }

  /** Any command; one that may not be sent twice is not repeated when its answer was lost. */
  function command(
    operation: string,
    line: string,
    run: (session: Session) => Promise<FTPResponse>,
  ): Promise<FTPResponse> {
    const [verb = ""] = line.trim().toUpperCase().split(" ", 1);
    return method(operation, undefined, async (session, { afterLoss, previous }) => {
      if (afterLoss && previous !== undefined && repeatable(verb) !== "safe") throw previous;
      const response = await run(session);
      if (verb === "TYPE") place.type = session.type = line.trim().slice(5);
      if (["CWD", "CDUP", "XCWD", "XCUP"].includes(verb)) {
        place.workingDirectory = session.workingDirectory = await session.client.pwd();
      }
      return response;
    });
  }

  return {
    send: (line, ignoreErrors = false) =>
      command("send", line, ({ client }) => (ignoreErrors ? client.sendIgnoringError(line) : client.send(line))),
    sendIgnoringError: (line) => command("sendIgnoringError", line, ({ client }) => client.sendIgnoringError(line)),
    pwd: () => method("pwd", undefined, ({ client }) => client.pwd()),
    features: () =>
      method("features", undefined, async ({ client, host }) => (host.learned.features = await client.features())),
    lastMod: (path) => method("lastMod", path, ({ client }) => client.lastMod(path)),
    size: (path) =>
      method("size", path, async (session) => {
        if (session.type !== "I") {
          await session.client.send("TYPE I");
          session.type = "I";
        }
        return session.client.size(path);
      }),
    rename: (from, to) =>
      method("rename", from, async (session, { afterLoss }) => {
        const done = afterLoss && !(await exists(session, from)) && (await exists(session, to));
        return done
          ? { code: 250, message: "250 Renamed: the reply was lost, the new name is there." }
          : session.client.rename(from, to);
      }),
    remove: (path, ignoreErrors = false) =>
      method("remove", path, (session, attempt) =>
        goneIsDone(attempt, () => session.client.remove(path, ignoreErrors)),
      ),
    removeEmptyDir: (path) =>
      method("removeEmptyDir", path, (session, attempt) =>
        goneIsDone(attempt, () => session.client.removeEmptyDir(path)),
      ),
    list: (path) => method("list", path, (session) => listOrEmpty(session, path)),
  };
}

/** When the answer to a removal was lost, and the repeat finds nothing, the removal had worked. */
async function goneIsDone({ afterLoss }: Attempt, remove: () => Promise<FTPResponse>): Promise<FTPResponse> {
  try {
    return await remove();
  } catch (error) {
    if (!afterLoss || !isFtpReplyError(error) || error.advice.cause !== "not-found") throw error;
    return { code: 250, message: "250 Removed: the reply was lost, nothing is there any more." };
  }
}
