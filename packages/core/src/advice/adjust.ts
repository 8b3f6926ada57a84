import type { Circumstances } from "./circumstances.js";
import { isNegativeReply } from "./circumstances.js";
import { transfers } from "./command-groups.js";
import type { Decision } from "./decide.js";
import type { Cause, RemedyAction, RetryAdvice } from "./types.js";
import type { Verdict } from "./verdict.js";

type Retry = RetryAdvice["retry"];

/** The other ways to a data connection, by the one that failed. */
function otherDataModes({ dataMode, command }: Circumstances): readonly RemedyAction[] {
  if (dataMode === "active" || command === "PORT" || command === "EPRT") return ["use-passive", "open-firewall"];
  return ["use-control-host", "use-extended-passive", "use-plain-passive", "use-active", "open-firewall"];
}

/**
 * A data connection that worked before will work again; one that never did is a matter of firewalls and addresses. With
 * nothing known, a server that could not reach us is not asked to try again.
 */
function withDataHistory(verdict: Verdict, told: Circumstances): Verdict {
  if (told.dataConnectionWorked === true)
    return verdict.retry === "new-session" ? verdict : { ...verdict, retry: "same-session" };
  const configuration =
    told.dataConnectionWorked === false ||
    (told.dataMode === "active" && told.command !== undefined && transfers.includes(told.command));
  if (!configuration && verdict.retry !== "after-fix") return verdict;
  return { ...verdict, retry: "after-fix", remedies: verdict.remedies ?? otherDataModes(told) };
}

/** One refusal of credentials that worked here before is more likely to be throttling; a second one is believed. */
function withLoginHistory(verdict: Verdict, told: Circumstances): Verdict {
  return told.loginWorked === true && told.sameReplies < 2
    ? { cause: "login-rate-limit", retry: "new-session", wait: "medium", scope: "account" }
    : verdict;
}

/** What is encrypted already cannot be the remedy. */
function withProtection(verdict: Verdict, told: Circumstances): Verdict {
  if (told.secureControl === undefined || verdict.retry === "never") return verdict;
  if (!told.secureControl) return { ...verdict, remedies: ["use-tls", "protect-data"] };
  return {
    ...verdict,
    remedies: told.secureData === true ? ["resume-tls-session", "check-tls-settings"] : ["protect-data"],
  };
}

/** 425 and 426 are about data connections, so that what is full is not the number of sessions. */
function withOwnSessions(verdict: Verdict, { ownSessions, code }: Circumstances): Verdict {
  if (code === 425 || code === 426) return { ...verdict, retry: "same-session" };
  return ownSessions === 0 ? { ...verdict, remedies: ["raise-limit"] } : verdict;
}

const byCause: { readonly [C in Cause]?: (verdict: Verdict, told: Circumstances) => Verdict } = {
  "data-connection-failed": withDataHistory,
  "bad-credentials": withLoginHistory,
  "tls-required": withProtection,
  "connection-limit": withOwnSessions,
  // Whatever failed inside, 421 ends the session.
  "server-error": (verdict, { code }) =>
    code === 421 && (verdict.retry ?? "same-session") === "same-session"
      ? { ...verdict, retry: "new-session" }
      : verdict,
};

/** The verdict, after what else is known was heard. */
export function inContext(verdict: Verdict, told: Circumstances): Verdict {
  return byCause[verdict.cause]?.(verdict, told) ?? verdict;
}

/** Causes that pass however often they come: others have to leave, or the server has to come back. */
const neverPermanent: readonly Cause[] = ["connection-limit", "rate-limit", "login-rate-limit", "server-shutdown"];

/** The same negative reply so often in a row will come again. */
const tooOften = 4;

/** Which connection a repeat needs, when it is known which ones are still there. */
function onWhichSession(retry: Retry, cause: Cause, told: Circumstances): Retry {
  const controlLost = told.controlClosed === true || (told.error !== undefined && told.channel === "control");
  if (retry === "same-session" && controlLost) return "new-session";
  const staysOpen = told.code === 421 && told.controlClosed === false && told.phase !== "greeting";
  return retry === "new-session" && staysOpen && cause !== "server-shutdown" && cause !== "idle-timeout"
    ? "same-session"
    : retry;
}

/** The retry of a decision, after the count of equal replies and the state of the connection were heard. */
export function adjustedRetry(retry: Retry, cause: Cause, decision: Decision, told: Circumstances): Retry {
  const repeats = retry === "same-session" || retry === "new-session";
  const permanent =
    repeats &&
    decision.silent !== true &&
    isNegativeReply(told.code) &&
    told.sameReplies >= tooOften &&
    !neverPermanent.includes(cause);
  return permanent ? "never" : onWhichSession(retry, cause, told);
}
