/** A time as MDTM, MFMT and MLST write it, in UTC: YYYYMMDDHHMMSS (RFC 3659, 2.3). Parts of a second are left out. */
export function timeValue(time: Date): string {
  return time.toISOString().slice(0, 19).replace(/\D/g, "");
}

/** Reads YYYYMMDDHHMMSS or YYYYMMDDHHMMSS.sss; undefined for anything that is no such time. */
export function parseTimeValue(text: string): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = ""] = match;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  return Number.isNaN(time.getTime()) || timeValue(time) !== text.slice(0, 14) ? undefined : time;
}
