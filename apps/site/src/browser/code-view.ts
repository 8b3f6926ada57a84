import { classDigit, element } from "./element.js";
import { nearCodes } from "./near-codes.js";
import type { SearchDocument } from "./search-document.js";

/** The codes among the documents. */
export function knownCodes(documents: readonly SearchDocument[]): readonly number[] {
  return documents.filter(({ kind }) => kind === "code").map(({ title }) => Number.parseInt(title, 10));
}

function documentOf(documents: readonly SearchDocument[], code: number): SearchDocument | undefined {
  return documents.find(({ kind, title }) => kind === "code" && Number.parseInt(title, 10) === code);
}

/** A code and its first sentence, or what may have been meant. */
export function codeView(base: string, documents: readonly SearchDocument[], code: number): HTMLElement {
  const found = documentOf(documents, code);
  if (found !== undefined)
    return element(
      "div",
      { class: "answer-card", "data-class": classDigit(code) },
      element("h2", {}, element("a", { href: found.id }, found.title)),
      element("p", {}, found.summary),
      element("p", {}, element("a", { href: found.id }, `Causes, fixes and what servers say with ${code}`)),
    );
  const near = nearCodes(code, knownCodes(documents)).flatMap((other) => [
    " ",
    element(
      "a",
      { class: "code", "data-class": classDigit(other), href: `${base}codes/${other}/` },
      element("b", {}, String(other)),
    ),
  ]);
  return element(
    "div",
    { class: "answer-card" },
    element("h2", {}, `${code} is not a code we know`),
    ...(near.length > 0 ? [element("p", {}, "Did you mean", ...near)] : []),
  );
}

/** Two codes: the way to their page. */
export function pairView(
  base: string,
  documents: readonly SearchDocument[],
  [a, b]: readonly [number, number],
): readonly Node[] {
  const [low, high] = a < b ? [a, b] : [b, a];
  const [first, second] = [documentOf(documents, low), documentOf(documents, high)];
  if (first === undefined || second === undefined || low === high)
    return [codeView(base, documents, a), ...(low === high ? [] : [codeView(base, documents, b)])];
  const page = `${base}compare/${low}-vs-${high}/`;
  // Every pair of replies has a page; a number that is no reply has one with those it is mixed up with.
  const both = (classDigit(low) !== "0" && classDigit(high) !== "0") || documents.some(({ id }) => id === page);
  const link = element("h2", {}, element("a", { href: page }, `${first.title} or ${second.title}, side by side`));
  return [
    ...(both ? [element("div", { class: "answer-card" }, link)] : []),
    codeView(base, documents, low),
    codeView(base, documents, high),
  ];
}
