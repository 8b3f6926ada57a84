import type { Stats } from "node:fs";
import { entryTime } from "./entry-time.js";
import { timeValue } from "./time-value.js";

/** The facts of MLST and MLSD, in the order in which they are sent (RFC 3659, 7.5). One line here makes one fact. */
const facts = {
  type: (entry) => (entry.isDirectory() ? "dir" : "file"),
  size: (entry) => (entry.isDirectory() ? undefined : String(entry.size)),
  modify: (entry) => timeValue(entryTime(entry)),
  perm: (entry, readOnly) => (entry.isDirectory() ? (readOnly ? "el" : "cdeflmp") : readOnly ? "r" : "adfrw"),
  unique: (entry) => (entry.ino ? `${entry.dev.toString(36)}g${entry.ino.toString(36)}` : undefined),
  "UNIX.mode": (entry) => (entry.mode ? `0${(entry.mode & 0o7777).toString(8)}` : undefined),
} as const satisfies { readonly [fact: string]: (entry: Stats, readOnly: boolean) => string | undefined };

/** The names of the facts that this server can tell. */
export const factNames: readonly string[] = Object.keys(facts);

/** `type=file;size=5;...` for one entry, without the name; only the `chosen` facts. */
export function factsOf(entry: Stats, readOnly: boolean, chosen: readonly string[] = factNames): string {
  return Object.entries(facts)
    .filter(([name]) => chosen.includes(name))
    .map(([name, read]) => [name, read(entry, readOnly)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value ?? ""};`)
    .join("");
}
