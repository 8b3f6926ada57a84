import type { Phase } from "../advice/types.js";
import type { Row } from "../advice/verdict.js";

/**
 * A text rule: what words in a reply mean.
 *
 * The pattern is a list of phrases, one of which has to occur in the text as `serverWords` gives it: in the words of
 * `vocabulary.ts`, where one word stands for its synonyms and for those of ten languages. A phrase is one or two places:
 * `"too many .. session|user"` means "too many", and after it within a few words one that begins with "session" or
 * "user"; with `&` instead of `..` the two may come in either order. `|` parts alternatives, a word is found by its
 * beginning, `_` behind it asks for its end as well, `^` in front for the beginning of the text. There is nothing else,
 * so that each pattern is linear in the text.
 */
export interface Rule extends Row {
  /** Unique among all rules; `RetryAdvice.because` names it. */
  readonly id: string;
  /** The greeting or product name the rule is for; without it the rule is for all servers. */
  readonly server?: RegExp;
  readonly pattern: readonly string[];
  /** Phrases that keep the rule from speaking. */
  readonly unless?: readonly string[];
}

/** A reply that a rule has to decide, and where it is sent. */
export interface RuleSample {
  /** Project, file and line of the server that sends it, or the manual or thread that shows it. */
  readonly origin: string;
  readonly code: number;
  readonly text: string;
  readonly command?: string;
  readonly phase?: Phase;
  /** The greeting or product name, for a rule of one server. */
  readonly server?: string;
}

/** The samples of one rule. They stand beside the rule and are not bundled with `advise`. */
export type RuleSource = readonly [RuleSample, ...RuleSample[]];
