import type { Socket } from "node:net";
import { TLSSocket, type SecureContext } from "node:tls";
import type { Session } from "./session.js";

/** `socket`, from here on in TLS with us as its server. */
export function secured(
  session: Session,
  socket: Socket,
  secureContext: SecureContext,
  role: "commandSocket" | "dataSocket",
): TLSSocket {
  const options = {
    ...session.state.server.options.tls,
    isServer: true,
    secureContext,
    // A client may end its own direction of a data connection and go on reading.
    allowHalfOpen: role === "dataSocket",
  };
  const tlsSocket = new TLSSocket(socket, options);
  tlsSocket.on("error", (error) => session.socketFailed(role, error));
  return tlsSocket;
}
