import { randomBytes } from "node:crypto";
import { createSecureContext, type SecureContext, type SecureContextOptions, Server as TlsServer } from "node:tls";
import type { ServerInternals } from "./ftp-srv-internals.js";

/**
 * The TLS context of a server's control and data connections, made once, and again when its `tls` option is replaced,
 * as for a renewed certificate. All of them know each other's tickets, so that a client can resume the control
 * connection's TLS session on a data connection.
 */
export function createSecureContextOf(server: ServerInternals): () => SecureContext | undefined {
  const tickets = { ticketKeys: randomBytes(48), sessionIdContext: "ftp" };
  let madeFrom: unknown;
  let context: SecureContext | undefined;
  const secureContext = (): SecureContext | undefined => {
    const { tls } = server.options;
    if (tls === madeFrom) return context;
    madeFrom = tls;
    const options: SecureContextOptions = { ...tls, ...tickets };
    context = tls ? createSecureContext(options) : undefined;
    // With implicit TLS, ftp-srv's listening server is a TLS server, with a context of its own.
    if (tls && server.server instanceof TlsServer) server.server.setSecureContext(options);
    return context;
  };
  secureContext();
  return secureContext;
}
