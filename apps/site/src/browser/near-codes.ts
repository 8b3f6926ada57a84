/** At most this many are offered. */
const offered = 5;

/** In how many places two numbers differ when they are written one above the other; endless if one is longer. */
function differentDigits(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Array.from(a).filter((digit, index) => digit !== b[index]).length;
}

/** Have they the same digits in another order? */
function isSwapped(a: string, b: string): boolean {
  return Array.from(a).toSorted().join("") === Array.from(b).toSorted().join("");
}

/** The known codes that somebody may have meant by `code`: one digit off, or two digits swapped. */
export function nearCodes(code: number, known: readonly number[]): readonly number[] {
  const wanted = String(code);
  return known
    .filter((other) => differentDigits(String(other), wanted) === 1 || isSwapped(String(other), wanted))
    .toSorted((a, b) => Number(isSwapped(String(b), wanted)) - Number(isSwapped(String(a), wanted)) || a - b)
    .slice(0, offered);
}
