import type { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { errnoOf, localError } from "../to-error.js";

/** What became of the bytes: all of them moved, the data connection broke, or our own stream failed. */
export type FlowEnd =
  | { readonly kind: "ended" }
  | { readonly kind: "broken"; readonly errno: string; readonly cause?: unknown }
  | { readonly kind: "local"; readonly error: Error };

/** Bytes on their way through the data connection. */
export interface DataFlow {
  /** Bytes of the file moved so far. */
  readonly bytes: () => number;
  readonly isTheirTurn: () => boolean;
  /** Has everything been given to the data connection, as far as this side has to? */
  readonly isComplete: () => boolean;
  /** Resolves when the data connection has ended and all that came is written. Absent for an upload. */
  readonly rest?: () => Promise<void>;
  /** Lets go of the streams; `error` is what a reader of the destination is to see, absent when all went well. */
  readonly stop: (error?: Error) => void;
}

/** Begins to move bytes over `socket`, and calls `onEnd` once. */
export type StartFlow = (socket: Socket, onEnd: (end: FlowEnd) => void) => DataFlow;

/** From the data connection into `destination`, which is left open at the end: whether all is well is not known yet. */
export function flowInto(destination: Writable): StartFlow {
  return (socket, onEnd) => {
    let bytes = 0;
    let complete = false;
    let markEnd = (): void => undefined;
    const ended = new Promise<void>((resolve) => (markEnd = resolve));
    const listeners = new Listeners();
    const finish = (end: FlowEnd): void => {
      listeners.removeAll();
      complete = end.kind === "ended";
      onEnd(end);
      markEnd();
    };
    listeners.on(socket, "data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (!destination.write(chunk)) socket.pause();
    });
    listeners.on(destination, "drain", () => socket.resume());
    listeners.on(socket, "end", () => finish({ kind: "ended" }));
    listeners.on(socket, "error", (cause: Error) => finish(broken(cause)));
    listeners.on(socket, "close", () => finish(broken()));
    listeners.on(destination, "error", (cause: Error) => finish({ kind: "local", error: failedWrite(cause) }));
    listeners.on(destination, "close", () => finish({ kind: "local", error: failedWrite() }));
    // An empty file may have come and gone before the reply that announces it.
    if (socket.readableEnded) queueMicrotask(() => finish({ kind: "ended" }));
    else if (socket.destroyed) queueMicrotask(() => finish(broken(socket.errored ?? undefined)));
    return {
      bytes: () => bytes,
      isTheirTurn: () => !socket.isPaused(),
      isComplete: () => complete,
      async rest() {
        await ended;
        // Writes are done in order: when this one is, nothing waits in the stream's own buffer any more.
        await new Promise<void>((resolve) => destination.write(Buffer.alloc(0), () => resolve()));
      },
      stop: () => listeners.removeAll(),
    };
  };
}

/** From `source` into the data connection, whose end tells the server that the file ends. */
export function flowFrom(source: Readable): StartFlow {
  return (socket, onEnd) => {
    let bytes = 0;
    let sourceEnded = false;
    const listeners = new Listeners();
    const finish = (end: FlowEnd): void => {
      listeners.removeAll();
      onEnd(end);
    };
    const failed = (cause?: Error): void => finish({ kind: "local", error: failedRead(cause) });
    listeners.on(socket, "finish", () => finish(sourceEnded ? { kind: "ended" } : broken()));
    listeners.on(socket, "end", () => !sourceEnded && finish(broken()));
    listeners.on(socket, "error", (cause: Error) => finish(broken(cause)));
    listeners.on(socket, "close", () => finish(broken()));
    listeners.on(socket, "drain", () => source.resume());
    listeners.on(source, "data", (chunk: Buffer | string) => {
      bytes += Buffer.byteLength(chunk);
      if (!socket.write(chunk)) source.pause();
    });
    listeners.on(source, "end", () => {
      sourceEnded = true;
      // An empty file is at its end before the handshake is, and an end before it would reach the server without TLS.
      if (isInHandshake(socket)) listeners.on(socket, "secureConnect", () => socket.end());
      else socket.end();
    });
    listeners.on(source, "error", failed);
    listeners.on(source, "close", () => !sourceEnded && failed());
    socket.resume();
    if (socket.destroyed || socket.readableEnded) queueMicrotask(() => finish(broken(socket.errored ?? undefined)));
    else if (source.errored) queueMicrotask(() => failed(source.errored ?? undefined));
    else source.resume();
    return {
      bytes: () => bytes,
      isTheirTurn: () => sourceEnded || socket.writableLength > 0,
      isComplete: () => sourceEnded && socket.writableLength === 0,
      stop: (error) => {
        listeners.removeAll();
        source.on("error", () => undefined);
        if (error !== undefined) source.destroy();
      },
    };
  };
}

/** Does TLS of `socket` still have to be agreed on? Node knows, and has no public name for it. */
function isInHandshake(socket: Socket): boolean {
  return (socket as { secureConnecting?: boolean }).secureConnecting === true;
}

function broken(cause?: Error): FlowEnd {
  return { kind: "broken", errno: errnoOf(cause) ?? "closed", cause };
}

function failedWrite(cause?: Error): Error {
  return localError(`Writing failed here: ${cause?.message ?? "the destination was closed"}`, "write", cause);
}

/** `cause` is what the source failed with; absent when it was closed before its end. */
export function failedRead(cause?: Error): Error {
  return localError(`Reading failed here: ${cause?.message ?? "the source was closed before its end"}`, "read", cause);
}

type Emitter = Pick<Readable | Writable | Socket, "on" | "removeListener">;

/** Listeners that are removed together. */
class Listeners {
  readonly #removers: (() => void)[] = [];

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in EventEmitter
  on(emitter: Emitter, event: string, listener: (...args: any[]) => void): void {
    emitter.on(event, listener);
    this.#removers.push(() => emitter.removeListener(event, listener));
  }

  removeAll(): void {
    for (const remove of this.#removers.splice(0)) remove();
  }
}
