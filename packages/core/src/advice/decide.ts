import { isPositive, replyClass } from "../classify.js";
import { findRule } from "../rules/find-rule.js";
import { isNegativeReply } from "./circumstances.js";
import type { Circumstances } from "./circumstances.js";
import { findRow } from "./find-row.js";
import { isWhole } from "./outcome.js";
import type { RetryAdvice } from "./types.js";
import type { Verdict } from "./verdict.js";
import { decideWithoutReply } from "./without-reply.js";

/** What was found, and what it rests on. */
export interface Decision {
  readonly because: string;
  readonly confidence: RetryAdvice["confidence"];
  readonly verdict: Verdict;
  /** Was there no final answer to the command? Then its effect is not known. */
  readonly silent?: true;
}

const endsOfTransfer: readonly number[] = [421, 425, 426, 450, 451, 550, 551];

/** We ended the transfer ourselves: the server's complaint about it is what was to be expected. */
function decideAborted(told: Circumstances): Decision | undefined {
  if (!told.aborted || told.channel === "control") return undefined;
  const expected =
    told.code === undefined
      ? told.error !== undefined
      : isPositive(told.code)
        ? isWhole(told) === false
        : endsOfTransfer.includes(told.code) && told.phase !== "transfer-start";
  const verdict: Verdict = { cause: "transfer-aborted", retry: "never", outcome: "partial", remedies: [] };
  return expected ? { because: "aborted-by-us", confidence: "command", verdict } : undefined;
}

/** Commands that no server answers with 226: such a reply belongs to a transfer before. */
const answersNoTransfer: readonly string[] = [
  "PASV",
  "EPSV",
  "LPSV",
  "SPSV",
  "ESTP",
  "PORT",
  "EPRT",
  "LPRT",
  "ESTA",
  "USER",
  "PASS",
  "ACCT",
  "CWD",
  "MKD",
  "PWD",
  "REST",
  "RNFR",
  "SIZE",
  "TYPE",
];

/** A positive reply is believed, unless the count of bytes or a broken data connection speaks against it. */
function decidePositive(told: Circumstances): Decision {
  const final = told.code !== undefined && told.code >= 200 && told.code < 300;
  const whole = isWhole(told);
  if (told.code === 226 && told.command !== undefined && answersNoTransfer.includes(told.command))
    return { because: "stale-226", confidence: "command", verdict: { cause: "protocol-error", outcome: "unknown" } };
  if (final && whole === false && told.offset > 0 && (told.bytes ?? 0) > (told.expected ?? 0) - told.offset)
    return {
      because: "more-than-expected",
      confidence: "command",
      verdict: { cause: "rest-invalid", outcome: "partial" },
    };
  if (final && whole === false)
    return {
      because: "fewer-than-expected",
      confidence: "command",
      verdict: { cause: "transfer-aborted", outcome: "partial", remedies: ["verify-outcome"] },
    };
  if (final && whole === undefined && told.channel === "data" && told.error !== undefined)
    return {
      because: "data-connection-broke",
      confidence: "command",
      verdict: { cause: "transfer-aborted", outcome: "unknown", remedies: ["verify-outcome"] },
    };
  return { because: "class-" + String(told.code).slice(0, 1), confidence: "class", verdict: { cause: "success" } };
}

/** What the server's words say, when one of the rules knows them. */
function decideByWords(told: Circumstances): Decision | undefined {
  const rule = findRule(told);
  return rule === undefined ? undefined : { because: rule.id, confidence: "rule", verdict: rule.advice };
}

/** The tables, from the special to the general: command and phase, code, class. */
function decideByTables(told: Circumstances): Decision {
  const row = findRow(told);
  if (row !== undefined) {
    const place = row.commands === undefined ? row.phases && told.phase : told.command;
    const confidence = place === undefined ? "code" : "command";
    const because = [confidence, place, told.code].filter(Boolean).join("-");
    return { because, confidence, verdict: row.advice };
  }
  return replyClass(told.code ?? 0) === "transient-negative"
    ? { because: "class-4", confidence: "class", verdict: { cause: "other", retry: "same-session", wait: "short" } }
    : { because: "class-5", confidence: "class", verdict: { cause: "other" } };
}

/** Nobody answered: the error decides. */
function silent(verdict: Verdict): Decision {
  return { because: "error-" + verdict.cause, confidence: "code", verdict, silent: true };
}

/** Finds the one reason that decides, from the special to the general. */
export function decide(told: Circumstances): Decision {
  const { code, error } = told;
  const aborted = decideAborted(told);
  if (aborted !== undefined) return aborted;
  if (told.local && error !== undefined && (code === undefined || isPositive(code) || endsOfTransfer.includes(code)))
    return silent({ cause: "local-error" });
  const outOfStep = error === "protocol" && code !== undefined && isPositive(code);
  const noFinalReply = code === undefined || (error !== undefined && (code < 200 || (code >= 300 && code < 400)));
  if (error !== undefined && (noFinalReply || outOfStep)) {
    return silent(
      decideWithoutReply(error, code === undefined || code >= 200 ? told : { ...told, phase: "transfer-end" }),
    );
  }
  const words = told.command === "QUIT" && code === 421 ? undefined : decideByWords(told);
  if (words !== undefined) return words;
  if (code === undefined)
    return { because: "nothing-known", confidence: "class", verdict: { cause: "other", outcome: "unknown" } };
  if (isPositive(code)) return decidePositive(told);
  if (isNegativeReply(code)) return decideByTables(told);
  return { because: "class-unknown", confidence: "class", verdict: { cause: "protocol-error", outcome: "unknown" } };
}
