import { conditions } from "./conditions.js";
import type { ConditionStep, FaultStep, Rule, RuleCommand } from "./rule.js";
import { checkRule } from "./rule.js";
import { faults } from "../faults/index.js";

/** The functions of a table as methods: the subject goes, the rest of the arguments stays, a longer rule comes back. */
type Methods<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends (subject: never, ...given: infer Given) => unknown
    ? (...given: Given) => ScriptedRule
    : never;
};

/**
 * A rule under construction, and a rule at any time: every method returns a new one and leaves this one as it is.
 * `JSON.stringify` of it gives the plain rule.
 */
export interface ScriptedRule extends Rule, Methods<typeof conditions>, Methods<typeof faults> {}

type AnyMethod = (...given: readonly unknown[]) => ScriptedRule;

/** A step as JSON keeps it: an argument that is undefined at the end is none. */
const step = (name: string, given: readonly unknown[]): readonly unknown[] => [
  name,
  ...given.slice(0, given.findLastIndex((value) => value !== undefined) + 1),
];

function scripted(rule: Rule): ScriptedRule {
  checkRule(rule);
  const methods: Record<string, AnyMethod> = {};
  for (const name of Object.keys(conditions)) {
    methods[name] = (...given) =>
      scripted({ ...rule, when: [...(rule.when ?? []), step(name, given) as unknown as ConditionStep] });
  }
  for (const name of Object.keys(faults)) {
    methods[name] = (...given) =>
      scripted({ ...rule, then: [...rule.then, step(name, given) as unknown as FaultStep] });
  }
  return { ...rule, ...methods } as ScriptedRule;
}

/**
 * Begins a rule: which commands it strikes (`"STOR"`, a list of them, `"CONNECT"` for the greeting, `"IDLE"` for a silent
 * session, `"*"` for all) and, if given, which file. Conditions and faults follow as methods, in any order:
 * `on("STOR", "/a.bin").times(2).afterBytes(4096).reply(426).reset()`.
 * Throws a `TypeError` for a command that is not in capital letters or a path that is not absolute.
 */
export function on(command: RuleCommand | readonly RuleCommand[], path?: string): ScriptedRule {
  return scripted({ on: command, ...(path !== undefined && { path }), then: [] });
}
