import { constants, type Stats } from "node:fs";
import {
  chmod,
  lstat,
  mkdir,
  open,
  opendir,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
  utimes,
  type FileHandle,
} from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { Readable } from "node:stream";
import { FileSystem, type FtpConnection } from "ftp-srv";
import { Refusal } from "../replies/refusal.js";
import { clientPath } from "./client-path.js";
import { errnoError, errnoOf } from "./errno-error.js";
import { openContinuation, openNewFile, openReplacement, type OpenedUpload } from "./open-upload.js";
import type { Upload } from "./upload.js";

/** What a `SafeFileSystem` can be told. */
export interface SafeFileSystemOptions {
  /** The directory of the server that the client sees as `/`. */
  readonly root: string;
  /** Where the session begins, as the client sees it; `/` by default. */
  readonly cwd?: string | undefined;
  /** Refuse every change with 550. */
  readonly readOnly?: boolean | undefined;
  /** Names, without directories, that may not be stored, made or renamed to: 553. */
  readonly forbiddenNames?: readonly RegExp[] | undefined;
}

/** One entry of a directory: its name, and what `stat` says of it. */
export type Entry = Stats & { name: string };

/** Larger than the default, for fewer and larger reads. */
const READ_BYTES = 256 * 1024;
/** So that opening a named pipe doesn't wait for a writer. Not there on Windows, where 0 changes nothing. */
const NON_BLOCKING = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/** Replacements being written now; they are nobody's business until they are whole. */
const hidden = new Set<string>();

/**
 * The files below `root`, and nothing else: no `..`, absolute path, drive letter, NUL or symbolic link leads outside.
 * Links that stay inside work. An existing file is replaced only when the new one is whole.
 */
export class SafeFileSystem extends FileSystem {
  readonly #root: string;
  readonly #readOnly: boolean;
  readonly #forbiddenNames: readonly RegExp[];
  #cwd: string;
  #realRoot: Promise<string> | undefined;

  constructor(connection: FtpConnection, options: SafeFileSystemOptions) {
    super(connection, { root: options.root, cwd: "/" });
    this.#root = options.root;
    this.#readOnly = options.readOnly ?? false;
    this.#forbiddenNames = options.forbiddenNames ?? [];
    this.#cwd = clientPath("/", options.cwd ?? "/");
    // ftp-srv's class keeps its own copy in a plain property, which others read.
    Object.defineProperty(this, "cwd", { get: () => this.#cwd, enumerable: true });
  }

  override currentDirectory(): string {
    return this.#cwd;
  }

  override async get(path: string): Promise<Entry> {
    const real = await this.#real(path);
    return Object.assign(await stat(real), { name: posix.basename(this.#path(path)) || "/" });
  }

  /** The entries of a directory, or the file itself. A large directory is better read by `entries`. */
  override async list(path = "."): Promise<Entry[]> {
    const entries: Entry[] = [];
    for await (const entry of this.entries(path)) entries.push(entry);
    return entries;
  }

  /** The entries of a directory one by one, so that a large one needs no more memory than a small one. */
  async *entries(path = "."): AsyncGenerator<Entry> {
    const directory = await this.#real(path);
    for await (const { name } of await opendir(directory)) {
      const entry = await this.#entry(directory, name);
      if (entry !== undefined) yield entry;
    }
  }

  override async chdir(path = "."): Promise<string> {
    if (!(await stat(await this.#real(path))).isDirectory()) throw errnoError("ENOTDIR", `chdir ${path}`);
    this.#cwd = this.#path(path);
    return this.#cwd;
  }

  override async read(
    path: string,
    { start = 0 }: { start?: number | undefined } = {},
  ): Promise<{
    stream: Readable;
    clientPath: string;
    size: number;
  }> {
    const handle = await open(await this.#real(path), constants.O_RDONLY | NON_BLOCKING);
    try {
      const found = await handle.stat();
      if (found.isDirectory()) throw errnoError("EISDIR", `read ${path}`);
      if (!found.isFile()) throw errnoError("EACCES", `read ${path}, which is no regular file`);
      if (start > found.size) {
        throw new Refusal(554, `Restart offset ${start} is too large for file size ${found.size}`);
      }
      return {
        // What is added to the file from now on is not part of the size that was announced.
        stream:
          start === found.size
            ? await emptyStream(handle)
            : handle.createReadStream({ start, end: found.size - 1, highWaterMark: READ_BYTES }),
        clientPath: this.#path(path),
        size: found.size,
      };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Opens `path` for an upload; the file is in its place only after `settle("complete")`. */
  override async write(
    path: string,
    { append = false, start }: { append?: boolean | undefined; start?: number | undefined } = {},
  ): Promise<Upload> {
    this.#mayStore(path);
    const opened = await this.#open(path, append ? "end" : start);
    return { ...opened, clientPath: this.#path(path) };
  }

  override async delete(path: string): Promise<void> {
    this.#mayChange(path);
    const slot = await this.#slot(path);
    if ((await lstat(slot)).isDirectory()) throw errnoError("EISDIR", `unlink ${path}`);
    await unlink(slot);
  }

  /** Removes an empty directory. */
  async removeDirectory(path: string): Promise<void> {
    this.#mayChange(path);
    const slot = await this.#slot(path);
    if (!(await lstat(slot)).isDirectory()) throw errnoError("ENOTDIR", `rmdir ${path}`);
    await rmdir(slot);
  }

  /** Makes one directory and returns its path as the client sees it. */
  override async mkdir(path: string): Promise<string> {
    this.#mayStore(path);
    await mkdir(await this.#slot(path));
    return this.#path(path);
  }

  /** Renames; an existing file of the new name is replaced in one step. */
  override async rename(from: string, to: string): Promise<void> {
    this.#mayChange(from);
    this.#mayStore(to);
    await rename(await this.#slot(from), await this.#slot(to));
  }

  override async chmod(path: string, mode: string | number): Promise<void> {
    this.#mayChange(path);
    await chmod(await this.#real(path), mode);
  }

  /** Sets when the content was last changed. */
  async setModificationTime(path: string, time: Date): Promise<void> {
    this.#mayChange(path);
    await utimes(await this.#real(path), time, time);
  }

  #path(path: string): string {
    return clientPath(this.#cwd, path);
  }

  /** The real path of something that exists, after all links. */
  async #real(path: string): Promise<string> {
    const target = this.#path(path);
    return this.#realInside(target).catch(() => this.#walk(target));
  }

  /** As `#realInside`, step by step, so that the answer doesn't tell what there is outside the root. */
  async #walk(target: string): Promise<string> {
    const names = target.split("/").slice(1);
    let real = await this.#rootPath();
    for (let depth = 1; depth <= names.length; depth += 1) {
      real = await this.#realInside(`/${names.slice(0, depth).join("/")}`);
    }
    return real;
  }

  async #realInside(target: string): Promise<string> {
    const root = await this.#rootPath();
    const real = await realpath(join(root, target));
    if (!isInside(root, real)) throw errnoError("EACCES", `${target} leads outside the root, to ${real}`);
    return real;
  }

  /** The real path of the directory of `path`, and its own name after it; whether that exists is left open. */
  async #slot(path: string): Promise<string> {
    const target = this.#path(path);
    if (target === "/") throw errnoError("EACCES", "the root itself");
    return join(await this.#real(posix.dirname(target)), posix.basename(target));
  }

  #rootPath(): Promise<string> {
    this.#realRoot ??= realpath(this.#root);
    this.#realRoot.catch(() => (this.#realRoot = undefined));
    return this.#realRoot;
  }

  async #open(path: string, start: number | "end" | undefined): Promise<OpenedUpload> {
    let existing: string | undefined;
    try {
      existing = await this.#real(path);
    } catch (error) {
      if (errnoOf(error) !== "ENOENT") throw error;
    }
    const target = existing ?? (await this.#slot(path));
    if (start !== undefined && start !== 0) return openContinuation(target, start);
    if (existing !== undefined) return openReplacement(existing, hidden);
    try {
      return await openNewFile(target);
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw error;
      // Either a link that leads nowhere, or somebody was faster.
      if (!(await lstat(target)).isFile()) throw errnoError("EACCES", `store to ${path}`);
      return openReplacement(target, hidden);
    }
  }

  /** An entry for a listing; links that lead nowhere or outside, and what vanished meanwhile, are left out. */
  async #entry(directory: string, name: string): Promise<Entry | undefined> {
    const path = join(directory, name);
    if (hidden.has(path)) return undefined;
    try {
      const own = await lstat(path);
      if (!own.isSymbolicLink()) return Object.assign(own, { name });
      const real = await realpath(path);
      if (!isInside(await this.#rootPath(), real)) return undefined;
      return Object.assign(await stat(real), { name });
    } catch (error) {
      if (["ENOENT", "ELOOP", "EACCES", "ENOTDIR"].includes(errnoOf(error) ?? "")) return undefined;
      throw error;
    }
  }

  #mayChange(path: string): void {
    if (this.#readOnly) throw errnoError("EROFS", `${path}: this session is read-only`);
  }

  #mayStore(path: string): void {
    this.#mayChange(path);
    const name = posix.basename(this.#path(path));
    // `search`, unlike `test`, does not remember where it was.
    if (this.#forbiddenNames.some((pattern) => name.search(pattern) !== -1)) {
      throw new Refusal(553, "File name not allowed: this server does not store names of this kind");
    }
  }
}

/** `end` of a read stream is included, so it can't say "nothing". */
async function emptyStream(handle: FileHandle): Promise<Readable> {
  await handle.close();
  return Readable.from([]);
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
