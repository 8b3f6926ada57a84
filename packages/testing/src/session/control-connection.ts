import type { Socket } from "node:net";
import { type SecureContext, TLSSocket } from "node:tls";
import { createLineReader } from "./line-reader.js";
import { resetSocket } from "./reset-socket.js";

/** How long a client that was hung up on may take to close its side. */
const lingerMs = 1000;

/** The control connection of one client: lines in, bytes out, whether in plain or over TLS. */
export interface ControlConnection {
  /** Resolves when the bytes were handed to the system or the connection is gone. */
  write(bytes: string | Buffer): Promise<void>;
  /** Puts TLS over the connection; what the client sent before its handshake is dropped. */
  secure(context: SecureContext): void;
  /** Answers the handshake with bytes that are not TLS, or not at all. */
  breakHandshake(how: "garbage" | "silence"): void;
  hangUp(how: "close" | "reset"): void;
  readonly closed: boolean;
}

/** What the owner of a control connection is told. */
export interface ControlEvents {
  /** A line without its end; `undefined` when it was too long. */
  readonly onLine: (line: string | undefined) => void;
  readonly onClose: () => void;
}

/** Takes over `raw`. */
export function createControlConnection(raw: Socket, { onLine, onClose }: ControlEvents): ControlConnection {
  let socket = raw;
  let ended = false;

  function listen(): void {
    const read = createLineReader();
    socket.on("data", (chunk: Buffer) => {
      if (ended) return;
      for (const line of read(chunk)) onLine(line);
    });
  }

  raw.setNoDelay(true);
  raw.on("error", () => raw.destroy());
  raw.on("close", () => {
    if (socket !== raw) socket.destroy();
    onClose();
  });
  listen();

  return {
    get closed() {
      return ended || raw.destroyed;
    },
    write(bytes) {
      if (ended || socket.destroyed) return Promise.resolve();
      return new Promise((resolve) => {
        socket.once("close", resolve);
        socket.write(typeof bytes === "string" ? Buffer.from(bytes) : bytes, () => {
          socket.removeListener("close", resolve);
          resolve();
        });
      });
    },
    secure(secureContext) {
      raw.removeAllListeners("data");
      const secured = new TLSSocket(raw, { isServer: true, secureContext });
      secured.on("error", () => raw.destroy());
      secured.on("close", () => raw.destroy());
      socket = secured;
      listen();
    },
    breakHandshake(how) {
      raw.removeAllListeners("data");
      raw.once("data", () => {
        raw.resume();
        if (how === "garbage") raw.end("This is not TLS.\r\n");
      });
    },
    hangUp(how) {
      if (raw.destroyed) return;
      ended = true;
      if (how === "reset") {
        void resetSocket(raw);
        return;
      }
      const timer = setTimeout(() => raw.destroy(), lingerMs);
      raw.once("close", () => clearTimeout(timer));
      socket.resume();
      socket.end();
    },
  };
}
