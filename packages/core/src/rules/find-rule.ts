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

/** The rules for one place in the conversation, by code, command and phase, as far as they were asked for. */
const candidates = /* @__PURE__ */ new Map<string, readonly Rule[]>();

/** Codes and phases are few, but a caller may name any command: the rules of this many places are kept. */
const placesKept = 1000;

function rulesFor(told: Circumstances): readonly Rule[] {
  const place = `${told.code ?? ""} ${told.command ?? ""} ${told.phase ?? ""}`;
  const kept = candidates.get(place);
  if (kept !== undefined) return kept;
  // A positive code is only doubted by a rule that names it.
  const positive = told.code !== undefined && isPositive(told.code);
  const found = allRules.flat().filter((rule) => (rule.codes !== undefined || !positive) && holds(rule, told));
  if (candidates.size >= placesKept) candidates.clear();
  candidates.set(place, found);
  return found;
}

/** One of each kind: what holds for it holds for its kind. */
const likelyCommands = ["RETR", "STOR", "LIST", "EPRT", "PASS"] as const;

function says(rule: Rule, { words, server }: Circumstances): boolean {
  return (
    (rule.server === undefined || rule.server.test(server)) &&
    occurs(rule.pattern, words) &&
    (rule.unless === undefined || !occurs(rule.unless, words))
  );
}

/**
 * The first rule whose place and words fit. Where nobody said which command it was, and no rule for all commands speaks,
 * the rules of the likely commands are asked as well.
 */
export function findRule(told: Circumstances): Rule | undefined {
  if (told.words === "") return undefined;
  const found = rulesFor(told).find((rule) => says(rule, told));
  if (found !== undefined || told.command !== undefined) return found;
  for (const command of likelyCommands) {
    const likely = rulesFor({ ...told, command }).find((rule) => rule.commands !== undefined && says(rule, told));
    if (likely !== undefined) return likely;
  }
  return undefined;
}
