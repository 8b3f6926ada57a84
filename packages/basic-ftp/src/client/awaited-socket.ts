import type { Server, Socket } from "node:net";
import { Duplex } from "node:stream";

/**
 * A data connection that the server still has to open: what is written waits for it, and what comes is passed on. It has
 * what basic-ftp asks of a socket.
 */
export class AwaitedSocket extends Duplex {
  bytesRead = 0;
  bytesWritten = 0;
  readonly #listener: Server;
  #socket: Socket | undefined;
  #onConnected: (() => void) | undefined;

  /** The first connection from `peer` that comes to `listener` is taken; others are closed at once. */
  constructor(listener: Server, peer: string) {
    super({ allowHalfOpen: false });
    this.#listener = listener;
    listener.on("connection", (socket) => {
      if (this.#socket === undefined && socket.remoteAddress === peer) this.#adopt(socket);
      else socket.destroy();
    });
    listener.on("error", (error) => this.destroy(error));
  }

  override _read(): void {
    this.#socket?.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#whenConnected((socket) => {
      this.bytesWritten += chunk.length;
      socket.write(chunk, done);
    });
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#whenConnected((socket) => socket.end(() => done()));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#listener.close();
    this.#socket?.destroy();
    done(error);
  }

  /** The transfer has a watch of its own. */
  setTimeout(): this {
    return this;
  }

  resetAndDestroy(): void {
    this.#socket?.resetAndDestroy();
    this.destroy();
  }

  #adopt(socket: Socket): void {
    this.#socket = socket;
    this.#listener.close();
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      this.bytesRead += chunk.length;
      if (!this.push(chunk)) socket.pause();
    });
    socket.on("end", () => this.push(null));
    socket.on("error", (error) => this.destroy(error));
    socket.on("close", () => socket.readableEnded || this.destroy());
    this.#onConnected?.();
  }

  #whenConnected(run: (socket: Socket) => void): void {
    if (this.#socket !== undefined) run(this.#socket);
    else this.#onConnected = () => this.#socket && run(this.#socket);
  }
}
