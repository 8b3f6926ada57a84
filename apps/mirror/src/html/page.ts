import { createHash } from "node:crypto";
import type { RunReport, RunTimeline } from "../report/report.js";
import { formatBytes } from "../wording/format-bytes.js";
import { formatDuration } from "../wording/format-duration.js";
import { pathText } from "../wording/path-text.js";
import { decisionsSection } from "./decisions.js";
import { filesSection } from "./files.js";
import { html, type Html } from "./html.js";
import { repliesSection } from "./replies.js";
import { script } from "./script.js";
import { style } from "./style.js";
import { timelineSection } from "./timeline.js";

/** One run on the page. */
export interface PageRun {
  readonly title: string;
  readonly report: RunReport;
  readonly timeline: RunTimeline;
}

/** Something that had to come out in a certain way, and whether it did. */
export interface PageCheck {
  readonly what: string;
  readonly expected: string;
  readonly ok: boolean;
}

/** What the page says. */
export interface Page {
  readonly title: string;
  readonly introduction?: string;
  readonly verdict: { readonly ok: boolean; readonly text: string };
  readonly checks?: readonly PageCheck[];
  readonly runs: readonly PageRun[];
}

/**
 * The report as one self-contained page: it loads nothing, and its policy allows no other style and script than its own,
 * so that whatever a server wrote into a reply or a file name stays text.
 */
export function renderPage(page: Page): string {
  const replies = sumReplies(page.runs.map(({ report }) => report.replies));
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const body = html`<main>
    <header>
      <div class="soft small">
        ftp-codes mirror · ${page.runs[0]?.report.startedAt.slice(0, 16).replace("T", " ")} UTC
      </div>
      <h1>${page.title}</h1>
      ${page.introduction !== undefined && html`<p class="soft">${page.introduction}</p>`}
      <p class="verdict ${page.verdict.ok ? "good" : "bad"}">${page.verdict.text}</p>
      ${tiles(page.runs.map(({ report }) => report))}
    </header>
    ${page.checks !== undefined && checksSection(page.checks)} ${page.runs.map(runSection)}
    <h2>The replies and what they mean</h2>
    <p class="soft">What the server said during ${page.runs.length === 1 ? "the run" : "both runs"}, and how often.</p>
    ${repliesSection(replies)}
    ${page.runs.map(
      ({ title, report }) =>
        html`<h2>${page.runs.length > 1 && `${title}: `}Files</h2>
          ${filesSection(report.files, report.totals)}`,
    )}
    <footer>Written by the mirror of ftp-codes. This page loads nothing from anywhere.</footer>
  </main>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${html`<title>${page.title}</title>`.markup}
<style>${style}</style>
</head>
<body>
${body.markup}
<script>${script}</script>
</body>
</html>
`;
}

function runSection({ title, report, timeline }: PageRun): Html {
  return html`<section>
    <h2>${title}</h2>
    <p class="soft">
      ${report.direction === "put" ? html`<code>${pathText(report.localDir)}</code> to <code>${report.url}</code>` : html`<code>${report.url}</code> to <code>${pathText(report.localDir)}</code>`}
    </p>
    ${timelineSection(timeline, report.elapsedMs)}
    <h2>${title}: what failed, and what was decided</h2>
    ${decisionsSection(report.decisions)}
  </section>`;
}

function tiles(reports: readonly RunReport[]): Html {
  const totals = reports.map(({ totals: all }) => all);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const figures = [
    [
      sum(totals.map(({ delivered }) => delivered.files)).toLocaleString("en-US"),
      reports[0]?.dryRun === true ? "to transfer" : "delivered",
    ],
    [sum(totals.map(({ unchanged }) => unchanged.files)).toLocaleString("en-US"), "unchanged"],
    [sum(totals.map(({ failed }) => failed.files)).toLocaleString("en-US"), "failed"],
    [formatBytes(sum(totals.map(({ delivered }) => delivered.bytes))), "transferred"],
    [formatDuration(sum(reports.map(({ elapsedMs }) => elapsedMs))), "elapsed"],
    [sum(reports.map(({ sessions }) => sessions)).toLocaleString("en-US"), "sessions"],
    [sum(reports.map(({ retries }) => retries)).toLocaleString("en-US"), "repeats"],
    [formatDuration(sum(reports.map(({ waitedMs }) => waitedMs))), "waited, all sessions"],
  ] as const;
  return html`<div class="tiles">
    ${figures.map(([value, name]) => html`<div class="tile"><b>${value}</b><span class="soft small">${name}</span></div>`)}
  </div>`;
}

function checksSection(checks: readonly PageCheck[]): Html {
  return html`<h2>What was arranged, and what came of it</h2>
    <div class="card">
      <table>
        <thead>
          <tr>
            <th>As foreseen</th>
            <th>What the server does</th>
            <th>What has to come of it</th>
          </tr>
        </thead>
        <tbody>
          ${checks.map(
            ({ what, expected, ok }) =>
              html`<tr>
                <td><span class="badge ${ok ? "good" : "bad"}">${ok ? "yes" : "no"}</span></td>
                <td>${what}</td>
                <td>${expected}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function sumReplies(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [code, count] of counts.flatMap((replies) => Object.entries(replies)))
    sum[code] = (sum[code] ?? 0) + count;
  return sum;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
