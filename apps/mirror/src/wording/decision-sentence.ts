import { countOf } from "./count-of.js";
import type { Decision } from "../report/report.js";
import { formatDuration } from "./format-duration.js";

/** What was decided, as the second half of a sentence: `"using 8 sessions, next try in 12 s"`. */
export function whatWasDecided(decision: Decision): string {
  const steps: string[] = [];
  if (decision.sessionLimit !== undefined) steps.push(`using ${countOf(decision.sessionLimit, "session")}`);
  if (decision.connection === "new-session") steps.push("on a new session");
  if (decision.action === "give-up") steps.push("given up");
  else if ((decision.waitMs ?? 0) < 50) steps.push("trying again at once");
  else steps.push(`next try in ${formatDuration(decision.waitMs ?? 0)}`);
  return steps.join(", ");
}

/** The reply and the decision in one line: `"421 Too many connections (8) from this IP: using 8 sessions, ..."`. */
export function decisionSentence(decision: Decision): string {
  const remedy = decision.remedy === undefined ? "" : ` (${decision.remedy.replace(/\.$/u, "")})`;
  return `${decision.said}: ${whatWasDecided(decision)}${remedy}`;
}
