import type { Decision } from "../report/report.js";
import { countOf } from "../wording/count-of.js";
import { whatWasDecided } from "../wording/decision-sentence.js";
import { formatDuration } from "../wording/format-duration.js";
import { pathText } from "../wording/path-text.js";
import { html, type Html } from "./html.js";
import { replyBadge } from "./reply-badge.js";

const mostSteps = 200;
const mostPaths = 30;

/** The failed attempts in the order of time: what was said, what was decided, and why. */
export function decisionsSection(decisions: readonly Decision[]): Html {
  const steps = foldRepeats(decisions);
  const left = steps.length - mostSteps;
  if (steps.length === 0) return html`<p class="soft">Nothing failed, so there was nothing to decide.</p>`;
  return html`<div class="card">
    <ol class="story">
      ${steps.slice(0, mostSteps).map(step)}
    </ol>
    ${left > 0 && html`<p class="soft small">${countOf(left, "later decision")} not shown; the JSON report has them.</p>`}
  </div>`;
}

/** Decisions in a row that differ in nothing but the file. */
function foldRepeats(decisions: readonly Decision[]): [Decision, ...Decision[]][] {
  const steps: [Decision, ...Decision[]][] = [];
  for (const decision of decisions) {
    const last = steps.at(-1);
    if (last !== undefined && sameStory(last[0], decision)) last.push(decision);
    else steps.push([decision]);
  }
  return steps;
}

function sameStory(a: Decision, b: Decision): boolean {
  return a.said === b.said && a.action === b.action && a.because === b.because && a.operation === b.operation;
}

function step(decisions: readonly [Decision, ...Decision[]]): Html {
  const [first] = decisions;
  const final = first.action === "give-up";
  return html`<li>
    <div class="when">${formatDuration(first.atMs)}</div>
    <div>
      <div class="said">
        ${replyBadge(first.code, first.cause)} ${withoutCode(first)}
        ${decisions.length > 1 && html`<span class="soft">×${decisions.length}</span>`}
      </div>
      <div class="decided ${final && "final"}">
        <b>${final ? "Given up" : "Repeat"}</b>${!final && `: ${whatWasDecided(first)}`}
      </div>
      ${first.explanation !== undefined && html`<p>${first.explanation} ${first.remedy}</p>`}
      <p class="soft small">
        ${where(first)}${first.because !== undefined && html` · decided by <code>${first.because}</code>`}
      </p>
      ${decisions.length > 1 && otherPaths(decisions)}
    </div>
  </li>`;
}

/** The badge shows the code already. */
function withoutCode({ code, said }: Decision): string {
  return code === undefined ? said : said.slice(String(code).length).trimStart();
}

function where({ path, operation, attempt, session }: Decision): Html {
  return html`${path !== undefined && html`<code>${pathText(path)}</code> · `}${operation}${attempt > 0 && `, attempt ${attempt}`}${session > 0 && `, session ${session}`}`;
}

function otherPaths(decisions: readonly Decision[]): Html {
  const left = decisions.length - mostPaths;
  return html`<details>
    <summary>all ${decisions.length}</summary>
    <ul>
      ${decisions.slice(0, mostPaths).map((decision) => html`<li>${formatDuration(decision.atMs)}: ${where(decision)}</li>`)}
      ${left > 0 && html`<li>and ${left} more</li>`}
    </ul>
  </details>`;
}
