import type { Entry } from "../files/safe-file-system.js";
import { entryTime } from "./entry-time.js";
import { singleLine } from "../replies/presentable-text.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** `ls` shows the year instead of the time for what is older, or newer than now. */
const RECENT_MS = 182 * 24 * 60 * 60 * 1000;
const PERMISSIONS = "rwxrwxrwx";

/** ftp-srv's `file_format`: `"ls"`, `"ep"`, or a function of the entry. */
export type ListingFormat = (entry: Entry) => string | Promise<string>;

/** The function that writes an entry as a line of LIST; `ls` for anything unknown. */
export function listingFormat(fileFormat: unknown, now: Date): ListingFormat {
  if (typeof fileFormat === "function") return fileFormat as ListingFormat;
  return fileFormat === "ep" ? eplfLine : (entry) => lsLine(entry, now);
}

/** A name as it can stand in a listing, where a line break would begin another entry. */
export function listingName(name: string): string {
  return singleLine(name) === name ? name : name.replace(/\p{Cc}/gu, "?");
}

function lsLine(entry: Entry, now: Date): string {
  const mode = entry.mode ? entry.mode & 0o777 : entry.isDirectory() ? 0o755 : 0o644;
  const permissions = PERMISSIONS.replace(/./g, (letter, bit: number) => (mode & (0o400 >> bit) ? letter : "-"));
  return [
    (entry.isDirectory() ? "d" : "-") + permissions,
    String(entry.nlink || 1).padStart(3),
    String(entry.uid || 0).padEnd(8),
    String(entry.gid || 0).padEnd(8),
    String(entry.size).padStart(12),
    lsTime(entryTime(entry), now),
    listingName(entry.name),
  ].join(" ");
}

function lsTime(time: Date, now: Date): string {
  const [day, month] = [String(time.getUTCDate()).padStart(2), MONTHS[time.getUTCMonth()] ?? ""];
  const age = now.getTime() - time.getTime();
  const end =
    age >= 0 && age < RECENT_MS ? time.toISOString().slice(11, 16) : String(time.getUTCFullYear()).padStart(5);
  return `${month} ${day} ${end}`;
}

/** Easily Parsed LIST Format, https://cr.yp.to/ftp/list/eplf.html */
function eplfLine(entry: Entry): string {
  const facts = [
    entry.ino ? `i${entry.dev.toString(16)}.${entry.ino.toString(16)}` : "",
    entry.isDirectory() ? "" : `s${entry.size}`,
    `m${Math.floor(entryTime(entry).getTime() / 1000)}`,
    entry.mode ? `up${(entry.mode & 0o7777).toString(8)}` : "",
    entry.isDirectory() ? "/" : "r",
  ];
  return `+${facts.filter((fact) => fact !== "").join(",")}\t${listingName(entry.name)}`;
}
