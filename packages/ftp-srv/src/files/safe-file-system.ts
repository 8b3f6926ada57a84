import type { Stats } from "node:fs";
import { chmod, lstat, mkdir, opendir, realpath, rename, rmdir, stat, unlink, utimes } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Readable } from "node:stream";
import { FileSystem, type FtpConnection } from "ftp-srv";
import { Refusal } from "../replies/refusal.js";
import { clientPath } from "./client-path.js";
import { errnoError, errnoOf } from "./errno-error.js";
import { openDownload } from "./open-download.js";
import type { OpenedUpload } from "./open-upload.js";
import { lstatAll } from "./lstat-all.js";
import { isInside, requireInside } from "./opened-inside.js";
import { createUploadOpener } from "./upload-opener.js";
import { isUnfinished, removeAbandoned } from "./unfinished.js";
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

/** Entries of a directory that are looked up at the same time. */
const BATCH = 64;

/**
 * The files below `root`, and nothing else: no `..`, absolute path, drive letter, NUL or symbolic link leads outside.
 * Links that stay inside work. An existing file is replaced only when the new one is whole.
 */
export class SafeFileSystem extends FileSystem {
  readonly #root: string;
  readonly #readOnly: boolean;
  readonly #forbiddenNames: readonly RegExp[];
  readonly #openUpload = createUploadOpener();
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
    let names: string[] = [];
    for await (const { name } of await opendir(directory, { bufferSize: 4 * BATCH })) {
      if (names.push(name) < BATCH) continue;
      yield* await this.#entriesOf(directory, names);
      names = [];
    }
    yield* await this.#entriesOf(directory, names);
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
    const clientPath = this.#path(path);
    const root = await this.#rootPath();
    const check = (descriptor: number, opened: string): void => requireInside(root, descriptor, opened);
    try {
      const slot = clientPath === "/" ? root : await this.#slot(path);
      return { ...(await openDownload(slot, start, check)), clientPath };
    } catch (error) {
      if (errnoOf(error) !== "ELOOP") throw error;
      return { ...(await openDownload(await this.#real(path), start, check)), clientPath };
    }
  }

  /** Opens `path` for an upload; the file is in its place only after `settle("complete")`. */
  override async write(
    path: string,
    { append = false, start }: { append?: boolean | undefined; start?: number | undefined } = {},
  ): Promise<Upload> {
    this.#mayStore(path);
    const opened = await this.#open(path, append ? "end" : (start ?? 0));
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
    try {
      await rmdir(slot);
    } catch (error) {
      if (errnoOf(error) !== "ENOTEMPTY" || !(await this.#hadOnlyAbandoned(slot))) throw error;
      await rmdir(slot);
    }
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
    const parent = posix.dirname(target);
    return join(parent === "/" ? await this.#rootPath() : await this.#real(parent), posix.basename(target));
  }

  #rootPath(): Promise<string> {
    this.#realRoot ??= realpath(this.#root);
    this.#realRoot.catch(() => (this.#realRoot = undefined));
    return this.#realRoot;
  }

  async #open(path: string, start: number | "end"): Promise<OpenedUpload> {
    const root = await this.#rootPath();
    const open = (at: string): Promise<OpenedUpload> =>
      this.#openUpload(at, start, (...opened) => requireInside(root, ...opened));
    const slot = await this.#slot(path);
    const link = async (): Promise<boolean> => (await lstat(slot)).isSymbolicLink();
    try {
      return await open(slot);
    } catch (error) {
      if (!(await link().catch(() => false))) throw error;
    }
    try {
      return await open(await this.#real(path));
    } catch (error) {
      // A link that leads nowhere is no name for a new file: it could lie anywhere.
      throw errnoOf(error) === "ENOENT" ? errnoError("EACCES", `store ${path}`) : error;
    }
  }

  async #entriesOf(directory: string, names: readonly string[]): Promise<Entry[]> {
    const found = await lstatAll(names.map((name) => join(directory, name)));
    const entries: Entry[] = [];
    for (const [index, own] of found.entries()) {
      const name = names[index] ?? "";
      const isPlain = !(own instanceof Error) && !own.isSymbolicLink() && !isUnfinished(name);
      const entry = isPlain ? own : await this.#unusual(join(directory, name), name, own);
      if (entry !== undefined) entries.push(Object.assign(entry, { name }));
    }
    return entries;
  }

  /** What a listing shows of a link: its target. Links that lead nowhere or outside, and what vanished, are left out. */
  async #unusual(path: string, name: string, own: Stats | NodeJS.ErrnoException): Promise<Stats | undefined> {
    try {
      if (own instanceof Error) throw own;
      if (isUnfinished(name)) {
        if (!this.#readOnly) await removeAbandoned(path, own);
        return undefined;
      }
      const real = await realpath(path);
      return isInside(await this.#rootPath(), real) ? await stat(real) : undefined;
    } catch (error) {
      if (["ENOENT", "ELOOP", "EACCES", "ENOTDIR"].includes(errnoOf(error) ?? "")) return undefined;
      throw error;
    }
  }

  /** Was there nothing in `directory` but what a killed server left? It is gone then. */
  async #hadOnlyAbandoned(directory: string): Promise<boolean> {
    for await (const { name } of await opendir(directory)) {
      const path = join(directory, name);
      if (!isUnfinished(name) || !(await removeAbandoned(path, await lstat(path)))) return false;
    }
    return true;
  }

  #mayChange(path: string): void {
    if (this.#readOnly) throw errnoError("EROFS", `${path}: this session is read-only`);
  }

  #mayStore(path: string): void {
    this.#mayChange(path);
    const name = posix.basename(this.#path(path));
    if (isUnfinished(name))
      throw new Refusal(553, "File name not allowed: this server keeps names of this kind for itself");
    // `search`, unlike `test`, does not remember where it was.
    if (this.#forbiddenNames.some((pattern) => name.search(pattern) !== -1)) {
      throw new Refusal(553, "File name not allowed: this server does not store names of this kind");
    }
  }
}
