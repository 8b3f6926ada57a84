import { lstat, type Stats } from "node:fs";

/** `lstat` of every path, or what it failed with. With one promise for all of them, which costs a fraction of one each. */
export function lstatAll(paths: readonly string[]): Promise<(Stats | NodeJS.ErrnoException)[]> {
  return new Promise((resolve) => {
    const found: (Stats | NodeJS.ErrnoException)[] = [];
    let missing = paths.length;
    if (missing === 0) resolve(found);
    paths.forEach((path, index) => {
      lstat(path, (error, stats) => {
        found[index] = error ?? stats;
        missing -= 1;
        if (missing === 0) resolve(found);
      });
    });
  });
}
