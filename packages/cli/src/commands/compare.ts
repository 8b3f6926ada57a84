import { compare, formatComparison } from "@ftp-codes/core/compare";
import type { Command } from "commander";
import { type Context, jsonOption } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { readReply } from "../input/read-reply.js";
import { comparisonPage } from "../output/comparison-page.js";

interface CompareOptions {
  readonly markdown?: true;
  readonly json?: true;
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
      const comparison = compare(readReply(a).code, readReply(b).code);
      if (options.json === true) context.writeJson(comparison);
      else if (options.markdown === true) context.write(formatComparison(comparison, "markdown"));
      else context.write(comparisonPage(context.layout, comparison));
      context.exitCode = comparison.keyDifferences.length === 0 ? exitCodes.failed : exitCodes.done;
    });
}
