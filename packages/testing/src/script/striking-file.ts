import type { Rule } from "./rule.js";
import type { Occasion } from "./weather.js";
import { type FinalName, isWorkingName } from "./working-name.js";
import { matchesPattern } from "../files/pattern.js";

const uploads: ReadonlySet<string> = new Set(["STOR", "APPE", "STOU"]);

function matchesFile(pattern: string, path: string, finalName: FinalName): string | undefined {
  if (!pattern.includes("*")) return pattern === path || isWorkingName(path, pattern) ? pattern : undefined;
  const final = finalName(path);
  return matchesPattern(pattern, path) || matchesPattern(pattern, final) ? final : undefined;
}

/** An upload under a name that does not show its final one: what was meant for the upload strikes at the renaming. */
export function strikesRenaming(rule: Rule, { command, path, renamedFrom }: Occasion, finalName: FinalName): boolean {
  const on: readonly string[] = [rule.on].flat();
  if (on.includes("RNTO") || on.includes("*")) return false;
  if (command !== "RNTO" || rule.path === undefined || path === undefined || renamedFrom === undefined) return false;
  return (
    on.some((verb) => uploads.has(verb)) &&
    matchesFile(rule.path, path, finalName) !== undefined &&
    matchesFile(rule.path, renamedFrom, finalName) === undefined
  );
}

/**
 * The file under which `rule` counts this command, `""` where the command has none; `undefined` when the rule is about
 * something else.
 */
export function strikingFile(rule: Rule, occasion: Occasion, finalName: FinalName): string | undefined {
  const on: readonly string[] = [rule.on].flat();
  const { command, path } = occasion;
  const everyCommand = on.includes("*") && command !== "CONNECT" && command !== "IDLE";
  if (!everyCommand && !on.includes(command) && !strikesRenaming(rule, occasion, finalName)) return undefined;
  if (rule.path === undefined) return path === undefined ? "" : finalName(path);
  return path === undefined ? undefined : matchesFile(rule.path, path, finalName);
}
