import type { ProgressEvent, TreeOptions } from "../types.js";

/** Counts how far a tree is, and tells. */
export interface Tally {
  found(bytes: number): void;
  finished(path: string): void;
  readonly progress: (event: ProgressEvent) => void;
}

/** Counts for `options.onProgress`. */
export function createTally({ onProgress }: TreeOptions): Tally {
  const running = new Map<string, number>();
  let bytes = 0;
  let totalBytes = 0;
  let filesFound = 0;
  let filesFinished = 0;
  return {
    found(size) {
      filesFound += 1;
      totalBytes += size;
    },
    finished(path) {
      running.delete(path);
      filesFinished += 1;
    },
    progress(file) {
      bytes += file.bytes - (running.get(file.path) ?? 0);
      running.set(file.path, file.bytes);
      onProgress?.({ file, bytes, totalBytes, filesFound, filesFinished });
    },
  };
}
