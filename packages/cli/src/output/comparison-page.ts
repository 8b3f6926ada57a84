import { formatComparison, type Comparison } from "@ftp-codes/core/compare";
import type { Layout } from "./style.js";
import { wrap } from "./wrap.js";

/** The text form of a comparison, fitted to the width of the terminal. */
export function comparisonPage(layout: Layout, comparison: Comparison): string {
  const lines = formatComparison(comparison, "text").trimEnd().split("\n");
  const isRule = (line: string | undefined): boolean => line !== undefined && /^(?:=+|-{3,})$/u.test(line);
  return `${lines
    .map((line, index) => {
      if (isRule(line)) return line.slice(0, layout.width);
      if (line.startsWith("- ")) return wrap(line.slice(2), layout.width, "  ", "- ");
      const text = wrap(line, layout.width);
      return isRule(lines[index + 1]) ? layout.paint("heading", text) : text;
    })
    .join("\n")}\n`;
}
