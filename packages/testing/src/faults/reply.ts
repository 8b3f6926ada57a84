import { checkCode, checkText } from "./check-reply.js";
import type { Plan } from "../script/plan.js";

/** Answers with this reply in place of the final one; called again, it adds a further reply. A list is a reply of several lines. */
export function reply(plan: Plan, code: number, text?: string | readonly string[]): Plan {
  checkCode(code);
  checkText(text);
  return { ...plan, replies: [...(plan.replies ?? []), text === undefined ? { code } : { code, text }] };
}
