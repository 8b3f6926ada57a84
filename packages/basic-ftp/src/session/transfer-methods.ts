import type { FTPResponse } from "basic-ftp";
import type { FtpSession } from "../types.js";
import { download } from "../transfer/download.js";
import { fileSource, streamSource } from "../transfer/source.js";
import { fileTarget } from "../transfer/file-target.js";
import { streamTarget } from "../transfer/stream-target.js";
import type { TransferResult } from "../transfer/transfer-result.js";
import { upload } from "../transfer/upload.js";
import { withCall } from "./call.js";
import type { Workshop } from "./create-session.js";
import type { Crew } from "./crew.js";
import { restore } from "./place.js";

/** The methods that move a file. They are binary, whatever TYPE was set. */
export function transferMethods({
  crew,
  place,
}: Workshop): Pick<FtpSession, "uploadFrom" | "appendFrom" | "downloadTo"> {
  /** Lends sessions that are in the user's directory. */
  const inPlace: Crew = {
    host: crew.host,
    lend: (call, use, refused) =>
      crew.lend(
        call,
        async (session) => {
          await restore(session, { workingDirectory: place.workingDirectory, type: session.type });
          return use(session);
        },
        refused,
      ),
  };
  const send = (operation: "uploadFrom" | "appendFrom"): FtpSession["uploadFrom"] => {
    return (source, path, { localStart = 0, localEndInclusive = Infinity } = {}) =>
      withCall(crew.host, operation, path, async (call) => {
        const from =
          typeof source === "string" ? fileSource(source, localStart, localEndInclusive + 1) : streamSource(source);
        const append = operation === "appendFrom";
        return complete(await upload(inPlace, call, { source: from, remotePath: path, append }));
      });
  };
  return {
    uploadFrom: send("uploadFrom"),
    appendFrom: send("appendFrom"),
    downloadTo: (destination, path, startAt = 0) =>
      withCall(crew.host, "downloadTo", path, async (call) => {
        const target =
          typeof destination === "string" ? fileTarget(destination, startAt > 0) : streamTarget(destination, startAt);
        return complete(await download(inPlace, call, { remotePath: path, target, startAt }));
      }),
  };
}

/** The reply that stands for all those that a transfer may have taken. */
function complete({ bytes, note }: TransferResult): FTPResponse {
  const text = `226 ${bytes} bytes, compared with the server's size.`;
  return { code: 226, message: note === undefined ? text : `${text} ${note}` };
}
