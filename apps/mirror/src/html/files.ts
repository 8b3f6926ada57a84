import type { TreeFile, TreeReport } from "@ftp-codes/basic-ftp";
import { countOf } from "../wording/count-of.js";
import { formatBytes } from "../wording/format-bytes.js";
import { pathText } from "../wording/path-text.js";
import { html, type Html } from "./html.js";
import { replyBadge } from "./reply-badge.js";

const mostRows = 2000;
const order = { failed: 0, delivered: 1, unchanged: 2 } as const satisfies Record<TreeFile["status"], number>;
const tones = { failed: "bad", delivered: "good", unchanged: undefined } as const satisfies Record<
  TreeFile["status"],
  string | undefined
>;

/** The table of files: what failed first, then what took several attempts, then the rest. */
export function filesSection(files: readonly TreeFile[], totals: TreeReport["totals"]): Html {
  const rows = [...files].sort((a, b) => order[a.status] - order[b.status] || b.attempts - a.attempts);
  const left = totals.delivered.files + totals.unchanged.files + totals.failed.files - Math.min(rows.length, mostRows);
  return html`<div class="card">
    <div class="tools" hidden>
      <input type="search" placeholder="part of a path or a reason" aria-label="part of a path or a reason" />
      <select aria-label="status">
        <option value="">all</option>
        ${Object.keys(order).map((status) => html`<option>${status}</option>`)}
      </select>
      <span class="soft small"><output></output> shown</span>
    </div>
    <table>
      <thead>
        <tr>
          <th>Status</th>
          <th class="wide">File</th>
          <th class="number">Size</th>
          <th class="number">Attempts</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, mostRows).map(row)}
      </tbody>
    </table>
    ${left > 0 && html`<p class="soft small">${countOf(left, "more file")} not shown; the JSON report has them all.</p>`}
  </div>`;
}

function row({ path, status, bytes, attempts, code, reason }: TreeFile): Html {
  return html`<tr data-status="${status}">
    <td><span class="badge ${tones[status]}">${status}</span></td>
    <td>
      <span class="mono">${pathText(path)}</span
      >${reason !== undefined && html`<div class="small">${code !== undefined && replyBadge(code)} ${pathText(reason)}</div>`}
    </td>
    <td class="number">${status === "failed" ? "–" : formatBytes(bytes)}</td>
    <td class="number">${attempts}</td>
  </tr>`;
}
