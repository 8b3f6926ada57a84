const suffix = ".ftp-part";

/** The longest name that common file systems take, in bytes. */
const longestName = 255;

/** The name, in the same directory, under which a file is written until it is whole. It contains the final one. */
export function temporaryName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const fits = Buffer.byteLength(name) + Buffer.byteLength(suffix) <= longestName;
  return fits ? path + suffix : path.slice(0, path.length - name.length) + shortened(name) + suffix;
}

/** Is this a name that a transfer works under, so that it is no file of its own? */
export function isTemporaryName(name: string): boolean {
  return name.endsWith(suffix) && name.length > suffix.length;
}

/** As much of the name's end as leaves room for the suffix: the end is what tells similar names apart. */
function shortened(name: string): string {
  let rest = name;
  while (Buffer.byteLength(rest) + Buffer.byteLength(suffix) > longestName) rest = rest.slice(1);
  return rest;
}
