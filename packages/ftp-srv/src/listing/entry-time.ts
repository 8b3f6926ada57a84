/** When an entry was changed. Other people's file systems give a date, something that makes one, or nothing. */
export function entryTime(entry: { readonly mtime?: unknown }): Date {
  const time = new Date((entry.mtime ?? 0) as Date | number | string);
  return Number.isNaN(time.getTime()) ? new Date(0) : time;
}
