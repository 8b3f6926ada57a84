import { chance } from "./chance.js";
import { conditions } from "./conditions.js";
import type { Moment } from "./moment.js";
import type { Plan } from "./plan.js";
import { planAtRenaming } from "./plan-at-renaming.js";
import { type Rule, type RuleCommand, checkRule } from "./rule.js";
import { strikesRenaming, strikingFile } from "./striking-file.js";
import { createFinalName } from "./working-name.js";
import { faults } from "../faults/index.js";

/** A command on its way to being carried out, as the server or the proxy saw it. */
export interface Occasion extends Pick<Moment, "session" | "commands" | "open" | "idleMs"> {
  readonly command: RuleCommand;
  /** The absolute path that the command names, where it names one. */
  readonly path?: string | undefined;
  /** For RNTO: the path that RNFR named. */
  readonly renamedFrom?: string | undefined;
}

/** What a script says about one command. */
export interface Forecast {
  /** Empty when nothing strikes. */
  readonly plan: Plan;
  /** The rule that struck. */
  readonly rule?: Rule;
}

/** Decides what strikes which command. The answer depends on the script, the seed and what was asked before about the same file. */
export interface Weather {
  at(occasion: Occasion): Forecast;
  /** The shortest silence in milliseconds after which a rule on `"IDLE"` may strike, or `undefined`. */
  idleMs(): number | undefined;
}

type Table<Result> = Record<string, (subject: unknown, ...given: readonly unknown[]) => Result>;
const holds = conditions as unknown as Table<boolean>;
const apply = faults as unknown as Table<Plan>;

/** Files that a rule counts; beyond that the oldest are forgotten, so that no client can fill the memory. */
const maxFiles = 100_000;

interface Count {
  attempt: number;
  struck: number;
}

function countFor(counts: Map<string, Count>, file: string): Count {
  const count = counts.get(file) ?? { attempt: 0, struck: 0 };
  counts.set(file, count);
  if (counts.size > maxFiles) counts.delete(counts.keys().next().value ?? "");
  return count;
}

/** What a rule is, in whatever order a file has its fields. */
const identityOf = ({ on, path, when = [], then }: Rule): string => JSON.stringify([on, path, when, then]);

/** The plan that the faults of `rule` make up together. Throws what a fault throws for an argument it cannot use. */
export function planOf(rule: Rule): Plan {
  return rule.then.reduce<Plan>((plan, [name, ...given]) => apply[name]?.(plan, ...given) ?? plan, {});
}

/**
 * The weather that `script` makes with `seed`. The list is read anew for each command, so rules may come and go; the first
 * rule that strikes wins, and every rule counts the attempts that it matches. `known` are final names of files that may
 * come under others. Throws when a rule is not one.
 */
export function createWeather(script: readonly Rule[], seed: number, known: Iterable<string> = []): Weather {
  const finalName = createFinalName(known);
  const countsByRule = new WeakMap<Rule, Map<string, Count>>();
  const plans = new WeakMap<Rule, Plan>();

  function plan(rule: Rule): Plan {
    const known = plans.get(rule);
    if (known) return known;
    checkRule(rule);
    const made = planOf(rule);
    plans.set(rule, made);
    return made;
  }

  function strikes(rule: Rule, file: string, occasion: Occasion): boolean {
    const counts = countsByRule.get(rule) ?? new Map<string, Count>();
    countsByRule.set(rule, counts);
    const count = countFor(counts, file);
    count.attempt++;
    const moment: Moment = {
      ...occasion,
      attempt: count.attempt,
      struck: count.struck,
      chance: chance(seed, identityOf(rule), file, count.attempt),
    };
    return (rule.when ?? []).every(([name, ...given]) => holds[name]?.(moment, ...given) === true);
  }

  for (const rule of script) plan(rule);

  return {
    at(occasion) {
      let forecast: Forecast = { plan: {} };
      for (const rule of script) {
        const made = plan(rule);
        const file = strikingFile(rule, occasion, finalName);
        if (file === undefined || !strikes(rule, file, occasion) || forecast.rule) continue;
        const count = countsByRule.get(rule)?.get(file);
        if (count) count.struck++;
        forecast = { plan: strikesRenaming(rule, occasion, finalName) ? planAtRenaming(made) : made, rule };
      }
      return forecast;
    },
    idleMs() {
      const waits = script
        .filter((rule) => [rule.on].flat().includes("IDLE"))
        .map((rule) =>
          (rule.when ?? []).reduce((ms, [name, given]) => (name === "idleFor" ? Math.max(ms, given) : ms), 0),
        );
      return waits.length > 0 ? Math.min(...waits) : undefined;
    },
  };
}
