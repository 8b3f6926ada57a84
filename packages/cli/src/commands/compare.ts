import { describe } from "@ftp-codes/core/catalogue";
import { compare, formatComparison } from "@ftp-codes/core/compare";
import type { Command } from "commander";
import { type Context, jsonOption } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { didYouMean, nearestCodes } from "../input/did-you-mean.js";
import { readReply } from "../input/read-reply.js";
import { comparisonPage } from "../output/comparison-page.js";
import { wrap } from "../output/wrap.js";

interface CompareOptions {
  readonly markdown?: true;
  readonly json?: true;
}

/** What was perhaps meant in place of a code that is not known, in words; empty for one that is. */
function suggestion(code: number): string {
  const meant = describe(code) === undefined ? didYouMean(nearestCodes(code)) : "";
  return meant === "" ? "" : `There is no ${code}.${meant}`;
}

/** `compare`: two codes side by side. */
export function addCompare(program: Command, context: Context): void {
  program
    .command("compare")
    .description("two codes side by side: what differs, and when to use which")
    .argument("<a>", "a code")
    .argument("<b>", "another code")
    .option("--markdown", "write Markdown for a page or a ticket")
    .option(...jsonOption)
    .action((a: string, b: string, options: CompareOptions) => {
      const codes = [readReply(a).code, readReply(b).code] as const;
      const comparison = compare(...codes);
      if (options.json === true) context.writeJson(comparison);
      else if (options.markdown === true) context.write(formatComparison(comparison, "markdown"));
      else {
        const meant = [...new Set(codes.map(suggestion))].filter((sentence) => sentence !== "");
        const hints = meant.map((sentence) => `\n${wrap(sentence, context.layout.width)}\n`);
        context.write([comparisonPage(context.layout, comparison), ...hints].join(""));
      }
      context.exitCode = comparison.keyDifferences.length === 0 ? exitCodes.failed : exitCodes.done;
    });
}
