import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import { clients, placeholders } from "../clients.mjs";
import { plans } from "../plans.mjs";
import { markdown } from "./markdown.mjs";
import { picture } from "./picture.mjs";
import { resultsText } from "./results-text.mjs";

/** The files that follow from results, by name: results, table and picture. */
export async function reportFiles(results) {
  const titles = Object.fromEntries(clients.map(({ name, title }) => [name, title]));
  const commandOf = (command) => command(placeholders);
  return {
    "results.json": resultsText(results),
    "README.md": await format(markdown(results, { clients, plans, commandOf }), {
      parser: "markdown",
      printWidth: 120,
    }),
    "gauntlet.svg": picture(results, titles),
  };
}

/** Writes what `runGauntlet` resolved with into `directory`. Resolves with the paths. */
export async function writeReport(directory, results) {
  await mkdir(directory, { recursive: true });
  const files = Object.entries(await reportFiles(results));
  for (const [name, text] of files) await writeFile(join(directory, name), text);
  return files.map(([name]) => join(directory, name));
}
