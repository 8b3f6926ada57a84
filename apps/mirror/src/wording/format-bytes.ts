const units = ["B", "kB", "MB", "GB", "TB", "PB"] as const;

/** A size in decimal units with three digits at most: "0 B", "512 B", "1.2 kB", "34 MB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : value.toFixed(0)} ${units[unit] ?? ""}`;
}
