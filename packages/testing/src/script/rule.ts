import { conditions } from "./conditions.js";
import type { Moment } from "./moment.js";
import { faults } from "../faults/index.js";

/** Pairs of a function's name and what a script gives it: `["times", 2]`. */
type Step<Table> = {
  [Name in keyof Table & string]: Table[Name] extends (subject: never, ...given: infer Given) => unknown
    ? readonly [name: Name, ...given: Given]
    : never;
}[keyof Table & string];

/** A condition in a rule, such as `["times", 2]`. */
export type ConditionStep = Step<typeof conditions>;

/** A fault in a rule, such as `["reply", 550, "Permission denied."]`. */
export type FaultStep = Step<typeof faults>;

/**
 * What strikes a command of any kind: an FTP command, `"CONNECT"` for the greeting, `"IDLE"` for a session that is silent,
 * `"*"` for every command (not for `"CONNECT"` and `"IDLE"`).
 */
export type RuleCommand = Uppercase<string>;

/** One rule of a script as plain data: JSON that a file or a command line can hold. */
export interface Rule {
  readonly on: RuleCommand | readonly RuleCommand[];
  /**
   * The absolute path of a file or directory. `*` stands for any characters within a name, `**` for any at all. A path
   * without a star strikes the file also while a client works under a temporary name for it.
   */
  readonly path?: string;
  /** All of them have to hold. */
  readonly when?: readonly ConditionStep[];
  /** All of them make up what happens. */
  readonly then: readonly FaultStep[];
}

/** A moment like any other, to see whether a condition can use its arguments. */
const anyMoment: Moment = {
  ...{ session: 1, commands: 1, attempt: 1, struck: 0, idleMs: 0, chance: 0 },
  open: { server: 1, host: 1, user: 1 },
};

type Usable = Readonly<Record<string, (subject: object, ...given: readonly unknown[]) => unknown>>;

/** Every step has to have a name in `table`, and arguments that its function can use on `subject`. */
function check(steps: unknown, table: object, subject: object, what: string): void {
  if (!Array.isArray(steps)) throw new TypeError(`A rule has its ${what}s as a list, not as ${JSON.stringify(steps)}.`);
  for (const step of steps as readonly unknown[]) {
    const [name, ...given] = Array.isArray(step) ? (step as readonly unknown[]) : [];
    if (typeof name === "string" && Object.hasOwn(table, name)) {
      (table as Usable)[name]?.(subject, ...given);
      continue;
    }
    const known = Object.keys(table).join(", ");
    throw new TypeError(
      `${JSON.stringify(step)} is no ${what}. There are: ${known}; each stands in a list with its arguments.`,
    );
  }
}

const fields: ReadonlySet<string> = new Set(["on", "path", "when", "then"] satisfies (keyof Rule)[]);

/** A field that was misspelt would be a condition less, unseen. The methods of a scripted rule are none of its data. */
function checkFields(rule: object): void {
  const unknown = Object.entries(rule).find(([name, value]) => !fields.has(name) && typeof value !== "function");
  if (unknown) throw new TypeError(`A rule has "on", "path", "when" and "then", and no ${JSON.stringify(unknown[0])}.`);
}

/** A copy of `rules`. Throws a `TypeError` when they are no list; what is in the list is not looked at. */
export function scriptOf(rules: unknown): Rule[] {
  if (Array.isArray(rules)) return [...(rules as readonly Rule[])];
  throw new TypeError(`A script is a list of rules, and not ${JSON.stringify(rules)}.`);
}

/** Throws a `TypeError` or `RangeError` that names what is wrong when `value`, perhaps read from a file, is not a rule. */
export function checkRule(value: unknown): asserts value is Rule {
  const { on, path, when, then } = (value ?? {}) as Partial<Record<keyof Rule, unknown>>;
  const commands: readonly unknown[] = Array.isArray(on) ? on : [on];
  if (
    commands.length === 0 ||
    commands.some((command) => typeof command !== "string" || !/^(?:[A-Z]+|\*)$/.test(command))
  ) {
    throw new TypeError(
      `A rule is on a command in capital letters, "CONNECT", "IDLE" or "*", not on ${JSON.stringify(on)}.`,
    );
  }
  if (path !== undefined && (typeof path !== "string" || !/^[/*]/.test(path))) {
    throw new TypeError(`The path of a rule is absolute, such as "/dir/a.bin", not ${JSON.stringify(path)}.`);
  }
  checkFields(value as object);
  check(when ?? [], conditions, anyMoment, "condition");
  check(then, faults, {}, "fault");
}
