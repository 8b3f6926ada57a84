import { printable, type Remedy, type RetryAdvice } from "@ftp-codes/core";
import { fields, item, paragraph, section } from "./page.js";
import type { Layout, Style } from "./style.js";

const retries: Readonly<Record<RetryAdvice["retry"], string>> = {
  never: "no",
  "same-session": "yes, in the same session",
  "new-session": "yes, in a new session",
  "after-fix": "not unchanged: something has to be fixed first",
};

const outcomes: Readonly<Record<RetryAdvice["outcome"], string>> = {
  done: "it took effect",
  "not-done": "it did not take effect",
  partial: "the target may be incomplete",
  unknown: "nobody knows whether it took effect",
};

const scopes: Readonly<Record<RetryAdvice["scope"], string>> = {
  operation: "",
  session: "",
  account: "everything that uses this account",
  host: "everything that uses this server",
};

const confidences: Readonly<Record<RetryAdvice["confidence"], string>> = {
  rule: "the words of the reply",
  command: "the command and the code",
  code: "the code alone",
  class: "the first digit alone",
};

const people: Readonly<Record<Remedy["by"], string>> = { client: "client", user: "you", server: "administrator" };

/** Who can do what: "administrator: Raise the account's quota." */
export function remedyText({ by, detail }: Remedy): string {
  return `${people[by]}: ${detail}`;
}

/** `1500` as `"1.5 s"`, `120000` as `"2 min"`. */
function duration(ms: number): string {
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))} s`;
  if (ms < 3_600_000) return `${Number((ms / 60_000).toFixed(1))} min`;
  return `${Number((ms / 3_600_000).toFixed(1))} h`;
}

/** How long to wait before the first repeat, in words; empty when no repeat is advised. */
function waitText({ retry, delay }: RetryAdvice): string {
  if (retry === "never" || retry === "after-fix") return "";
  if (delay.maxMs === 0) return "none";
  const spread = delay.minMs === delay.maxMs ? "" : ` to ${duration(delay.maxMs)}`;
  return `${duration(delay.minMs)}${spread}${delay.source === "reply" ? ", as the reply says" : ", more each time"}`;
}

/** Is it good news, bad news, or something in between? */
function styleOf({ retry, outcome }: RetryAdvice): Style {
  if (outcome === "done") return "good";
  return retry === "never" ? "bad" : "warning";
}

/** Advice as lines: the sentence, the particulars, and what can be done by whom. */
export function adviceLines(layout: Layout, advice: RetryAdvice): string[] {
  const rows: (readonly [string, string])[] = [
    ["Try again", advice.outcome === "done" ? "there is no need to" : retries[advice.retry]],
    ["Wait", waitText(advice)],
    ["Outcome", outcomes[advice.outcome]],
    ["Cause", advice.cause],
    ["Limit", advice.connectionLimit === undefined ? "" : `${advice.connectionLimit} sessions`],
    ["Holds back", advice.outcome === "done" ? "" : scopes[advice.scope]],
    ["Rests on", `${confidences[advice.confidence]} (${printable(advice.because)})`],
  ];
  return [
    paragraph(layout, advice.explanation)
      .split("\n")
      .map((line) => layout.paint(styleOf(advice), line))
      .join("\n"),
    fields(layout, rows),
    ...advice.remedies.map((remedy) => item(layout, remedyText(remedy))),
  ];
}

/** The lines of `adviceLines` under a heading. */
export function adviceSection(layout: Layout, title: string, advice: RetryAdvice): string {
  return section(layout, title, ...adviceLines(layout, advice));
}
