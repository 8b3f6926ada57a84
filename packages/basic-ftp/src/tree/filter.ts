import picomatch from "picomatch";
import { isTemporaryName } from "../transfer/temporary-name.js";
import type { TreeOptions } from "../types.js";

/** Which paths below the root take part. */
export interface Filter {
  /** Is the file copied? */
  file(path: string): boolean;
  /** Is the directory gone into? */
  directory(path: string): boolean;
}

/** The globs of the options; files under temporary names, of this or another run, are never part of a tree. */
export function createFilter({ include = [], exclude = [] }: TreeOptions): Filter {
  const wanted = include.length === 0 ? () => true : picomatch([...include], { dot: true });
  const unwanted = exclude.length === 0 ? () => false : picomatch([...exclude], { dot: true });
  return {
    file: (path) => !isTemporaryName(path.slice(path.lastIndexOf("/") + 1)) && wanted(path) && !unwanted(path),
    directory: (path) => !unwanted(path) && !unwanted(`${path}/`),
  };
}
