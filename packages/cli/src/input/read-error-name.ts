import { describe } from "@ftp-codes/core/catalogue";
import { UsageError } from "../usage-error.js";

/** Numbers of Winsock that programs show when a connection failed, and the same error by its name. */
const winsockErrors: { readonly [code: number]: string } = {
  10054: "ECONNRESET",
  10060: "ETIMEDOUT",
  10061: "ECONNREFUSED",
  10065: "EHOSTUNREACH",
};

/**
 * The error that a number stands for which no server sends; `undefined` for a reply code.
 *
 * @throws {UsageError} when there is nothing to advise on
 */
export function winsockError(code: number): string | undefined {
  if (describe(code)?.status !== "not-a-reply") return undefined;
  const error = winsockErrors[code];
  if (error !== undefined) return error;
  throw new UsageError(
    `${code} is no reply of a server, and no lost answer. "ftp-codes explain ${code}" says what it is.`,
  );
}

/** Reads the name of an error; a script whose variable is empty knows of none. Throws `UsageError` then. */
export function readErrorName(name: string): string {
  if (name.trim() !== "") return name.trim();
  throw new UsageError("--error takes the name of an error, such as ECONNRESET or timeout.");
}
