import type { FTPResponse } from "basic-ftp";
import type { Socket } from "node:net";
import { connect, type ConnectionOptions, type TLSSocket } from "node:tls";
import { connectionError, errnoOf } from "../to-error.js";
import type { Conversation } from "./conversation.js";

/**
 * Asks for TLS by `command` and makes the control connection use it (RFC 4217, 4). A handshake that fails, or takes
 * longer than the client's timeout, closes the client; certificates are checked unless `options` say otherwise.
 */
export async function useTls(
  conversation: Conversation,
  options: ConnectionOptions,
  command: string,
): Promise<FTPResponse> {
  const { ftp } = conversation;
  const response = await conversation.request(command);
  await conversation.during("AUTH", async () => {
    conversation.assertNothingUnread();
    try {
      const secured = await handshake(ftp.socket, options, ftp.timeout);
      if (conversation.closedBy !== undefined) throw conversation.close(conversation.closedBy);
      ftp.socket = secured;
    } catch (error) {
      if (conversation.closedBy !== undefined) throw conversation.close(conversation.closedBy);
      const errno = errnoOf(error) ?? "closed";
      const happened = errno === "timeout" ? `no TLS handshake within ${ftp.timeout} ms` : "the TLS handshake failed";
      const failure = { ...conversation.failure({ channel: "control" }), error: errno };
      throw conversation.close(connectionError(`${happened} (${errno})`, failure, error));
    }
  });
  ftp.tlsOptions = options;
  ftp.log("Control connection is using TLS");
  return response;
}

/** Rejects with Node's error, or one whose code is `"timeout"` or `"closed"`. */
function handshake(socket: Socket, options: ConnectionOptions, timeoutMs: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = connect({ ...options, socket });
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      secured.removeListener("close", onClose);
      secured.removeListener("error", onError);
      then();
    };
    const fail = (error: Error): void =>
      settle(() => {
        secured.on("error", () => undefined);
        secured.destroy();
        reject(error);
      });
    const failWith = (code: string): void => fail(Object.assign(new Error(`TLS handshake: ${code}`), { code }));
    const onClose = (): void => failWith("closed");
    const onError = (error: Error): void => fail(error);
    const timer = timeoutMs > 0 ? setTimeout(() => failWith("timeout"), timeoutMs) : undefined;
    secured.once("close", onClose);
    secured.once("error", onError);
    secured.once("secureConnect", () => settle(() => resolve(secured)));
  });
}
