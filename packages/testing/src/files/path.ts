/**
 * The absolute form of a path as a client sent it: `.` and `..` are resolved and `..` stops at the root, so that nothing
 * escapes the tree. `C:\` and other foreign forms are names like any other.
 */
export function resolvePath(cwd: string, path: string): string {
  const names: string[] = [];
  for (const name of (path.startsWith("/") ? path : `${cwd}/${path}`).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `/${names.join("/")}`;
}

/** The directory part of an absolute path: `"/"` for a name in the root and for the root itself. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}

/** The last name of an absolute path: `""` for the root. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
