import { baseName, directoryOf } from "../files/path.js";

/** The words for what is not finished yet, as they stand in the names of temporary files. */
const unfinished = ["tmp", "temp", "part", "partial", "upload", "incoming", "incomplete", "crdownload"];

/** The marks that stand in front of such a name. */
const mark = /^[.~#_$%@+-]/;

/** What follows a name when it is another file and not the same one at work: `a.js.map`, `a.tar.gz`, `a.iso.sha256`. */
const extensions: ReadonlySet<string> = new Set(
  (
    "7z asc bak br bz2 cfg crc csv css cts gz htm html ico jpg js json lock log map md md5 old orig pdf png rar sfv " +
    "sha1 sha256 sha512 sig svg tar test tgz ts txt xml xz yaml yml zip zst"
  ).split(" "),
);

const startsUnfinished = (before: string): boolean =>
  mark.test(before) || unfinished.some((word) => before.toLowerCase().includes(word));

const endsUnfinished = (after: string): boolean =>
  !/^[a-z0-9]/i.test(after) && !(after.startsWith(".") && extensions.has(after.slice(1).toLowerCase()));

/**
 * Is `candidate` a name under which a client may work on `final` until it is whole: `.a.bin.part`, `a.bin.tmp`,
 * `.in.a.bin.` for `a.bin`, in the same directory? Both are absolute paths.
 */
export function isWorkingName(candidate: string, final: string): boolean {
  if (candidate === final || directoryOf(candidate) !== directoryOf(final)) return false;
  const name = baseName(final);
  const at = baseName(candidate).indexOf(name);
  if (name === "" || at < 0) return false;
  const before = baseName(candidate).slice(0, at);
  const after = baseName(candidate).slice(at + name.length);
  return (before === "" || startsUnfinished(before)) && (after === "" || endsUnfinished(after));
}

/** The name without its ending for an unfinished file, or the name itself. */
function withoutEnding(name: string): string {
  if (name.endsWith("~") || name.endsWith(".")) return name.slice(0, -1);
  const dot = name.lastIndexOf(".");
  const ending = name.slice(dot + 1).toLowerCase();
  return dot > 0 && unfinished.some((word) => ending.endsWith(word)) ? name.slice(0, dot) : name;
}

/** Gives the final name of a path that may be a temporary one. */
export type FinalName = (path: string) => string;

/** Judges by the names in `known` first, and else by the name alone. */
export function createFinalName(known: Iterable<string>): FinalName {
  const byDirectory = new Map<string, string[]>();
  for (const path of known) {
    const directory = directoryOf(path);
    byDirectory.set(directory, [...(byDirectory.get(directory) ?? []), path]);
  }
  return (path) => {
    const candidates = byDirectory.get(directoryOf(path)) ?? [];
    if (candidates.includes(path)) return path;
    return candidates.find((final) => isWorkingName(path, final)) ?? finalName(path);
  };
}

/** Gives the size of `sizes`, by final names, of a path that may be a temporary one. */
export function createSizeOf(sizes: Readonly<Record<string, number>>): (path: string) => number | undefined {
  const finalName = createFinalName(Object.keys(sizes));
  return (path) => sizes[path] ?? sizes[finalName(path)];
}

/**
 * The name a file is likely to get in the end, judged by the name alone: `/d/.a.bin.part` gives `/d/a.bin`. Without an
 * ending for unfinished files it is the name itself.
 */
export function finalName(path: string): string {
  const name = baseName(path);
  const shorter = withoutEnding(name);
  if (shorter === name || shorter === "") return path;
  const bare = shorter.replace(/^[.~#_]+(?:in\.|tmp[.-]|part[.-])?/i, "");
  return `${path.slice(0, path.length - name.length)}${bare === "" ? shorter : bare}`;
}
