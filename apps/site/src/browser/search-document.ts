/** One thing that can be found, as the search index carries it. */
export interface SearchDocument {
  /** The path of its page. */
  readonly id: string;
  readonly kind: "code" | "command" | "cause" | "server" | "comparison";
  readonly title: string;
  readonly summary: string;
  /** More words to find it by, not shown. */
  readonly words: string;
}
