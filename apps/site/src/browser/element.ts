/**
 * Makes an element. Children that are strings become text, never markup: what stands in a log was written by a server.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A code with the colour of its class, as a link to its page. */
export function codeLink(base: string, code: number): HTMLElement {
  return element(
    "a",
    { class: "code", "data-class": classDigit(code), href: `${base}codes/${code}/` },
    element("b", {}, String(code)),
  );
}

/** The digit that gives a code its colour; `"0"` for a number that is no reply. */
export function classDigit(code: number): string {
  return code >= 100 && code < 700 ? String(Math.floor(code / 100)) : "0";
}
