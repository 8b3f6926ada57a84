import type { TLSSocket, TlsOptions } from "node:tls";

/** What Node.js has on a TLS socket beside its documented surface. */
interface Verification {
  readonly ssl?: { readonly verifyError?: () => NodeJS.ErrnoException | null | undefined } | null;
}

/**
 * Looks at the certificate of the client at the other end of `socket`, whose handshake must be over, and notes on the
 * socket whether it is authorized, as a `tls.Server` does. That is the only place where Node.js looks at what it asked a
 * client for. Returns why the client may not be served, if it may not.
 */
export function verifyClient(socket: TLSSocket, { requestCert, rejectUnauthorized }: TlsOptions): Error | undefined {
  if (!requestCert) return undefined;
  const { ssl } = socket as unknown as Verification;
  const error =
    typeof ssl?.verifyError === "function"
      ? ssl.verifyError()
      : new Error("This Node.js doesn't tell whether it trusts a client's certificate");
  socket.authorized = !error;
  if (!error) return undefined;
  socket.authorizationError = error;
  return rejectUnauthorized === false ? undefined : error;
}
