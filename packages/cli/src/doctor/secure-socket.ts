import { once } from "node:events";
import { isIP, type Socket } from "node:net";
import { connect, type TLSSocket } from "node:tls";

/** Whom to trust. */
export interface TrustSettings {
  /** Certificates to trust besides, as PEM; then the public ones are not asked. */
  readonly ca: string | undefined;
  /** Go on although the certificate is not trusted. */
  readonly insecure: boolean;
}

/** What a TLS handshake brought to light. */
export interface TlsFacts {
  /** Such as `"TLSv1.3"`. */
  readonly version: string;
  readonly cipher: string;
  /** Why the certificate is not trusted, as the code of OpenSSL or Node; absent when it is. */
  readonly distrust: string | undefined;
  /** Whom the certificate is for, by its common name or first alternative name. */
  readonly subject: string;
  readonly issuer: string;
  /** The last moment at which it holds, as the certificate writes it. */
  readonly validTo: string;
  /** Was an earlier TLS session taken up? */
  readonly resumed: boolean;
}

/** What a handshake needs to know. */
export interface HandshakeSettings extends TrustSettings {
  /** The name or address that the certificate has to be for. */
  readonly host: string;
  readonly timeoutMs: number;
  /** A TLS session to be taken up. */
  readonly session?: Buffer | undefined;
}

/**
 * Begins TLS on a connected socket. Resolves although the certificate is not trusted: the caller looks at
 * `factsOf(...).distrust` before anything secret is sent. Rejects with the error of a failed handshake, or `"timeout"`.
 */
export async function handshake(socket: Socket, settings: HandshakeSettings): Promise<TLSSocket> {
  const { host, ca, session, timeoutMs } = settings;
  const secured = connect({
    socket,
    host,
    rejectUnauthorized: false,
    ...(isIP(host) === 0 && { servername: host }),
    ...(ca !== undefined && { ca }),
    ...(session !== undefined && { session }),
  });
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    await Promise.race([
      once(secured, "secureConnect", { signal: timeout }),
      once(secured, "close").then(() => Promise.reject(new Error("closed"))),
    ]);
  } catch (error) {
    secured.on("error", () => undefined).destroy();
    throw timeout.aborted ? "timeout" : error;
  }
  return secured;
}

/** What is known of a connection once its handshake is over. */
export function factsOf(socket: TLSSocket): TlsFacts {
  const certificate = socket.getPeerCertificate();
  const { subject, issuer, subjectaltname, valid_to: validTo } = certificate as Partial<typeof certificate>;
  const name = subject?.CN ?? subjectaltname?.split(",")[0] ?? "";
  return {
    version: socket.getProtocol() ?? "",
    cipher: socket.getCipher().name,
    distrust: socket.authorized ? undefined : distrustOf(socket),
    subject: String(name),
    issuer: String(issuer?.O ?? issuer?.CN ?? ""),
    validTo: validTo ?? "",
    resumed: socket.isSessionReused(),
  };
}

/** Node declares an `Error` and gives the code of one. */
function distrustOf(socket: TLSSocket): string {
  const error: unknown = socket.authorizationError;
  if (typeof error === "string") return error;
  return (error as { code?: string } | null)?.code ?? "not trusted";
}
