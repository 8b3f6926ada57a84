import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { finished } from "node:stream/promises";
import { isFtpConnectionError, isPositivePreliminary, type Reply } from "@ftp-codes/core";
import type { ControlConnection } from "./control-connection.js";
import { type Circumstances, lostAnswer } from "./conversation-error.js";
import type { DataConnection } from "./data-connection.js";
import { factsOf, handshake } from "./secure-socket.js";

/** A transfer to be made over a data connection. */
export interface TransferRequest {
  /** The whole command, such as `"RETR name"`. */
  readonly line: string;
  /** What to send; absent for a download or a listing. */
  readonly upload?: Uint8Array | undefined;
  /** Should the data connection not resume the control connection's TLS session? */
  readonly freshTls?: boolean;
}

/** What a transfer that was completed brought. */
export interface TransferResult {
  readonly reply: Reply;
  /** Empty for an upload. */
  readonly bytes: Buffer;
  /** Was the TLS session resumed? `undefined` without TLS. */
  readonly resumed: boolean | undefined;
}

/** Of a listing or file that is longer, the rest is not read. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Sends a transfer command, moves the bytes, and waits for the final reply. The server's word goes before the trouble of
 * the data connection: rejects with `FtpReplyError` when it says no, with `FtpConnectionError` when nothing is said.
 */
export async function transfer(
  control: ControlConnection,
  data: DataConnection,
  request: TransferRequest,
): Promise<TransferResult> {
  const verb = request.line.split(" ", 1)[0] ?? "";
  const dataMode = data.mode === "EPSV" || data.mode === "PASV" ? "passive" : "active";
  const began: Circumstances = { phase: "transfer-end", dataMode };
  try {
    const first = await control.ask(request.line, { dataMode });
    if (!isPositivePreliminary(first.code)) return { reply: first, bytes: Buffer.alloc(0), resumed: undefined };
    let trouble: unknown;
    const moving = moveBytes(control, data, request).catch((error: unknown) => {
      trouble = error;
      data.close();
      return undefined;
    });
    const reply = await control.next(verb, began).catch((error: unknown) => {
      throw trouble !== undefined && isFtpConnectionError(error) ? lostData(verb, trouble, began) : error;
    });
    const moved = await moving;
    if (moved === undefined) throw lostData(verb, trouble, began);
    return { reply, ...moved };
  } finally {
    data.close();
  }
}

function lostData(verb: string, trouble: unknown, began: Circumstances): Error {
  return isFtpConnectionError(trouble) ? trouble : lostAnswer(verb, trouble, { ...began, channel: "data" });
}

async function moveBytes(
  control: ControlConnection,
  data: DataConnection,
  { upload, freshTls }: TransferRequest,
): Promise<Omit<TransferResult, "reply">> {
  const plain = await data.socket();
  const socket = control.protectsData ? await protect(control, plain, freshTls === true) : plain;
  socket.setTimeout(control.settings.timeoutMs, () =>
    socket.destroy(Object.assign(new Error("timeout"), { code: "timeout" })),
  );
  const resumed = socket instanceof TLSSocket ? socket.isSessionReused() : undefined;
  if (upload === undefined) return { bytes: await readAll(socket), resumed };
  socket.resume();
  socket.end(upload);
  await finished(socket, { readable: false });
  return { bytes: Buffer.alloc(0), resumed };
}

/** The data connection's certificate has to be as good as the control connection's. */
async function protect(control: ControlConnection, plain: Socket, fresh: boolean): Promise<TLSSocket> {
  const { settings } = control;
  const socket = await handshake(plain, { ...settings, session: fresh ? undefined : control.tlsSession() });
  const { distrust, resumed } = factsOf(socket);
  if (distrust === undefined || resumed || settings.insecure) return socket;
  socket.destroy();
  throw Object.assign(new Error("The certificate of the data connection is not trusted."), { code: distrust });
}

async function readAll(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks);
}
