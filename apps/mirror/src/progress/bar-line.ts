import type { TreeProgress } from "@ftp-codes/basic-ftp";
import { formatBytes } from "../wording/format-bytes.js";
import { formatDuration } from "../wording/format-duration.js";
import { pathText } from "../wording/path-text.js";

const barLength = 20;

/** The line of one running file. `columns` is the terminal's width. */
export function fileLine(path: string, bytes: number, total: number | undefined, columns: number): string {
  const sizes = total === undefined ? formatBytes(bytes) : `${formatBytes(bytes)} of ${formatBytes(total)}`;
  const figures = `${bar(bytes, total)} ${sizes.padStart(18)}`;
  const room = Math.max(10, columns - figures.length - 2);
  return `${figures} ${keepEnd(pathText(path), room)}`;
}

/** The line of the whole tree: how much, how fast, how long still. `rate` is in bytes a second. */
export function totalLine(progress: TreeProgress, rate: number | undefined): string {
  const { bytes, totalBytes, filesFinished, filesFound } = progress;
  const left = rate === undefined || rate <= 0 ? undefined : ((totalBytes - bytes) * 1000) / rate;
  return [
    `${bar(bytes, totalBytes)} ${`${formatBytes(bytes)} of ${formatBytes(totalBytes)}`.padStart(18)}`,
    `${filesFinished} of ${filesFound} files`,
    ...(rate === undefined ? [] : [`${formatBytes(rate)}/s`]),
    ...(left === undefined ? [] : [`${formatDuration(Math.max(0, left))} left`]),
  ].join("  ");
}

function bar(value: number, total: number | undefined): string {
  const share = total === undefined || total <= 0 ? 0 : Math.min(1, value / total);
  const full = Math.round(share * barLength);
  return `${"█".repeat(full)}${"░".repeat(barLength - full)} ${`${Math.floor(share * 100)}%`.padStart(4)}`;
}

function keepEnd(text: string, room: number): string {
  const characters = Array.from(text);
  return characters.length <= room ? text : `…${characters.slice(1 - room).join("")}`;
}
