import type { RetryAdvice } from "@ftp-codes/core";
import { retryWords, waitWords } from "../content/retry-words.js";
import { element } from "./element.js";
import type { SearchDocument } from "./search-document.js";

const who = { client: "the client program", user: "you", server: "the administrator" } as const;

/** What happened and what to do about it; `documents` have the page of the cause. */
export function adviceView(documents: readonly SearchDocument[], advice: RetryAdvice): readonly Node[] {
  const answer = element(
    "p",
    { class: "answer" },
    "Try again? ",
    element("b", {}, retryWords(advice)),
    ` ${waitWords(advice)}`,
  );
  const remedies = advice.remedies.map(({ by, detail }) =>
    element("li", {}, element("span", { class: "by" }, who[by]), ` ${detail}`),
  );
  const page = documents.find(({ kind, words }) => kind === "cause" && words === advice.cause);
  const cause = page === undefined ? [] : [element("p", {}, "Cause: ", element("a", { href: page.id }, page.title))];
  return [
    element("p", {}, advice.explanation),
    answer,
    ...(remedies.length > 0 ? [element("ul", { class: "remedies" }, ...remedies)] : []),
    ...cause,
  ];
}
