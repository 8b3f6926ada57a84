import MiniSearch from "minisearch";
import type { SearchDocument } from "./search-document.js";

/** The best hits for some words; titles count most. */
export type Search = (words: string) => readonly SearchDocument[];

/** No more hits than these are shown. */
const mostHits = 12;

/** Makes a search over the documents of the site. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const index = new MiniSearch<SearchDocument>({
    fields: ["title", "summary", "words"],
    searchOptions: { boost: { title: 4, summary: 2 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
  });
  index.addAll([...byId.values()]);
  return (words) => {
    const all = index.search(words);
    const hits = all.length > 0 ? all : index.search(words, { combineWith: "OR" });
    return hits.slice(0, mostHits).flatMap(({ id }) => byId.get(id as string) ?? []);
  };
}
