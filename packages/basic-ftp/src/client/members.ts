import { FtpLocalError } from "@ftp-codes/core";
import type { Client, FTPContext, FTPResponse, ResponseHandler } from "basic-ftp";
import type { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import type { Section } from "./local-file.js";
import type { FTPErrorClass } from "./reply-error-class.js";

/** The members of basic-ftp's `FTPContext` that are relied upon; those with `_` are not public there. */
export interface Context extends Pick<
  FTPContext,
  | "timeout"
  | "ipFamily"
  | "tlsOptions"
  | "encoding"
  | "socket"
  | "dataSocket"
  | "log"
  | "send"
  | "close"
  | "closed"
  | "closeWithError"
> {
  /** Only basic-ftp 6 has it. */
  tlsSessionStore?: Buffer | undefined;
  _task: { responseHandler: ResponseHandler; resolver: Parameters<ResponseHandler>[1]; stack: string } | undefined;
  _closingError: Error | undefined;
  handle(command: string | undefined, handler: ResponseHandler): Promise<unknown>;
  request(command: string): Promise<FTPResponse>;
  _stopTrackingTask(): void;
  _onControlSocketData(chunk: Buffer | string): void;
  _passToHandler(response: Error | FTPResponse): void;
  _setupDefaultErrorHandlers(socket: Socket, identifier: string): void;
  _newSocket(): Socket;
  _dataSocket: Socket | undefined;
}

/** The non-public members of basic-ftp's `Client` that are relied upon. */
export interface ClientMembers {
  readonly _progressTracker: { start(socket: Socket, name: string, type: string): void; updateAndStop(): void };
  readonly options: { readonly maxListingBytes?: number };
  _handleConnectResponse(): Promise<FTPResponse>;
  _uploadFromStream(source: Readable, remotePath: string, command: "STOR" | "APPE"): Promise<FTPResponse>;
  _uploadLocalFile(
    localPath: string,
    remotePath: string,
    command: "STOR" | "APPE",
    section: Section,
  ): Promise<FTPResponse>;
  _downloadToStream(destination: Writable, remotePath: string, startAt: number): Promise<FTPResponse>;
  _downloadToFile(localPath: string, remotePath: string, startAt: number): Promise<FTPResponse>;
  _requestListWithCommand(command: string): Promise<unknown>;
  _openDir(name: string): Promise<void>;
  _enterFirstCompatibleMode(strategies: readonly unknown[]): Client["prepareTransfer"];
}

const contextMethods = [
  "handle",
  "request",
  "send",
  "close",
  "closeWithError",
  "_stopTrackingTask",
  "_onControlSocketData",
  "_passToHandler",
  "_setupDefaultErrorHandlers",
  "_newSocket",
] as const satisfies readonly (keyof Context)[];

const clientMethods = [
  "_handleConnectResponse",
  "_uploadFromStream",
  "_uploadLocalFile",
  "_downloadToStream",
  "_downloadToFile",
  "_requestListWithCommand",
  "_openDir",
  "_enterFirstCompatibleMode",
] as const satisfies readonly (keyof ClientMembers)[];

/**
 * The context of `client` with its non-public members.
 * Throws `FtpLocalError` when one of those that are relied upon is missing.
 */
export function contextOf(client: Client): Context {
  const context = (client as Partial<Client> | undefined)?.ftp as unknown as Context | undefined;
  if (typeof context !== "object") throw doesNotFit("ftp missing");
  const tracker = membersOf(client)._progressTracker as Partial<ClientMembers["_progressTracker"]> | undefined;
  const missing = [
    ...contextMethods.filter((name) => typeof context[name] !== "function").map((name) => `ftp.${name}`),
    ...clientMethods.filter((name) => typeof membersOf(client)[name] !== "function"),
    ...(typeof tracker?.start === "function" && typeof tracker.updateAndStop === "function"
      ? []
      : ["_progressTracker"]),
    ...(socketAccessor(context)?.set === undefined ? ["ftp.socket"] : []),
  ];
  if (missing.length === 0) return context;
  throw doesNotFit(`${missing.join(", ")} missing`);
}

function doesNotFit(why: string): FtpLocalError {
  return new FtpLocalError(`This is not a Client of basic-ftp 5.3 or 6: ${why}. Install a version that fits.`, {
    operation: "withReplyCodes",
  });
}

/** `client` with its non-public members. */
export function membersOf(client: Client): ClientMembers {
  return client as unknown as ClientMembers;
}

/** The accessor `socket` of the context's class. */
export function socketAccessor(context: Context): PropertyDescriptor | undefined {
  for (let object: unknown = context; object !== null; object = Object.getPrototypeOf(object)) {
    const descriptor = Object.getOwnPropertyDescriptor(object, "socket");
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}

/**
 * The class `FTPError` of the copy of basic-ftp that `context` comes from: it is what that copy's own code, and its
 * users, compare with. Taken from what the context makes of a negative reply.
 */
export function ftpErrorClassOf(context: Context): FTPErrorClass {
  let made: unknown;
  const probe = {
    _partialResponse: "",
    log: () => undefined,
    closeWithError: () => undefined,
    _passToHandler: (response: unknown) => (made = response),
  };
  (Object.getPrototypeOf(context) as Context)._onControlSocketData.call(probe as unknown as Context, "500 -\r\n");
  if (made instanceof Error) return made.constructor as FTPErrorClass;
  throw doesNotFit("it makes no FTPError of a negative reply");
}
