import type { Socket } from "node:net";
import { TLSSocket, type SecureContext } from "node:tls";
import { Refusal } from "../replies/refusal.js";
import type { Session } from "./session.js";
import { verifyClient } from "./verify-client.js";

type Role = "commandSocket" | "dataSocket";

const FAILED = "TLS handshake failed";
const UNKNOWN_CLIENT = `${FAILED}: this server wants a client certificate that it trusts`;

/**
 * `socket`, from here on in TLS with us as its server. A client without the certificate that the server's `tls` option
 * demands loses the connection, and the session with it when that is the control connection.
 */
export function secured(session: Session, socket: Socket, secureContext: SecureContext, role: Role): TLSSocket {
  const options = {
    ...session.state.server.options.tls,
    isServer: true,
    secureContext,
    // A client may end its own direction of a data connection and go on reading.
    allowHalfOpen: role === "dataSocket",
  };
  const tlsSocket = new TLSSocket(socket, options);
  let isSecure = false;
  tlsSocket.on("error", (error) => {
    session.socketFailed(role, error);
    if (!isSecure && role === "dataSocket") session.data.abort(new Refusal(522, `${FAILED} on the data connection`));
  });
  tlsSocket.once("secure", () => {
    isSecure = true;
    const error = verifyClient(tlsSocket, options);
    if (error === undefined) return;
    session.socketFailed(role, error);
    if (role === "commandSocket") session.end({ code: 421, text: UNKNOWN_CLIENT });
    else session.data.abort(new Refusal(522, UNKNOWN_CLIENT));
  });
  return tlsSocket;
}
