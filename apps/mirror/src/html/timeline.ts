import type { AttemptSpan, RunTimeline, SessionSpan } from "../report/report.js";
import { countOf } from "../wording/count-of.js";
import { formatDuration } from "../wording/format-duration.js";
import { pathText } from "../wording/path-text.js";
import { html, type Html } from "./html.js";

const mostMarks = 4000;
const mostTroubledFiles = 60;

/** What happened when: a lane for each session that was open at a time, and a line for each file that was repeated. */
export function timelineSection(timeline: RunTimeline, elapsedMs: number): Html {
  const scale = timeScale(elapsedMs);
  const lanes = layOutLanes(timeline.sessions);
  const attemptsOf = groupBy(timeline.attempts.slice(0, mostMarks), ({ session }) => session);
  const left = timeline.attempts.length - mostMarks;
  return html`<div class="card">
      <h3>Sessions</h3>
      <p class="soft small">
        ${countOf(timeline.sessions.length, "session")}, ${countOf(lanes.length, "lane")} at once at most. Each block is
        an attempt at one file: point at it to read which.
      </p>
      <div class="chart">
        ${lanes.map(
          (lane, index) =>
            html`<div class="label">lane ${index + 1}</div>
              <svg role="img" aria-label="${lane.map(({ session }) => `session ${session}`).join(", ")}">
                <rect class="track" width="100%" height="22" rx="4"></rect>
                ${lane.map((session) => sessionMark(session, scale))}
                ${lane.map(({ session }) => (attemptsOf.get(session) ?? []).map((attempt) => attemptMark(attempt, scale)))}
                ${lane.map((session) => lostMark(session, scale))}
              </svg> `,
        )}
        ${axis(scale)}
      </div>
      ${legend()} ${left > 0 && html`<p class="soft small">${countOf(left, "later attempt")} not drawn.</p>`}
    </div>
    ${troubledFiles(timeline.attempts, scale)}`;
}

interface TimeScale {
  readonly elapsedMs: number;
  /** A place on the time axis, as a percentage. */
  x(ms: number): string;
  width(fromMs: number, toMs: number): string;
}

function timeScale(elapsedMs: number): TimeScale {
  const whole = Math.max(1, elapsedMs);
  const percent = (ms: number): string => `${Math.min(100, Math.max(0, (ms / whole) * 100)).toFixed(3)}%`;
  return { elapsedMs: whole, x: percent, width: (fromMs, toMs) => percent(Math.max(toMs - fromMs, whole / 600)) };
}

/** Sessions that did not overlap share a lane. */
function layOutLanes(sessions: readonly SessionSpan[]): SessionSpan[][] {
  const lanes: SessionSpan[][] = [];
  for (const session of [...sessions].sort((a, b) => a.fromMs - b.fromMs)) {
    const free = lanes.find((lane) => (lane.at(-1)?.toMs ?? 0) <= session.fromMs);
    if (free === undefined) lanes.push([session]);
    else free.push(session);
  }
  return lanes;
}

function sessionMark(session: SessionSpan, scale: TimeScale): Html {
  const { fromMs, toMs } = session;
  const title = `session ${session.session}: ${formatDuration(fromMs)} to ${formatDuration(toMs)}`;
  return html`<rect class="session" x="${scale.x(fromMs)}" width="${scale.width(fromMs, toMs)}" height="22" rx="4"
    ><title>${title}</title></rect
  >`;
}

function lostMark(session: SessionSpan, scale: TimeScale): Html | false {
  if (session.ended === undefined) return false;
  return html`<rect class="lost" x="${scale.x(session.toMs)}" width="3" height="22"
    ><title>session ${session.session} ended: ${session.ended}</title></rect
  >`;
}

function attemptMark(attempt: AttemptSpan, scale: TimeScale): Html {
  const { fromMs, toMs, outcome } = attempt;
  return html`<rect
    class="${outcome}"
    x="${scale.x(fromMs)}"
    y="4"
    width="${scale.width(fromMs, toMs)}"
    height="14"
    rx="2"
    ><title>${attemptTitle(attempt)}</title></rect
  >`;
}

function attemptTitle({ path, session, attempt, fromMs, toMs, outcome, said }: AttemptSpan): string {
  const ending = said === undefined ? outcome : `${outcome}: ${said}`;
  return `${pathText(path)}\nattempt ${attempt}, session ${session}, ${formatDuration(toMs - fromMs)}\n${ending}`;
}

/** A line for each file whose first attempt did not deliver it: attempts, waits between them, and the codes. */
function troubledFiles(attempts: readonly AttemptSpan[], scale: TimeScale): Html | false {
  const troubled = [...groupBy(attempts, ({ path }) => path)].filter(([, own]) =>
    own.some(({ outcome }) => outcome !== "delivered"),
  );
  if (troubled.length === 0) return false;
  const left = troubled.length - mostTroubledFiles;
  return html`<div class="card">
    <h3>Files that met trouble</h3>
    <p class="soft small">Attempts in colour, waits dotted, the code that ended an attempt beside it.</p>
    <div class="chart">
      ${troubled.slice(0, mostTroubledFiles).map(
        ([path, own]) =>
          html`<div class="label" title="${pathText(path)}">${pathText(path)}</div>
            <svg role="img" aria-label="${countOf(own.length, "attempt")}">
              <rect class="track" width="100%" height="22" rx="4"></rect>
              ${own.map((attempt, index) => waitMark(own[index - 1], attempt, scale))}
              ${own.map((attempt) => attemptMark(attempt, scale))} ${own.map((attempt) => codeMark(attempt, scale))}
            </svg> `,
      )}
      ${axis(scale)}
    </div>
    ${left > 0 && html`<p class="soft small">${countOf(left, "more file")} not drawn.</p>`}
  </div>`;
}

function waitMark(before: AttemptSpan | undefined, attempt: AttemptSpan, scale: TimeScale): Html | false {
  if (before === undefined) return false;
  return html`<line class="wait" x1="${scale.x(before.toMs)}" x2="${scale.x(attempt.fromMs)}" y1="11" y2="11"></line>`;
}

function codeMark({ code, cause, toMs, outcome }: AttemptSpan, scale: TimeScale): Html | false {
  if (outcome === "delivered") return false;
  const nearTheEnd = toMs > scale.elapsedMs * 0.94;
  return html`<text
    class="code ${outcome === "failed" && "final"}"
    x="${scale.x(toMs)}"
    dx="${nearTheEnd ? -6 : 6}"
    y="15"
    text-anchor="${nearTheEnd ? "end" : "start"}"
    >${code ?? cause?.replaceAll("-", " ")}</text
  >`;
}

function axis(scale: TimeScale): Html {
  const step = niceStep(scale.elapsedMs / 6);
  const ticks = Array.from({ length: Math.floor(scale.elapsedMs / step) + 1 }, (_, index) => index * step);
  return html`<div class="label"></div>
    <svg class="axis" aria-hidden="true">
      ${ticks.map((ms) => html`<text x="${scale.x(ms)}" y="12" text-anchor="${ms > scale.elapsedMs * 0.97 ? "end" : "start"}">${formatDuration(ms)}</text>`)}
    </svg>`;
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(ms: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, ms)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= ms) ?? power * 10;
}

function legend(): Html {
  const entries = [
    ["session", "session open"],
    ["delivered", "delivered"],
    ["repeated", "failed, repeated"],
    ["failed", "failed for good"],
    ["lost", "session lost"],
  ] as const;
  return html`<div class="legend">
    ${entries.map(
      ([name, text]) =>
        html`<span
          ><svg><rect class="${name}" width="${name === "lost" ? 3 : 14}" height="10" rx="2"></rect></svg>${text}</span
        >`,
    )}
  </div>`;
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
