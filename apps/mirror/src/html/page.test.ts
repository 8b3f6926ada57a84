import { describe as meaningOf } from "@ftp-codes/core/catalogue";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sampleReport, sampleTimeline } from "../../test/sample-run.js";
import { html } from "./html.js";
import { renderPage, type Page } from "./page.js";

const page: Page = {
  title: "Upload",
  verdict: { ok: false, text: "1 entry of 3 files not delivered." },
  checks: [{ what: "The server is full.", expected: "Fewer sessions.", ok: true }],
  runs: [{ title: "The run", report: sampleReport, timeline: sampleTimeline }],
};

/** Markup and script in every place that a server or a file name can reach. */
const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&`;
const attacked: Page = {
  ...page,
  title: attack,
  runs: [
    {
      title: attack,
      report: {
        ...sampleReport,
        url: attack,
        localDir: attack,
        files: [{ path: attack, status: "failed", bytes: 0, attempts: 1, code: 550, reason: attack }],
        decisions: [0, 1].map(() => ({
          atMs: 1,
          session: 1,
          path: attack,
          operation: attack,
          attempt: 1,
          said: attack,
          cause: attack,
          action: "repeat" as const,
          explanation: attack,
          because: attack,
          remedy: attack,
        })),
      },
      timeline: {
        sessions: [{ session: 1, fromMs: 0, toMs: 1, ended: attack }],
        attempts: [{ path: attack, session: 1, attempt: 1, fromMs: 0, toMs: 1, outcome: "failed", said: attack }],
      },
    },
  ],
};

describe("renderPage", () => {
  it("shows files, decisions, checks and the figures", () => {
    const markup = renderPage(page);
    for (const text of [
      "locked.txt",
      "550 Permission denied. The account lacks a right.",
      "The transfer broke off: try again in this session.",
      "some-rule",
      "session 1 ended: 421 Timeout",
      "×2",
      "The server is full.",
      "1.2 kB",
    ])
      expect(markup).toContain(text);
  });

  it("links each reply to what it means", () => {
    const markup = renderPage(page);
    for (const code of Object.keys(sampleReport.replies)) expect(markup).toContain(`id="reply-${code}"`);
    expect(markup).toContain(meaningOf(550)?.title);
    expect(markup).toContain('href="#reply-426"');
  });

  it("loads nothing and lets only its own style and script run", () => {
    const markup = renderPage(page);
    expect(markup).not.toMatch(/\b(?:src|srcset|style|on[a-z]+)="/u);
    expect(markup).not.toMatch(/https?:|@import|url\(/u);
    const policy = /content="(default-src 'none'[^"]*)"/u.exec(markup)?.[1] ?? "";
    for (const tag of ["style", "script"]) {
      const content = new RegExp(`<${tag}>([^]*?)</${tag}>`, "u").exec(markup)?.[1] ?? "";
      expect(policy).toContain(`${tag}-src 'sha256-${createHash("sha256").update(content).digest("base64")}'`);
    }
  });

  it("keeps whatever a server writes as text", () => {
    const markup = renderPage(attacked);
    expect(markup.match(/<script>/gu)).toHaveLength(1);
    expect(markup).not.toContain("<img");
    expect(markup).not.toContain("onerror='");
    expect(markup).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("stays small for a large tree", () => {
    const files = Array.from({ length: 30_000 }, (_, index) => ({
      path: `directory/file-${index}`,
      status: "delivered" as const,
      bytes: 1,
      attempts: 1,
    }));
    const attempts = files.map(({ path }) => ({
      path,
      session: 1,
      attempt: 1,
      fromMs: 0,
      toMs: 1,
      outcome: "delivered" as const,
    }));
    const run = { title: "x", report: { ...sampleReport, files }, timeline: { ...sampleTimeline, attempts } };
    expect(renderPage({ ...page, runs: [run] }).length).toBeLessThan(4_000_000);
  });
});

it("escapes what is put into markup, and nothing twice", () => {
  expect(
    html`<b title="${`"'<>&`}">${html`<i>${"<"}</i>`}${["a", html`<u></u>`]}${false}${undefined}${0}</b>`.markup,
  ).toBe('<b title="&quot;&#39;&lt;&gt;&amp;"><i>&lt;</i>a<u></u>0</b>');
});
