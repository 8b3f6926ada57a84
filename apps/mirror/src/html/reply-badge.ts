import { describe } from "@ftp-codes/core/catalogue";
import { replyClass } from "@ftp-codes/core";
import { html, type Html } from "./html.js";

const tones: Readonly<Record<string, string>> = {
  "positive-preliminary": "calm",
  "positive-completion": "good",
  "positive-intermediate": "calm",
  "transient-negative": "warn",
  "permanent-negative": "bad",
};

/** The code on its colour, linked to its meaning further down the page; without a code, `cause` in words. */
export function replyBadge(code: number | undefined, cause = "no reply"): Html {
  if (code === undefined) return html`<span class="badge">${cause.replaceAll("-", " ")}</span>`;
  const tone = tones[replyClass(code) ?? ""];
  return html`<a class="badge ${tone}" href="#reply-${code}" title="${describe(code)?.title}">${code}</a>`;
}
