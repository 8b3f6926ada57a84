import { isIPv6 } from "node:net";
import { printable } from "@ftp-codes/core";
import { hideCredentials } from "../input/hide-credentials.js";
import { UsageError } from "../usage-error.js";

/** How the connection is protected, by the URL's scheme. */
export type Protection = "none" | "explicit-tls" | "implicit-tls";

/** The server that the user asks about. */
export interface ProbeTarget {
  readonly protection: Protection;
  /** A name or an address; an IPv6 address stands without its brackets. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
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

/**
 * Reads `ftp://`, `ftpes://` (explicit TLS) or `ftps://` (implicit TLS), with percent-encoding (RFC 3986, 2.1). `/dir`
 * is below the login directory, `//dir` is absolute. Without a user: anonymous.
 *
 * @param fallbackPassword used when the URL names a user and no password
 * @throws {UsageError} when the text is no such URL; the message never shows credentials
 */
export function readTarget(text: string, fallbackPassword: string | undefined): ProbeTarget {
  const refuse = (problem: string): UsageError =>
    new UsageError(`The URL ${printable(hideCredentials(text))} can't be used: ${problem}.`);
  const [, scheme = "", rest = ""] = /^([A-Za-z]+):\/\/(.*)$/su.exec(text) ?? [];
  const known = schemes[scheme.toLowerCase()];
  if (known === undefined) throw refuse("it has to begin with ftp://, ftpes:// or ftps://");
  // The Standard reads the host of http:// as that of ftp://, and knows no ftps:// and ftpes://.
  const url = parse(`http://${rest}`);
  if (url === undefined)
    throw refuse("the host or the port is not valid, or a / ? # @ in the password is not percent-encoded");
  const [user, password, path] = [url.username, url.password, pathOf(rest)].map(decoded);
  if (user === undefined || password === undefined || path === undefined) {
    throw refuse("a part of it is not valid percent-encoded UTF-8 text in one line");
  }
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  // The port of http:// is the one that a URL leaves out.
  const port = url.port === "" ? (/:80$/u.test(authorityOf(rest)) ? 80 : known.port) : Number(url.port);
  const login = user === "" ? "" : `${encodeURIComponent(user)}@`;
  const shownPort = port === known.port ? "" : `:${port}`;
  return {
    protection: known.protection,
    host,
    port,
    user: user === "" ? "anonymous" : user,
    password: password !== "" ? password : user === "" ? "anonymous@" : (fallbackPassword ?? ""),
    directory: path,
    shown: `${scheme.toLowerCase()}://${login}${isIPv6(host) ? `[${host}]` : host}${shownPort}/${encodeURI(path)}`,
  };
}

function parse(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.hostname === "" || url.port === "0" ? undefined : url;
  } catch {
    return undefined;
  }
}

function authorityOf(rest: string): string {
  return rest.split("/", 1)[0] ?? "";
}

function pathOf(rest: string): string {
  return rest.slice(authorityOf(rest).length + 1);
}

/** `undefined` when the text is no percent-encoded UTF-8, or holds a character that could end a command line. */
function decoded(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part);
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
