import type { Finding } from "../doctor/examine.js";
import { item } from "./page.js";
import { remedyText } from "./advice.js";
import { wrap } from "./wrap.js";
import type { Layout, Style } from "./style.js";

/** A finding of a check that ran. */
type Looked = Finding & { readonly status: Exclude<Finding["status"], "skipped"> };

/** Did the check run? */
export function wasLooked(finding: Finding): finding is Looked {
  return finding.status !== "skipped";
}

/** How a finding begins; without colour the word alone has to do. */
const labels: Readonly<Record<Looked["status"], readonly [label: string, style: Style]>> = {
  works: ["ok", "good"],
  warns: ["warn", "warning"],
  fails: ["FAIL", "bad"],
};

const labelWidth = 6;
const titleWidth = 22;

/** One finding: its title and what was seen, the reply, and what to do if something is wrong. */
export function findingLines({ width, paint }: Layout, finding: Looked): string {
  const [label, style] = labels[finding.status];
  const indent = " ".repeat(labelWidth);
  const first = `${label.padEnd(labelWidth)}${finding.title.padEnd(titleWidth)}`;
  const lines = wrap(finding.detail, width, indent, `${first} `).slice(label.length);
  const said =
    finding.reply === undefined ? [] : [paint("faint", wrap(finding.reply, width, `${indent}  `, `${indent}> `))];
  const wrong = finding.status === "warns" || finding.status === "fails";
  const todo = wrong
    ? finding.remedies.map((remedy) => wrap(remedyText(remedy), width, `${indent}  `, `${indent}- `))
    : [];
  return [`${paint(style, label)}${lines}`, ...said, ...todo].join("\n");
}

/** What was not looked at, one line for each reason; empty when everything was. */
export function skippedLines(layout: Layout, findings: readonly Finding[]): string {
  const titles = new Map<string, string[]>();
  for (const { status, title, detail } of findings) {
    if (status === "skipped") titles.set(detail, [...(titles.get(detail) ?? []), title]);
  }
  const lines = [...titles].map(([reason, names]) => item(layout, `${names.join(", ")}: ${reason}`));
  return lines.length === 0 ? "" : ["Not looked at:", ...lines].join("\n");
}
