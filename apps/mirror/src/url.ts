import { isIPv6 } from "node:net";
import { domainToASCII } from "node:url";
import { UsageError } from "./usage-error.js";
import { pathText } from "./wording/path-text.js";

/** How the connection is protected, by the URL's scheme. */
export type Protection = "none" | "explicit-tls" | "implicit-tls";

/** A server and a directory on it, as an FTP URL names them. */
export interface FtpUrl {
  readonly protection: Protection;
  /** A name or an address; an IPv6 address stands without its brackets. */
  readonly host: string;
  readonly port: number;
  /** `undefined`: log in as "anonymous". */
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** Absolute when it begins with "/", else below the login directory; "" is the login directory itself. */
  readonly directory: string;
  /** The URL without its password: the only form that may be shown. */
  readonly shown: string;
}

const schemes: Readonly<Record<string, { readonly protection: Protection; readonly port: number }>> = {
  ftp: { protection: "none", port: 21 },
  ftpes: { protection: "explicit-tls", port: 21 },
  ftps: { protection: "implicit-tls", port: 990 },
};

/** Does `text` look like a URL, whatever its scheme? Tells swapped arguments from mistyped ones. */
export function looksLikeUrl(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\//u.test(text);
}

/** `text` with everything between "://" and the last "@" hidden, so that even a mistyped URL shows no password. */
export function hideCredentials(text: string): string {
  const start = text.indexOf("://");
  const end = text.lastIndexOf("@");
  return start === -1 || end < start ? text : `${text.slice(0, start + 3)}***${text.slice(end)}`;
}

/**
 * Reads an FTP URL: `ftp`, `ftpes` (explicit TLS) or `ftps` (implicit TLS), with percent-encoding wherever a character
 * would end a part (RFC 3986, 2.1). `/dir` is below the login directory, `//dir` (or `/%2Fdir`, RFC 1738, 3.2.2) is
 * absolute. "?" and "#" are ordinary characters of a path.
 *
 * @param fallbackPassword used when the URL names a user and no password
 * @throws {UsageError} when the text is no such URL; the message never shows credentials
 */
export function parseFtpUrl(text: string, fallbackPassword?: string): FtpUrl {
  const refuse = (problem: string): never => {
    throw new UsageError(`The URL ${pathText(hideCredentials(text))} can't be used: ${problem}.`);
  };
  const schemeEnd = text.indexOf("://");
  const scheme = schemes[text.slice(0, Math.max(schemeEnd, 0)).toLowerCase()];
  if (scheme === undefined) return refuse("it has to begin with ftp://, ftpes:// or ftps://");

  const afterScheme = text.slice(schemeEnd + 3);
  const authorityEnd = afterScheme.indexOf("/");
  const authority = authorityEnd === -1 ? afterScheme : afterScheme.slice(0, authorityEnd);
  const path = authorityEnd === -1 ? "" : afterScheme.slice(authorityEnd + 1);
  const decode = (part: string, name: string): string =>
    decodePart(part) ?? refuse(`${name} is not valid percent-encoded UTF-8 text in one line`);

  const at = authority.lastIndexOf("@");
  const [rawUser, rawPassword] = at === -1 ? [undefined, undefined] : splitOnce(authority.slice(0, at), ":");
  const user = rawUser === undefined || rawUser === "" ? undefined : decode(rawUser, "the user name");
  const urlPassword = rawPassword === undefined ? undefined : decode(rawPassword, "the password");
  const password = urlPassword ?? (user === undefined ? undefined : fallbackPassword);

  const { host, port = scheme.port } =
    readAddress(authority.slice(at + 1)) ??
    refuse(
      "the host or the port is not valid (write / ? # @ : in a user name or password percent-encoded, an IPv6 address in brackets)",
    );
  const directory = decode(path, "the directory");
  return {
    protection: scheme.protection,
    host,
    port,
    user,
    password,
    directory,
    shown: showUrl(text.slice(0, schemeEnd), host, port, scheme.port, user, directory),
  };
}

/** `undefined` when the text is no percent-encoded UTF-8, or holds a character that could end a command line. */
function decodePart(part: string): string | undefined {
  try {
    const decoded = decodeURIComponent(part);
    return /\p{Cc}/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, undefined] : [text.slice(0, index), text.slice(index + separator.length)];
}

/** Reads `name`, `name:port`, `[address]` or `[address]:port`. */
function readAddress(text: string): { host: string; port?: number } | undefined {
  const hostEnd = text.startsWith("[") ? text.indexOf("]") + 1 : text.includes(":") ? text.indexOf(":") : text.length;
  const host = readHost(text.slice(0, hostEnd));
  const rest = text.slice(hostEnd);
  if (host === undefined || rest === "") return host === undefined ? undefined : { host };
  const port = /^:\d{1,5}$/u.test(rest) ? Number(rest.slice(1)) : 0;
  return port >= 1 && port <= 65_535 ? { host, port } : undefined;
}

function readHost(text: string): string | undefined {
  if (text.startsWith("[")) {
    const address = decodePart(text.slice(1, -1)) ?? "";
    return isIPv6(address) ? address : undefined;
  }
  return /^[\p{L}\p{N}._-]+$/u.test(text) ? domainToASCII(text) || undefined : undefined;
}

function showUrl(
  scheme: string,
  host: string,
  port: number,
  defaultPort: number,
  user: string | undefined,
  directory: string,
): string {
  const login = user === undefined ? "" : `${encodeURIComponent(user)}@`;
  const shownHost = host.includes(":") ? `[${host}]` : host;
  const shownPort = port === defaultPort ? "" : `:${String(port)}`;
  return `${scheme.toLowerCase()}://${login}${shownHost}${shownPort}/${encodeURI(directory)}`;
}
