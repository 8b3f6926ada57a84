import type { FTPResponse } from "basic-ftp";
import { type AddressInfo, createServer, type Server } from "node:net";
import { localError } from "../to-error.js";
import { AwaitedSocket } from "./awaited-socket.js";
import type { Conversation } from "./conversation.js";
import { secured } from "./secured.js";

/**
 * Listens at the address that the control connection has on this side, tells the server by PORT or EPRT (RFC 959, 4.1.2;
 * RFC 2428, 2), and makes `ftp.dataSocket` the connection that will come. Only the control connection's peer is let in.
 */
export async function awaitDataConnection(conversation: Conversation): Promise<FTPResponse> {
  const { ftp } = conversation;
  const { localAddress = "", remoteAddress = "" } = ftp.socket;
  const listener = createServer();
  const port = await listen(listener, localAddress);
  const socket = new AwaitedSocket(listener, remoteAddress);
  // Whoever transfers hears of it; before that, the answer to the command says more.
  socket.on("error", () => undefined);
  try {
    const response = await conversation.request(addressCommand(localAddress, port));
    ftp.dataSocket = secured(conversation, socket);
    return response;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function addressCommand(address: string, port: number): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return plain.includes(":")
    ? `EPRT |2|${plain}|${port}|`
    : `PORT ${plain.replaceAll(".", ",")},${port >> 8},${port & 255}`;
}

function listen(listener: Server, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once("error", (error) =>
      reject(localError(`No port to listen on could be had: ${error.message}`, "listen", error)),
    );
    listener.listen({ host, port: 0, backlog: 1 }, () => resolve((listener.address() as AddressInfo).port));
  });
}
