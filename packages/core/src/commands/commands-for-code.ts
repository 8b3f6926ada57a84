import { describeReplyTo } from "./meaning.js";
import { commands } from "./commands.js";

/** A command that can get a code, at which step, and what the code means there. */
export interface CommandForCode {
  readonly verb: string;
  /** `preliminary`: another reply follows. `final`: this one ends the command. `after-preliminary`: it follows a 1yz. */
  readonly steps: readonly ("preliminary" | "final" | "after-preliminary")[];
  /** One sentence. */
  readonly meaning: string;
}

/** Which commands can get `code` as a reply, and what it means there. Empty for a code that no command lists. */
export function commandsForCode(code: number): readonly CommandForCode[] {
  return Object.entries(commands).flatMap(([verb, { replies }]) => {
    const steps: CommandForCode["steps"][number][] = [];
    if (replies.preliminary.includes(code)) steps.push("preliminary");
    if (replies.beforePreliminary.includes(code)) steps.push("final");
    if (replies.afterPreliminary.includes(code)) steps.push("after-preliminary");
    return steps.length === 0 ? [] : [{ verb, steps, meaning: describeReplyTo(verb, code) }];
  });
}
