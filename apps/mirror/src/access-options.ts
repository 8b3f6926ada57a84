import type { AccessOptions } from "basic-ftp";
import type { FtpUrl } from "./url.js";

/** How a server's certificate is checked. */
export interface CertificateCheck {
  /** Certificates to trust, as PEM; absent: those that Node trusts. */
  readonly ca?: string | undefined;
  /** Take any certificate. */
  readonly insecure?: boolean | undefined;
}

/** What basic-ftp needs to log in where `url` says. */
export function accessOptions(url: FtpUrl, { ca, insecure = false }: CertificateCheck): AccessOptions {
  const secure = url.protection === "implicit-tls" ? "implicit" : url.protection === "explicit-tls";
  return {
    host: url.host,
    port: url.port,
    ...(url.user !== undefined && { user: url.user, password: url.password ?? "" }),
    secure,
    secureOptions: { ...(ca !== undefined && { ca }), ...(insecure && { rejectUnauthorized: false }) },
  };
}
