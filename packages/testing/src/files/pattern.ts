/**
 * Does `pattern` stand for `path`? `*` is any characters but a slash, `**` any characters. The time is linear in the product
 * of both lengths.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const tokens = pattern.match(/\*\*|./gs) ?? [];
  // reached[i]: the first i tokens can stand for the characters read so far.
  let reached = tokens.map(() => false).concat(false);
  reached[0] = true;
  const skipStars = (): void => {
    tokens.forEach((token, index) => {
      if (reached[index] && (token === "*" || token === "**")) reached[index + 1] = true;
    });
  };
  skipStars();
  for (const character of path) {
    const next = reached.map(() => false);
    tokens.forEach((token, index) => {
      if (!reached[index]) return;
      if (token === "**" || (token === "*" && character !== "/")) next[index] = true;
      else if (token === character) next[index + 1] = true;
    });
    reached = next;
    skipStars();
  }
  return reached[tokens.length] ?? false;
}
