/** `YYYYMMDDHHMMSS` in UTC, with milliseconds where there are any (RFC 3659, 2.3). */
export function formatTime(ms: number): string {
  const digits = new Date(ms).toISOString().replace(/[-:TZ]/g, "");
  return digits.endsWith(".000") ? digits.slice(0, 14) : digits;
}

/** Milliseconds since 1970 of a time that `formatTime` could have written, or `undefined`. */
export function parseTime(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction = ""] = match;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const halfYearMs = 182 * 86_400_000;

/** The time in a listing as `ls -l` writes it, in UTC: with the hour for the last half year, with the year else. */
export function formatListTime(ms: number, nowMs: number): string {
  const date = new Date(ms);
  const day = `${months[date.getUTCMonth()] ?? ""} ${String(date.getUTCDate()).padStart(2)}`;
  const recent = ms <= nowMs && nowMs - ms < halfYearMs;
  return `${day} ${recent ? date.toISOString().slice(11, 16) : ` ${date.getUTCFullYear()}`}`;
}
