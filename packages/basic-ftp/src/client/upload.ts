import type { FTPResponse } from "basic-ftp";
import type { Readable } from "node:stream";
import { localError, protocolError } from "../to-error.js";
import { parseCommandLine } from "./command-line.js";
import { type Conversation, replyOf } from "./conversation.js";
import { countsBytes, sizeIfTold } from "./counted.js";
import { failedRead, flowFrom } from "./data-flow.js";
import { runTransfer } from "./transfer.js";

/** How the bytes of one upload get their way. */
export interface UploadOptions {
  readonly command: "STOR" | "APPE";
  readonly openDataConnection: () => Promise<unknown>;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/**
 * Uploads `source` as `path`. Resolves when the server confirmed it after all data was sent. A source that fails resets
 * the data connection, because its proper end would tell the server that the file is complete.
 */
export async function uploadOf(
  conversation: Conversation,
  source: Readable,
  path: string,
  options: UploadOptions,
): Promise<FTPResponse> {
  let failed: Error | undefined;
  const onError = (error: Error): void => void (failed ??= error);
  source.on("error", onError);
  const assertReadable = (): void => {
    if (failed !== undefined) throw failedRead(failed);
    if (source.readableEnded)
      throw localError("The source was read to its end before; a stream can be sent only once.", "read");
    if (source.destroyed) throw failedRead(source.errored ?? undefined);
  };
  try {
    assertReadable();
    await options.openDataConnection();
    assertReadable();
    const command = `${options.command} ${path}`;
    const { onStart, onStop } = options;
    const done = await runTransfer(conversation, { command, start: flowFrom(source), onStart, onStop });
    if (!done.early) return done.response;
    const { bytes } = done;
    if (options.command === "STOR" && countsBytes(conversation) && (await sizeIfTold(conversation, path)) === bytes)
      return done.response;
    const { code, text } = replyOf(done.response);
    const failure = conversation.failure({
      ...parseCommandLine(command),
      phase: "transfer-end",
      code,
      transferred: { bytes },
    });
    throw conversation.close(
      protocolError("the server said that it is done before it can have had all data", `${code} ${text}`, failure),
    );
  } finally {
    if (!source.destroyed) source.removeListener("error", onError);
    conversation.ftp.dataSocket = undefined;
  }
}
