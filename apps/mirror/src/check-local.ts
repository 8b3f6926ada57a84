import { readFile, stat } from "node:fs/promises";
import { UsageError } from "./usage-error.js";
import { localErrorText } from "./wording/local-error-text.js";
import { pathText } from "./wording/path-text.js";

/**
 * The directory to upload has to be there; the one to download into may be missing and is made later.
 *
 * @throws {UsageError} when it is missing, or is no directory
 */
export async function checkLocalDir(direction: "get" | "put", localDir: string): Promise<void> {
  try {
    if ((await stat(localDir)).isDirectory()) return;
  } catch (error) {
    if (direction === "get" && (error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw new UsageError(`The local directory ${pathText(localDir)} can't be used: ${localErrorText(error)}.`);
  }
  throw new UsageError(`${pathText(localDir)} is not a directory.`);
}

/** Reads certificates to trust. Throws a `UsageError` when the file can't be read or holds none. */
export async function readCertificates(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`The certificates in ${pathText(path)} can't be read: ${localErrorText(error)}.`);
  });
  if (!text.includes("-----BEGIN CERTIFICATE-----"))
    throw new UsageError(`${pathText(path)} holds no certificate (PEM).`);
  return text;
}
