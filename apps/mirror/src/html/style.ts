/** The page's style sheet, for light and dark screens and for paper. */
export const style = `
:root { color-scheme: light dark;
  --page: #f6f7f9; --surface: #fff; --ink: #1a2230; --soft: #5b6678; --line: #e0e4ea; --track: #eef1f5;
  --good: #1f8f5f; --good-soft: #e0f3ea; --bad: #c93a3a; --bad-soft: #fbe6e4; --warn: #b26a00; --warn-soft: #fdf0d9;
  --calm: #3b6fd4; --calm-soft: #e5edfb; }
@media (prefers-color-scheme: dark) { :root {
  --page: #11151b; --surface: #1a2028; --ink: #e6eaf0; --soft: #98a4b6; --line: #2c3542; --track: #232b36;
  --good: #46c28d; --good-soft: #16352a; --bad: #f0736b; --bad-soft: #42201f; --warn: #e5a640; --warn-soft: #3b2d13;
  --calm: #7ba5f5; --calm-soft: #1d2d4a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 24px 80px; }
h1 { font-size: 28px; line-height: 1.25; margin: 4px 0 12px; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: 19px; margin: 48px 0 4px; letter-spacing: -0.005em; }
h3 { font-size: 15px; margin: 0; }
p { margin: 6px 0; }
a { color: var(--calm); }
code, .mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.small { font-size: 13px; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 16px 20px; margin-top: 14px; }
.verdict { display: inline-block; border-radius: 8px; padding: 8px 14px; font-weight: 600; }
.verdict.good, .badge.good { background: var(--good-soft); color: var(--good); }
.verdict.bad, .badge.bad { background: var(--bad-soft); color: var(--bad); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(104px, 1fr)); gap: 12px; margin-top: 20px; }
.tile { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; }
.tile b { display: block; font-size: 22px; line-height: 1.3; font-weight: 650; font-variant-numeric: tabular-nums; }
.badge { display: inline-block; min-width: 40px; text-align: center; border-radius: 6px; padding: 1px 8px; font-weight: 650; font-size: 13px; font-variant-numeric: tabular-nums; text-decoration: none; background: var(--track); color: var(--soft); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.badge.calm { background: var(--calm-soft); color: var(--calm); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 600; font-size: 12.5px; color: var(--soft); padding: 6px 12px 6px 0; white-space: nowrap; border-bottom: 1px solid var(--line); }
td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.wide { width: 100%; }
.chart { display: grid; grid-template-columns: minmax(84px, auto) 1fr; column-gap: 14px; row-gap: 6px; align-items: center; margin-top: 10px; }
.chart .label { font-size: 12.5px; color: var(--soft); max-width: 300px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; direction: rtl; text-align: left; unicode-bidi: plaintext; }
.chart svg { display: block; width: 100%; height: 22px; overflow: visible; }
.chart svg.axis { height: 16px; }
svg .track { fill: var(--track); }
svg .session { fill: var(--calm-soft); }
svg .delivered { fill: var(--good); }
svg .repeated { fill: var(--warn); }
svg .failed { fill: var(--bad); }
svg .lost { fill: var(--bad); }
svg .wait { stroke: var(--warn); stroke-width: 2; stroke-dasharray: 2 4; }
svg .tick { stroke: var(--line); }
svg text { font: 11px system-ui, sans-serif; fill: var(--soft); font-variant-numeric: tabular-nums; }
svg text.code { fill: var(--warn); font-weight: 650; paint-order: stroke; stroke: var(--track); stroke-width: 6px; }
svg text.code.final { fill: var(--bad); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 18px; font-size: 12.5px; color: var(--soft); margin-top: 14px; }
.legend svg { width: 14px; height: 10px; margin-right: 6px; }
.story { list-style: none; margin: -14px 0; padding: 0; }
.story > li { display: grid; grid-template-columns: 60px 1fr; gap: 16px; padding: 14px 0; border-top: 1px solid var(--line); }
.story > li:first-child { border-top: 0; }
.when { color: var(--soft); font-size: 13px; text-align: right; font-variant-numeric: tabular-nums; padding-top: 2px; }
.said { font-weight: 600; overflow-wrap: anywhere; }
.decided { margin-top: 2px; }
.decided b { color: var(--warn); font-weight: 650; }
.decided.final b { color: var(--bad); }
details > summary { cursor: pointer; color: var(--soft); font-size: 13px; }
details ul { margin: 6px 0; padding-left: 20px; font-size: 13px; }
.meaning { display: grid; grid-template-columns: 60px 1fr; gap: 16px; padding: 16px 0; border-top: 1px solid var(--line); scroll-margin-top: 20px; }
.meaning:first-of-type { border-top: 0; }
.meaning:target { background: var(--calm-soft); box-shadow: 0 0 0 12px var(--calm-soft); border-radius: 2px; }
.meaning dl { margin: 8px 0 0; display: grid; grid-template-columns: 120px 1fr; gap: 4px 14px; font-size: 14px; }
.meaning dt { color: var(--soft); }
.meaning dd { margin: 0; }
.tools { display: flex; gap: 12px; align-items: center; margin: 4px 0 10px; }
.tools[hidden] { display: none; }
.tools input { flex: 1; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 7px; padding: 6px 10px; }
.tools select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 7px; padding: 6px 8px; }
footer { margin-top: 56px; color: var(--soft); font-size: 13px; }
@media (max-width: 640px) { main { padding: 24px 14px 60px; } .story > li, .meaning { grid-template-columns: 1fr; gap: 4px; } .when { text-align: left; } .meaning dl { grid-template-columns: 1fr; } .chart { grid-template-columns: 1fr; } .chart .label { margin-top: 6px; } }
@media print { body { background: #fff; } .tools { display: none; } }
`;
