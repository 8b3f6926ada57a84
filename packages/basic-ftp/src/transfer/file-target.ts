import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { locally, localError } from "./local-error.js";
import { overlapBytes } from "./overlap.js";
import { worthResuming } from "./resume-offset.js";
import { createSink, type Sink } from "./sink.js";
import { isSmall, openLocal, renameLocal, type LocalFile } from "./small-file.js";
import type { Fingerprint, Target } from "./target.js";
import { temporaryName } from "./temporary-name.js";

/** A local file, written under a temporary name beside it until it is whole, or `inPlace`. */
export function fileTarget(path: string, inPlace: boolean): Target {
  const working = inPlace ? path : temporaryName(path);
  const note = `${working}.json`;
  let handle: LocalFile | undefined;
  let small = false;
  let noted: string | undefined;
  let touched = false;

  async function writeAll(chunks: Buffer[], position: number): Promise<void> {
    const file = handle;
    if (file === undefined) throw localError("write", path, new Error("it is closed"));
    await locally("write", path, () => writeVector(file, chunks, position));
  }

  async function makeNote(fingerprint: Fingerprint | undefined): Promise<void> {
    const worth = !inPlace && fingerprint?.modifiedMs !== undefined && fingerprint.size >= worthResuming;
    const text = worth ? JSON.stringify(fingerprint) : undefined;
    if (text === noted) return;
    if (text === undefined) await rm(note, { force: true });
    else await locally("write", note, () => writeFile(note, text));
    noted = text;
  }

  return {
    async resumable(fingerprint) {
      if (inPlace || fingerprint.modifiedMs === undefined || fingerprint.size < worthResuming) return 0;
      try {
        noted = await readFile(note, "utf8");
        const { size } = await stat(working);
        return noted === JSON.stringify(fingerprint) && size <= fingerprint.size ? size : 0;
      } catch {
        return 0;
      }
    },
    async open(start, fingerprint): Promise<Sink> {
      await makeNote(fingerprint);
      small = isSmall(fingerprint?.size);
      const file = await locally("write", path, () => openLocal(working, start > 0 ? "r+" : "w", small));
      handle = file;
      touched = true;
      if (start === 0) return createSink(0, Buffer.alloc(0), writeAll);
      const overlap = Buffer.alloc(Math.min(start, overlapBytes));
      await locally("read", path, async () => {
        await file.read(overlap, 0, overlap.length, start - overlap.length);
        await file.truncate(start);
      });
      return createSink(start, overlap, writeAll);
    },
    async close() {
      const file = handle;
      handle = undefined;
      if (file !== undefined) await locally("write", path, async () => file.close());
    },
    async finish(modifiedMs) {
      const file = handle;
      handle = undefined;
      await locally("write", path, async () => {
        if (file === undefined) return;
        try {
          if (modifiedMs !== undefined) await file.utimes(modifiedMs / 1000, modifiedMs / 1000);
        } finally {
          await file.close();
        }
      });
      if (!inPlace) await locally("write", path, () => renameLocal(working, path, small));
      if (noted !== undefined) await rm(note, { force: true });
    },
    async giveUp(_error, resumable) {
      if (!touched) return undefined;
      try {
        if (resumable && noted !== undefined && (await stat(working)).size > 0) return working;
        await rm(working, { force: true });
        await rm(note, { force: true });
        return undefined;
      } catch {
        return working;
      }
    },
  };
}

/** `writev` may write less than it was given. */
async function writeVector(file: LocalFile, chunks: Buffer[], position: number): Promise<void> {
  let rest = chunks;
  let at = position;
  while (rest.length > 0) {
    const { bytesWritten } = await file.writev(rest, at);
    at += bytesWritten;
    rest = withoutFirst(rest, bytesWritten);
  }
}

/** The chunks without their first `bytes` bytes. */
function withoutFirst(chunks: Buffer[], bytes: number): Buffer[] {
  let skip = bytes;
  const rest: Buffer[] = [];
  for (const chunk of chunks) {
    if (skip >= chunk.length) skip -= chunk.length;
    else {
      rest.push(skip > 0 ? chunk.subarray(skip) : chunk);
      skip = 0;
    }
  }
  return rest;
}
