import type { Circumstances } from "../advice/circumstances.js";
import { applies } from "../advice/find-row.js";
import { isPositive } from "../classify.js";
import { allRules } from "./all-rules.js";
import { occurs } from "./phrases.js";
import type { Rule } from "./rule.js";

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
  const found = allRules.flat().filter((rule) => (rule.codes !== undefined || !positive) && applies(rule, told));
  if (candidates.size >= placesKept) candidates.clear();
  candidates.set(place, found);
  return found;
}

/** The first rule whose place and words fit. */
export function findRule(told: Circumstances): Rule | undefined {
  const { words } = told;
  if (words === "") return undefined;
  return rulesFor(told).find(
    (rule) =>
      (rule.server === undefined || rule.server.test(told.server)) &&
      occurs(rule.pattern, words) &&
      (rule.unless === undefined || !occurs(rule.unless, words)),
  );
}
