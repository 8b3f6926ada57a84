/** YYYYMMDDhhmmss with a fraction, or the year as 19 and the years since 1900, as old servers wrote 2000 and later. */
const timeVal = /^(\d{4}|19\d{3})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,40}))?$/;

/**
 * Reads a time-val of RFC 3659, 2.3, which is UTC, as milliseconds since 1970. `undefined` for a date that does not
 * exist, and for years before 1900, with which some servers say that they do not know.
 */
export function epochMsOf(word: string): number | undefined {
  const match = timeVal.exec(word);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const fullYear = year > 9999 ? year - 19_000 + 1900 : year;
  const ms = Number((match[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const midnight = new Date(Date.UTC(fullYear, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  // A leap second is written as :60.
  if (fullYear < 1900 || !exists || hour > 23 || minute > 59 || second > 60) return undefined;
  return Date.UTC(fullYear, month - 1, day, hour, minute, second, ms);
}
