/** A port from its decimal digits, or `undefined` when it is none: 1 to 65535. */
export function portNumber(digits: string): number | undefined {
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : NaN;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
