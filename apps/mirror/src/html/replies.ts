import { isNegative } from "@ftp-codes/core";
import { describe } from "@ftp-codes/core/catalogue";
import { html, type Html } from "./html.js";
import { replyBadge } from "./reply-badge.js";

/** Each code that was met and how often; what the server refused comes first and in full. */
export function repliesSection(replies: Readonly<Record<string, number>>): Html {
  const met = Object.entries(replies).map(([code, count]) => ({ code: Number(code), count }));
  const refused = met.filter(({ code }) => isNegative(code));
  const others = met.filter(({ code }) => !isNegative(code));
  return html`${refused.length > 0 && html`<div class="card">${refused.map(refusal)}</div>`}
  ${
    others.length > 0 &&
    html`<div class="card">
      <table>
        <thead>
          <tr>
            <th>Code</th>
            <th class="number">Times</th>
            <th class="wide">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${others.map(
            ({ code, count }) =>
              html`<tr id="reply-${code}">
                <td>${replyBadge(code)}</td>
                <td class="number">${count.toLocaleString("en-US")}</td>
                <td>${meaning(code)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }`;
}

function meaning(code: number): Html {
  const entry = describe(code);
  if (entry === undefined)
    return html`<span class="soft">A code without an entry; its first digit says what class it is.</span>`;
  return html`<b>${entry.title}.</b> ${entry.description}`;
}

function refusal({ code, count }: { readonly code: number; readonly count: number }): Html {
  const entry = describe(code);
  return html`<section class="meaning" id="reply-${code}">
    <div>
      ${replyBadge(code)}
      <div class="soft small">×${count.toLocaleString("en-US")}</div>
    </div>
    <div>
      ${meaning(code)}
      ${
        entry !== undefined &&
        html`<dl>
          <dt>When you see it</dt>
          <dd>${entry.whenYouSeeIt}</dd>
          <dt>What to do</dt>
          <dd>${entry.howToFix.client}</dd>
          <dt>On the server</dt>
          <dd>${entry.howToFix.server}</dd>
          <dt>Trying again</dt>
          <dd>${entry.retryNote}</dd>
        </dl>`
      }
    </div>
  </section>`;
}
