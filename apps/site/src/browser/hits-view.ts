import { element } from "./element.js";
import type { SearchDocument } from "./search-document.js";

/** What was found, as links. */
export function hitsView(hits: readonly SearchDocument[]): HTMLElement {
  if (hits.length === 0) return element("p", {}, "Nothing was found. Try the number, or the words of the reply.");
  return element(
    "ul",
    { class: "hits" },
    ...hits.map(({ id, kind, title, summary }) =>
      element(
        "li",
        {},
        element("a", { href: id }, title),
        element("span", { class: "what" }, kind),
        element("p", {}, summary),
      ),
    ),
  );
}
