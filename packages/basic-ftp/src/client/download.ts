import type { FTPResponse } from "basic-ftp";
import type { Writable } from "node:stream";
import { connectionError, localError, protocolError } from "../to-error.js";
import { parseCommandLine } from "./command-line.js";
import { type Conversation, replyOf } from "./conversation.js";
import { announcedSize, sizeBefore } from "./counted.js";
import { flowInto } from "./data-flow.js";
import { runTransfer, type Transferred } from "./transfer.js";

/** How the bytes of one download get their way. */
export interface DownloadOptions {
  /** The offset in the file on the server, in bytes. */
  readonly startAt: number;
  /** Is the count of bytes compared with the size that the server names? */
  readonly checkSize: boolean;
  /** Opens the data connection; `meanwhile` may run while it is being made. */
  readonly openDataConnection: (meanwhile: () => Promise<void>) => Promise<unknown>;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/**
 * Downloads `path` into `destination` and ends it when final reply, end of data and count of bytes agree. Otherwise
 * rejects with a typed error and destroys `destination`, so that whoever reads from it does not take a part for the whole.
 */
export async function downloadInto(
  conversation: Conversation,
  destination: Writable,
  path: string,
  options: DownloadOptions,
): Promise<FTPResponse> {
  let failed: Error | undefined;
  const onError = (error: Error): void => void (failed ??= error);
  destination.on("error", onError);
  try {
    if (!destination.writable) throw localError("The destination takes no more data.", "write", destination.errored);
    let size: number | undefined;
    await options.openDataConnection(async () => {
      if (options.checkSize) size = await sizeBefore(conversation, path, options.startAt);
    });
    if (options.startAt > 0) {
      await conversation.request(`REST ${options.startAt}`);
      conversation.facts.restartPending = true;
    }
    const command = `RETR ${path}`;
    const done = await runTransfer(conversation, {
      command,
      start: flowInto(destination),
      offset: options.startAt,
      expected: size,
      onStart: options.onStart,
      onStop: options.onStop,
    });
    if (options.checkSize) assertWhole(conversation, command, done, size, options.startAt);
    await endOf(destination, () => failed);
    return done.response;
  } catch (error) {
    destination.destroy(error instanceof Error ? error : undefined);
    throw error;
  } finally {
    conversation.ftp.dataSocket = undefined;
    if (!destination.destroyed) destination.removeListener("error", onError);
  }
}

/** Throws when the server said that it is done, and the count of bytes says otherwise. */
function assertWhole(
  conversation: Conversation,
  command: string,
  { response, preliminary, bytes }: Transferred,
  size: number | undefined,
  startAt: number,
): void {
  const announced = announcedSize(conversation, preliminary);
  const expected = size ?? (startAt === 0 ? announced : undefined);
  if (expected === undefined) return;
  const wanted = Math.max(0, expected - startAt);
  const { code, text } = replyOf(response);
  const failure = conversation.failure({
    ...parseCommandLine(command),
    phase: "transfer-end",
    code,
    text,
    channel: "data",
    transferred: { bytes, expected, offset: startAt },
  });
  if (bytes < wanted)
    throw connectionError(`the data ended after ${bytes} of ${wanted} bytes, and the server said ${code}`, {
      ...failure,
      error: "closed",
    });
  if (startAt > 0 && bytes > wanted)
    throw protocolError(
      `${bytes} bytes came instead of the last ${wanted}; REST was not heeded`,
      `${code} ${text}`,
      failure,
    );
}

/** Ends `destination` and waits until all of it is written. */
function endOf(destination: Writable, failed: () => Error | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      const cause = failed();
      reject(localError(`Writing failed here: ${cause?.message ?? "the destination was closed"}`, "write", cause));
    };
    if (failed() !== undefined || destination.destroyed) {
      fail();
      return;
    }
    destination.once("error", fail);
    destination.once("close", fail);
    destination.end(() => {
      destination.removeListener("error", fail);
      destination.removeListener("close", fail);
      if (failed() === undefined) resolve();
      else fail();
    });
  });
}
