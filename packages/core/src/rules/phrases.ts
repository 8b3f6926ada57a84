/** How far the second place of a phrase may be from the first, in characters: about eight words. */
const reach = 48;

function alternativeSource(alternative: string): string {
  const wholeWord = alternative.endsWith("_");
  const literal = alternative.replace(/^\^|_$/g, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (alternative.startsWith("^") ? "^" : "") + literal + (wholeWord ? "\\b" : "");
}

/** Words in Latin letters count where they begin; other scripts run their words together. */
function placeSource(place: string): string {
  const alternatives = place.split("|");
  const latin = alternatives.filter((alternative) => /^[a-z\d]/.test(alternative)).map(alternativeSource);
  const others = alternatives.filter((alternative) => !/^[a-z\d]/.test(alternative)).map(alternativeSource);
  return [...(latin.length > 0 ? [`\\b(?:${latin.join("|")})`] : []), ...others].join("|");
}

/** The places of a phrase side by side, in the order they stand in, or in either. */
function phraseSource(phrase: string): string {
  const inOrder = phrase.split(" .. ").map(placeSource);
  if (inOrder.length > 1) return gapped(inOrder);
  const inEither = phrase.split(" & ").map(placeSource);
  return inEither.length > 1 ? `${gapped(inEither)}|${gapped(inEither.reverse())}` : gapped(inEither);
}

function gapped(places: readonly string[]): string {
  return `(?:${places.join(`).{0,${reach}}?(?:`)})`;
}

/**
 * One expression for all phrases of a rule: fixed alternatives with at most one gap of bounded length between them, so
 * linear in the text whatever the text is.
 */
export function expressionOf(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.map(phraseSource).join("|"), "s");
}

/** The expressions of the lists that were asked for so far. */
const expressions = /* @__PURE__ */ new WeakMap<readonly string[], RegExp>();

/** Does one of the phrases occur in the words? */
export function occurs(phrases: readonly string[], words: string): boolean {
  let expression = expressions.get(phrases);
  if (expression === undefined) {
    expression = expressionOf(phrases);
    expressions.set(phrases, expression);
  }
  return expression.test(words);
}
