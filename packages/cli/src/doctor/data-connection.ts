import { createServer, isIPv6, type Socket } from "node:net";
import { decode, type PasvPayload } from "@ftp-codes/core/reply";
import { connectTo, type ControlConnection } from "./control-connection.js";
import { lostAnswer, outOfStep } from "./conversation-error.js";

/** How a data connection comes about: by one of the four commands for it. */
export type DataMode = "EPSV" | "PASV" | "EPRT" | "PORT";

/** A data connection that is being made. */
export interface DataConnection {
  readonly mode: DataMode;
  /** The socket; for the active modes it is there only after the transfer command was sent. */
  socket(): Promise<Socket>;
  /** Closes it, or stops waiting for it. */
  close(): void;
}

/** Where the server listens, as it says. */
export interface PassiveEndpoint {
  readonly port: number;
  /** What PASV named beside the port; EPSV names no address. */
  readonly named: Pick<PasvPayload, "host" | "address"> | undefined;
}

/** Asks the server to listen, and reads where. Rejects with `FtpReplyError`, or `FtpProtocolError` for an unreadable answer. */
export async function askPassive(control: ControlConnection, mode: "EPSV" | "PASV"): Promise<PassiveEndpoint> {
  const reply = await control.ask(mode, { dataMode: "passive" });
  const payload = decode(reply, mode, { peer: control.peer });
  if (payload?.kind === "pasv") return { port: payload.port, named: payload };
  if (payload?.kind === "epsv") return { port: payload.port, named: undefined };
  throw outOfStep(mode, `${reply.code} ${reply.text}`);
}

/**
 * Connects to the port that the server listens on, at the control connection's own address whatever other one was
 * named. Rejects with `FtpConnectionError`.
 */
export async function openPassive(
  control: ControlConnection,
  mode: "EPSV" | "PASV",
  { port }: PassiveEndpoint,
): Promise<DataConnection> {
  const socket = await connectTo(control.peer, port, control.settings.timeoutMs).catch((error: unknown) => {
    throw lostAnswer(mode, error, { channel: "data", dataMode: "passive" });
  });
  socket.on("error", () => undefined);
  return { mode, socket: () => Promise.resolve(socket), close: () => socket.destroy() };
}

/** Listens on the address that the control connection has at our end, and tells the server. Rejects with `FtpReplyError`. */
export async function openActive(control: ControlConnection): Promise<DataConnection> {
  const address = plainAddress(control.localAddress);
  const mode = isIPv6(address) ? "EPRT" : "PORT";
  const listener = createServer();
  const arrived = new Promise<Socket>((resolve) => {
    listener.on("connection", (socket) => {
      socket.on("error", () => undefined);
      // Anybody can connect here; only the server may.
      if (plainAddress(socket.remoteAddress ?? "") === plainAddress(control.peer)) resolve(socket);
      else socket.destroy();
    });
  });
  const close = (): void => {
    listener.close();
    void arrived.then((socket) => socket.destroy());
  };
  try {
    await new Promise<void>((resolve, reject) => {
      listener.once("error", reject).listen(0, address, resolve);
    });
    const bound = listener.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    await control.ask(`${mode} ${mode === "PORT" ? portArgument(address, port) : `|2|${address}|${port}|`}`, {
      dataMode: "active",
    });
  } catch (error) {
    close();
    throw error;
  }
  return {
    mode,
    close,
    socket: () =>
      within(arrived, control.settings.timeoutMs, () =>
        lostAnswer(mode, "timeout", { channel: "data", dataMode: "active" }),
      ),
  };
}

/** `promise`, or a rejection when it takes longer than `ms`. */
async function within<T>(promise: Promise<T>, ms: number, reason: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(reason()), ms);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

/** An IPv4 address that a dual-stack socket shows as IPv6, as IPv4 again. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d)/u, "");
}

/** RFC 959, 4.1.2: the four numbers of the address and the two of the port. */
function portArgument(address: string, port: number): string {
  return [...address.split("."), port >> 8, port & 255].join(",");
}
