import { phases } from "../advice/circumstances.js";
import type { Circumstances } from "../advice/circumstances.js";
import { applies } from "../advice/find-row.js";
import type { Phase } from "../advice/types.js";
import { isPositive, replySubject } from "../classify.js";
import type { ReplySubject } from "../classify.js";
import { allRules } from "./all-rules.js";
import { occurs } from "./phrases.js";
import type { Rule } from "./rule.js";

/** Where a code is likely to come when nobody said where it came: by its second digit (RFC 959, 4.2). */
const likelyPhases: { readonly [subject in ReplySubject]?: readonly Phase[] } = {
  authentication: ["greeting", "login", "negotiation"],
  "file-system": ["command", "transfer-start", "transfer-end"],
};

function likelyPhasesOf(code: number): readonly Phase[] {
  // Both are about the data connection, while 421 may come anywhere.
  if (code === 425 || code === 426) return ["transfer-start", "transfer-end"];
  return likelyPhases[replySubject(code) ?? "syntax"] ?? phases;
}

/** Does the rule hold here? Without a phase, wherever the code is likely to come. */
function holds(rule: Rule, told: Circumstances): boolean {
  if (told.phase !== undefined || told.code === undefined || rule.phases === undefined) return applies(rule, told);
  return likelyPhasesOf(told.code).some((phase) => applies(rule, { ...told, phase }));
}

/** A set of rules by their number in the list: 31 of them in each whole number. */
type RuleSet = readonly number[];

function ruleSet(rules: readonly Rule[], isIn: (rule: Rule) => boolean): RuleSet {
  const set: number[] = [];
  for (const [index, rule] of rules.entries()) {
    const at = Math.floor(index / 31);
    set[at] = (set[at] ?? 0) | (isIn(rule) ? 1 << (index % 31) : 0);
  }
  return set;
}

/** How the phrases of a rule begin: where no word of a text does, the rule need not be tried. */
function beginningsOf(rule: Rule): readonly string[] {
  const first = rule.pattern.flatMap((phrase) => (phrase.split(/ \.\. | & /)[0] ?? "").split("|"));
  return first.map((alternative) => /^\^?([a-z\d]{2})/.exec(alternative)?.[1] ?? "");
}

interface RuleIndex {
  readonly rules: readonly Rule[];
  /** By the beginning of a word; under `""` those that may speak whatever the words are. */
  readonly byBeginning: ReadonlyMap<string, RuleSet>;
  /** By code, command and phase, as far as they were asked for. */
  readonly byPlace: Map<string, RuleSet>;
}

function makeIndex(): RuleIndex {
  const rules = allRules.flat();
  const beginnings = new Map(rules.map((rule) => [rule, new Set(beginningsOf(rule))]));
  const all = new Set([...beginnings.values()].flatMap((some) => [...some]));
  const byBeginning = new Map(
    [...all].map((one) => [one, ruleSet(rules, (rule) => beginnings.get(rule)?.has(one) === true)]),
  );
  return { rules, byBeginning, byPlace: new Map() };
}

/** Made when the first text is read. */
let index: RuleIndex | undefined;

/** Codes and phases are few, but a caller may name any command: the rules of this many places are kept. */
const placesKept = 1000;

function rulesAt(told: Circumstances, { rules, byPlace }: RuleIndex): RuleSet {
  const place = `${told.code ?? ""} ${told.command ?? ""} ${told.phase ?? ""}`;
  const kept = byPlace.get(place);
  if (kept !== undefined) return kept;
  // A positive code is only doubted by a rule that names it.
  const positive = told.code !== undefined && isPositive(told.code);
  const found = ruleSet(rules, (rule) => (rule.codes !== undefined || !positive) && holds(rule, told));
  if (byPlace.size >= placesKept) byPlace.clear();
  byPlace.set(place, found);
  return found;
}

function says(rule: Rule, { words, server }: Circumstances): boolean {
  return (
    (rule.server === undefined || rule.server.test(server)) &&
    occurs(rule.pattern, words) &&
    (rule.unless === undefined || !occurs(rule.unless, words))
  );
}

/** The rules that have a phrase which begins like one of the words. */
function rulesFor(words: string, { byBeginning }: RuleIndex): RuleSet {
  const set = [...(byBeginning.get("") ?? [])];
  for (const beginning of words.match(/\b[a-z\d]{2}/g) ?? []) {
    const more = byBeginning.get(beginning) ?? [];
    for (let at = 0; at < more.length; at += 1) set[at] = (set[at] ?? 0) | (more[at] ?? 0);
  }
  return set;
}

/** The first rule that holds here, may speak, and whose words fit. */
function firstOf(
  may: RuleSet,
  told: Circumstances,
  known: RuleIndex,
  fits?: (rule: Rule) => boolean,
): Rule | undefined {
  const here = rulesAt(told, known);
  for (let at = 0; at < here.length; at += 1)
    for (let bits = (here[at] ?? 0) & (may[at] ?? 0); bits !== 0; bits &= bits - 1) {
      const rule = known.rules[at * 31 + 31 - Math.clz32(bits & -bits)];
      if (rule !== undefined && fits?.(rule) !== false && says(rule, told)) return rule;
    }
  return undefined;
}

/** One of each kind: what holds for it holds for its kind. */
const likelyCommands = ["RETR", "STOR", "LIST", "EPRT", "PASS"] as const;

/**
 * The first rule whose place and words fit. Where nobody said which command it was, and no rule for all commands speaks,
 * the rules of the likely commands are asked as well.
 */
export function findRule(told: Circumstances): Rule | undefined {
  if (told.words === "") return undefined;
  const known = (index ??= makeIndex());
  const may = rulesFor(told.words, known);
  const found = firstOf(may, told, known);
  if (found !== undefined || told.command !== undefined) return found;
  for (const command of likelyCommands) {
    const likely = firstOf(may, { ...told, command }, known, (rule) => rule.commands !== undefined);
    if (likely !== undefined) return likely;
  }
  return undefined;
}
