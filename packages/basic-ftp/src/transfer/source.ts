import { Readable } from "node:stream";
import { FtpLocalError } from "@ftp-codes/core";
import { locally, localError } from "./local-error.js";
import { isSmall, openLocal, type LocalFile } from "./small-file.js";

/** Where an upload comes from. */
export interface Source {
  /** How it is called in messages. */
  readonly name: string;
  /**
   * Looks at the source before an attempt; `previous` is what the one before failed with. Rejects with `FtpLocalError`
   * when it cannot be read, or not again.
   */
  prepare(previous?: Error): Promise<SourceFacts>;
  /** It gives its bytes only once. */
  readonly once?: boolean;
  /** The bytes from `start` on, until the size that `prepare` told. */
  open(start: number): Promise<Readable>;
  /** Bytes that were read in this attempt. */
  bytesRead(): number;
  /** What went wrong on our side while it was read; `undefined` when nothing did. */
  problem(): Error | undefined;
  /** Ends an attempt. */
  close(): Promise<void>;
}

/** What is known of a source. */
export interface SourceFacts {
  /** Bytes in all; absent for a stream. */
  readonly size: number | undefined;
  readonly modifiedMs: number | undefined;
}

/** Bytes that are read at once. */
const readBytes = 262_144;

/**
 * A part of a local file: from `start` to before `end`, the whole by default. `bytes` is how long the file was when somebody
 * looked.
 */
export function fileSource(path: string, start = 0, end = Infinity, bytes?: number): Source {
  let handle: LocalFile | undefined;
  let facts: SourceFacts | undefined;
  let problem: Error | undefined;
  let stream: ReturnType<LocalFile["createReadStream"]> | undefined;
  return {
    name: path,
    async prepare() {
      problem = undefined;
      handle ??= await locally("read", path, () => openLocal(path, "r", isSmall(bytes)));
      const file = handle;
      const stats = await locally("read", path, async () => file.stat());
      if (!stats.isFile()) throw localError("read", path, Object.assign(new Error(), { code: "EISDIR" }));
      const size = Math.max(0, Math.min(end, stats.size) - start);
      const modifiedMs = stats.mtimeMs;
      if (facts !== undefined && (facts.size !== size || facts.modifiedMs !== modifiedMs)) throw changed(path);
      return (facts = { size, modifiedMs });
    },
    open(offset) {
      const file = handle;
      const last = start + (facts?.size ?? 0) - 1;
      if (file === undefined) throw localError("read", path, new Error("it is closed"));
      stream = file.createReadStream({
        start: start + offset,
        end: Math.max(last, start + offset),
        autoClose: false,
        highWaterMark: readBytes,
      });
      stream.once("error", (error) => {
        if ((error as NodeJS.ErrnoException).syscall === "read") problem = localError("read", path, error);
      });
      return Promise.resolve(stream);
    },
    bytesRead: () => stream?.bytesRead ?? 0,
    problem: () => problem,
    async close() {
      const file = handle;
      handle = undefined;
      stream?.destroy();
      stream = undefined;
      if (file === undefined) return;
      await locally("read", path, async () => file.close());
    },
  };
}

/** A stream of the user's: it can be read once. */
export function streamSource(stream: Readable): Source {
  let problem: Error | undefined;
  let bytes = 0;
  stream.once("error", (error) => (problem = localError("read", "the stream", error)));

  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      const buffer = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
      bytes += buffer.length;
      yield buffer;
    }
  }

  return {
    name: "the stream",
    once: true,
    prepare(previous) {
      if (!stream.readableDidRead && !stream.destroyed)
        return Promise.resolve({ size: undefined, modifiedMs: undefined });
      const why = previous === undefined ? "" : ` ${previous.message}`;
      const error = new FtpLocalError(`A stream gives its bytes only once, so this upload is not repeated.${why}`, {
        operation: "read",
        cause: previous,
      });
      return Promise.reject(error);
    },
    // A generator takes nothing from the stream before somebody reads: until then another attempt is possible.
    open: () => Promise.resolve(Readable.from(counted(), { objectMode: false })),
    bytesRead: () => bytes,
    problem: () => problem,
    close: () => Promise.resolve(),
  };
}

/** What it is to be told when the file is not the same any more as when its upload began. */
function changed(path: string): FtpLocalError {
  return new FtpLocalError(
    `${JSON.stringify(path)} was changed while it was being sent. Send it again once it rests.`,
    { operation: "read" },
  );
}
