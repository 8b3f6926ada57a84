import { advise, phaseOf, type Failure, type RetryAdvice } from "@ftp-codes/core";
import type { CatalogueEntry } from "@ftp-codes/core/catalogue";
import { findCommand } from "@ftp-codes/core/commands";

/** What to do about a code in answer to some commands, when nothing but the number is known. */
export interface AdviceRow {
  readonly commands: readonly string[];
  /** For commands that move data: before a 1yz reply, or after it. */
  readonly step: "before the transfer" | "after it began" | undefined;
  readonly advice: RetryAdvice;
}

type Place = Pick<AdviceRow, "step"> & { readonly phase: Failure["phase"] };

/** Where a reply to `verb` can come: a transfer command has two places. */
function placesOf(code: number, verb: string): readonly Place[] {
  const facts = findCommand(verb);
  if (facts?.needsDataConnection !== true) return [{ step: undefined, phase: phaseOf(verb) }];
  const places: Place[] = [];
  const after = facts.replies.afterPreliminary.includes(code);
  if (facts.replies.beforePreliminary.includes(code) || !after)
    places.push({ step: "before the transfer", phase: "transfer-start" });
  if (after) places.push({ step: "after it began", phase: "transfer-end" });
  return places;
}

/** The advice for each command that can get the code; commands with the same advice share a row. */
export function adviceByCommand({ code, commands }: CatalogueEntry): readonly AdviceRow[] {
  const rows = new Map<string, { commands: string[]; step: AdviceRow["step"]; advice: RetryAdvice }>();
  for (const verb of commands) {
    for (const { step, phase } of placesOf(code, verb)) {
      const advice = advise({ code, command: verb, phase });
      const key = JSON.stringify([step, advice.retry, advice.delay, advice.explanation]);
      const row = rows.get(key);
      if (row === undefined) rows.set(key, { commands: [verb], step, advice });
      else row.commands.push(verb);
    }
  }
  return [...rows.values()];
}
