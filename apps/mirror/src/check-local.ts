import { access, constants, readFile, stat } from "node:fs/promises";
import { UsageError } from "./usage-error.js";
import { localErrorText } from "./wording/local-error-text.js";
import { pathText } from "./wording/path-text.js";

/**
 * The directory to upload has to be there and readable; the one to download into may be missing and is made later.
 *
 * @throws {UsageError} when it is missing, or is no directory
 * @throws {Error} when it may not be used
 */
export async function checkLocalDir(direction: "get" | "put", localDir: string): Promise<void> {
  try {
    if (!(await stat(localDir)).isDirectory()) throw new UsageError(`${pathText(localDir)} is not a directory.`);
    await access(localDir, constants.X_OK | (direction === "get" ? constants.W_OK : constants.R_OK));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (direction === "get" && code === "ENOENT") return;
    const sentence = `The local directory ${pathText(localDir)} can't be used: ${localErrorText(error)}.`;
    throw code === "ENOENT" || code === "ENOTDIR" ? new UsageError(sentence) : new Error(sentence, { cause: error });
  }
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
