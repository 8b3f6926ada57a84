import type { Comparison, ComparisonSide } from "./comparison.js";

/** One heading of the page and what stands under it for each side. */
const sections: readonly { heading: string; body: (side: ComparisonSide) => string }[] = [
  { heading: "Description", body: (side) => side.description },
  { heading: "When you see it", body: (side) => side.whenYouSeeIt },
  {
    heading: "How to fix",
    body: ({ howToFix: { client, server } }) =>
      client === "" && server === "" ? "" : `In the client: ${client}\nOn the server: ${server}`,
  },
];

/**
 * A comparison as a page to read: title, summary, both sides under each heading, the key differences, and when to use
 * which. Lines end in `"\n"`.
 */
export function formatComparison(c: Comparison, format: "text" | "markdown"): string {
  const markdown = format === "markdown";
  const heading = (text: string, level: number): string =>
    markdown ? `${"#".repeat(level)} ${text}` : `${text}\n${(level === 1 ? "=" : "-").repeat(text.length)}`;
  const sides = c.left.code === c.right.code ? [c.left] : [c.left, c.right];
  const blocks = [heading(c.title, 1), c.summary];
  for (const { heading: name, body } of sections) {
    const known = sides.filter((side) => body(side) !== "");
    if (known.length === 0) continue;
    blocks.push(heading(name, 2));
    for (const side of known) {
      const label = `${side.code} ${side.title}`.trim();
      const text = body(side);
      blocks.push(markdown ? `**${label}**\n\n${text.replaceAll("\n", "\n\n")}` : `${label}\n${text}`);
    }
  }
  if (c.keyDifferences.length > 0) {
    blocks.push(heading("Key differences", 2), c.keyDifferences.map((line) => `- ${line}`).join("\n"));
  }
  if (c.whenToUseWhich !== "") blocks.push(heading("When to use which", 2), c.whenToUseWhich);
  return `${blocks.join("\n\n")}\n`;
}
