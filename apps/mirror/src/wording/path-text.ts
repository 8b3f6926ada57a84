import { printable } from "@ftp-codes/core";

/** A path as it may be shown: whole, in one line, without anything that could drive a terminal. */
export function pathText(path: string): string {
  return printable(path, 4096);
}
