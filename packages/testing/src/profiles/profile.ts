import type { standardFailures } from "./standard-failures.js";
import type { standardWords } from "./standard.js";

/**
 * One way to say a thing: the code, the text, and the commands it answers (any, when there is no list). `{path}`, `{user}`,
 * `{argument}`, `{command}`, `{bytes}` and `{limit}` are filled in. Several texts are a reply of several lines.
 */
export type Wording = readonly [code: number, text: string | readonly string[], commands?: readonly string[]];

/** The name of a thing that a server has to say: something ordinary, or the cause of a failure. */
export type WordsFor = keyof typeof standardWords;

/** A cause that a server can give in a reply. */
export type FailureCause = keyof typeof standardFailures;

/** The words of one server product. What it does not say in its own way is said plainly. */
export interface Profile {
  readonly name: string;
  /** For each thing the ways to say it; the first that fits the command counts. */
  readonly words: { readonly [Name in WordsFor]?: readonly Wording[] };
}
