import { summarize } from "./summarize.mjs";

const rowHeight = 24;
const headHeight = 64;
const nameWidth = 200;
const width = 1010;

/** The three parts of the files, and where their numbers end beside the bar. */
const filesWidth = 312;
const filesRoom = 140;
const parts = [
  { key: "correct", title: "right", end: 44 },
  { key: "corrupt", title: "corrupt", end: 98 },
  { key: "missing", title: "missing", end: 152 },
];

/** The costs, each with a bar as long as it is great. */
const costWidth = 94;
const costs = [
  { title: "wasted tries", key: "wasted" },
  { title: "bad logins", key: "badLogins" },
  { title: "extra MB", key: "extraBytes", text: ({ extraBytes }) => (extraBytes / 1e6).toFixed(1) },
  { title: "sessions", key: "sessions" },
  { title: "seconds", key: "seconds", text: ({ seconds }) => seconds.toFixed(0) },
];

const directions = { down: "Download", up: "Upload" };

const style = `
  svg { --ground: #ffffff; --text: #1c2128; --quiet: #57606a; --line: #d0d7de; --bar: #9aa5b1; --own: #0a7d55; --corrupt: #c62828; --missing: #e39a10; --missing-text: #8a5c00; --band: #eef7f2; }
  @media (prefers-color-scheme: dark) {
    svg { --ground: #12161c; --text: #e6edf3; --quiet: #9aa7b4; --line: #30363d; --bar: #5f6b78; --own: #3fb987; --corrupt: #ff6b66; --missing: #f2b740; --missing-text: #f2b740; --band: #15271f; }
  }
  text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: var(--text); }
  .title { font-size: 19px; font-weight: 600; }
  .direction { font-size: 15px; font-weight: 600; }
  .quiet { fill: var(--quiet); font-size: 12px; }
  .own { font-weight: 600; }
  .number { font-variant-numeric: tabular-nums; }
  .correct, .cost { fill: var(--bar); }
  .own-row .correct, .own-row .cost { fill: var(--own); }
  .corrupt { fill: var(--corrupt); }
  .missing { fill: var(--missing); }
  text.corrupt, text.missing { font-weight: 600; }
  text.correct { fill: var(--text); }
  text.missing { fill: var(--missing-text); }
`;

const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const text = (x, y, content, attributes = "") => `<text x="${x}" y="${y}"${attributes}>${escaped(content)}</text>`;
const bar = (x, y, length, name) =>
  length <= 0 ? "" : `<rect x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="12" class="${name}"/>`;

/** The three parts of the files as one bar, and their numbers beside it. */
function filesCell(sum, x, y) {
  let at = x;
  const bars = parts.map(({ key }) => {
    const length = (filesRoom * sum[key]) / sum.possible;
    at += length;
    return bar(at - length, y - 10, length, key);
  });
  const numbers = parts
    .filter(({ key }) => key === "correct" || sum[key] > 0)
    .map(({ key, end }) => text(x + filesRoom + end, y, sum[key], ` text-anchor="end" class="number ${key}"`));
  return [...bars, ...numbers].join("");
}

function costCell({ key, text: written = (sum) => sum[key] }, sum, most, x, y) {
  const length = most === 0 ? 0 : Math.max(sum[key] > 0 ? 1.5 : 0, ((costWidth - 50) * sum[key]) / most);
  return bar(x, y - 10, length, "cost") + text(x + length + (length === 0 ? 0 : 5), y, written(sum), ' class="number"');
}

function panel(direction, sums, titles, top) {
  const filesAt = 20 + nameWidth;
  const costAt = (index) => filesAt + filesWidth + index * costWidth;
  const most = (key) => Math.max(...sums.map((sum) => sum[key]));
  const head = [
    text(20, top + 20, directions[direction], ' class="direction"'),
    text(filesAt, top + 20, `${sums[0].possible} files can arrive`, ' class="quiet"'),
    ...parts.map(({ title, end }) =>
      text(filesAt + filesRoom + end, top + 20, title, ' text-anchor="end" class="quiet"'),
    ),
    ...costs.map(({ title }, index) => text(costAt(index), top + 20, title, ' class="quiet"')),
    `<line x1="20" x2="${width - 20}" y1="${top + 30}" y2="${top + 30}" stroke="var(--line)"/>`,
  ];
  const rows = sums.map((sum, row) => {
    const y = top + 50 + row * rowHeight;
    const own = sum.client === "ours";
    const cells = costs.map((cost, index) => costCell(cost, sum, most(cost.key), costAt(index), y));
    const band = own ? `<rect x="12" y="${y - 17}" width="${width - 24}" height="24" rx="4" fill="var(--band)"/>` : "";
    const name = text(20, y, titles[sum.client], own ? ' class="own"' : "");
    return `<g${own ? ' class="own-row"' : ""}>${band}${name}${filesCell(sum, filesAt, y)}${cells.join("")}</g>`;
  });
  return [...head, ...rows].join("\n");
}

/** The picture of the sums as SVG, for light and dark surroundings. `titles` are the names of the clients to be shown. */
export function picture({ runs, seeds }, titles) {
  const sums = summarize(runs);
  let top = headHeight;
  const panels = Object.keys(directions).map((direction) => {
    const own = sums.filter((sum) => sum.direction === direction);
    const drawn = own.length === 0 ? "" : panel(direction, own, titles, top);
    top += own.length === 0 ? 0 : 56 + own.length * rowHeight;
    return drawn;
  });
  const plans = new Set(runs.map(({ plan }) => plan)).size;
  const about = `A tree of 60 files through ${plans} plans of faults, sums over ${seeds.length} seeds. Who gives up early pays little.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" role="img" aria-label="What arrives and what it costs, by client">
<style>${style}</style>
<rect width="${width}" height="${top}" rx="8" fill="var(--ground)"/>
${text(20, 32, "What arrives, and what it costs", ' class="title"')}
${text(20, 52, about, ' class="quiet"')}
${panels.join("\n")}
</svg>
`;
}
