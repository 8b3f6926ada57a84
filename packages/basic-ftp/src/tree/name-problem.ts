/** Names that Windows gives to devices, with any extension. */
const devices = /^(?:aux|con|nul|prn|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;

/**
 * Why a name from a listing may not become the name of a local file, in words that complete "its name ..."; `undefined`
 * for a name that may. What only Windows cannot store is a problem only there.
 */
export function nameProblem(name: string, platform: NodeJS.Platform = process.platform): string | undefined {
  if (name === "") return "is empty";
  if (name === "." || name === "..") return "means another directory";
  if (/[/\\]/.test(name)) return "contains a path separator";
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return "contains a control character";
  if (name.includes("\ufffd")) return "cannot be read in this encoding";
  if (platform !== "win32") return undefined;
  if (devices.test(name)) return "is reserved for a device";
  if (/[. ]$/.test(name)) return "ends in a dot or a space";
  return /[<>:"|?*]/.test(name) ? "contains a character that no file name here may have" : undefined;
}

/**
 * Does a file system here take `name` for one of `seen`, which are other names of the same directory? In words that
 * complete "its name ..."; otherwise it is added to them.
 */
export function sameName(
  name: string,
  seen: Set<string>,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const folds = platform === "win32" || platform === "darwin";
  const key = folds ? name.normalize("NFC").toLowerCase() : name;
  if (seen.has(key)) return "is there already, or differs from another one only in upper and lower case";
  seen.add(key);
  return undefined;
}
