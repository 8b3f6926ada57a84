import { isFtpReplyError, isPermanent, type FtpReplyError, printable } from "@ftp-codes/core";
import type { Client, FileInfo } from "basic-ftp";
import { Writable } from "node:stream";
import { localError, protocolError } from "../to-error.js";
import { parseCommandLine } from "./command-line.js";
import type { Conversation } from "./conversation.js";
import { flowInto } from "./data-flow.js";
import { runTransfer } from "./transfer.js";
import { assertEnterable, isPattern } from "./empty-listing.js";
import { isUnsupported } from "./unsupported.js";
import { unreadableLine } from "./unreadable-line.js";

/**
 * Lists by the first of `client.availableListCommands` that works. Rejects with the first reply that says why there is
 * no listing, also when a later command comes back with an empty one: some servers answer so for what is not there.
 */
export async function listBy(
  client: Client,
  path: string,
  listWith: (command: string) => Promise<FileInfo[]>,
): Promise<FileInfo[]> {
  let refused: FtpReplyError | undefined;
  for (const candidate of [...client.availableListCommands]) {
    try {
      const entries = await listWith(path === "" ? candidate : `${candidate} ${path}`);
      if (refused !== undefined && !isUnsupported(refused)) {
        if (entries.length === 0) throw refused;
      } else client.availableListCommands = [candidate];
      return entries;
    } catch (error) {
      if (!isFtpReplyError(error) || error === refused || !otherMayWork(error)) throw error;
      if (refused === undefined || isUnsupported(refused)) refused = error;
    }
  }
  throw refused ?? localError("client.availableListCommands is empty.", "list");
}

/** Only a refusal of this very command, before any data: what is wrong with the session is wrong for the next one too. */
function otherMayWork(refused: FtpReplyError): boolean {
  const { code, phase, advice } = refused;
  return isUnsupported(refused) || (isPermanent(code) && phase === "transfer-start" && advice.scope === "operation");
}

/** Lists by `command` over the data connection that is open. Rejects when a line cannot be read by the client's parser. */
export async function requestList(
  conversation: Conversation,
  client: Client,
  command: string,
  transfer: { maxBytes: number; onStart: () => void; onStop: () => void },
): Promise<FileInfo[]> {
  const { ftp } = conversation;
  const buffer = new ListingBuffer(transfer.maxBytes);
  const { onStart, onStop } = transfer;
  await runTransfer(conversation, { command, start: flowInto(buffer), onStart, onStop });
  const text = buffer.text(ftp.encoding);
  for (const line of text.split("\n")) ftp.log(printable(line.trimEnd(), 1000));
  let entries: FileInfo[] | undefined;
  let cause: unknown;
  try {
    entries = client.parseList(text);
  } catch (error) {
    cause = error;
  }
  const line = unreadableLine(text, entries, client.parseList, command.startsWith("MLSD"));
  if (entries !== undefined && line === undefined) {
    const { command: verb, argument = "" } = parseCommandLine(command);
    const path = argument.startsWith("-a ") ? argument.slice(3) : argument === "-a" ? "" : argument;
    if (verb === "LIST" && text.trim() === "" && path !== "" && !isPattern(path))
      await assertEnterable(conversation, path);
    return entries;
  }
  const failure = conversation.failure({ ...parseCommandLine(command), phase: "transfer-end" });
  throw protocolError("a line of the listing cannot be read", line ?? "", failure, cause);
}

/** Keeps a listing up to `maxBytes`. */
class ListingBuffer extends Writable {
  readonly #chunks: Buffer[] = [];
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    super();
    this.#maxBytes = maxBytes;
    this.on("error", () => undefined);
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#bytes += chunk.length;
    this.#chunks.push(chunk);
    if (this.#bytes <= this.#maxBytes) done();
    else done(new Error(`the listing is longer than ${this.#maxBytes} bytes`));
  }

  text(encoding: BufferEncoding | undefined): string {
    return Buffer.concat(this.#chunks).toString(encoding);
  }
}
