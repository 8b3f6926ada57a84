import type { WordsFor } from "../profiles/profile.js";

/** What the control connection does after a reply. */
export type Then = "close" | "secure";

/** One reply, as it goes to the client. */
export interface ReplyAnswer {
  readonly kind: "reply";
  readonly code: number;
  readonly lines: readonly string[];
  readonly then?: Then;
}

/** A reply by what it says; the profile has the code and the words. */
export interface SayAnswer {
  readonly kind: "say";
  readonly words: WordsFor;
  readonly values: Readonly<Record<string, string | number>>;
  readonly then?: Then;
}

/** A reply in either form. */
export type Answer = ReplyAnswer | SayAnswer;

/** A reply by what it says, with the values for its places. */
export const say = (words: WordsFor, values: SayAnswer["values"] = {}, then?: Then): SayAnswer => ({
  kind: "say",
  words,
  values,
  ...(then && { then }),
});

/** A reply by its code and lines. */
export const reply = (code: number, ...lines: readonly string[]): ReplyAnswer => ({ kind: "reply", code, lines });
