// Compares what each built package exports with its api.json, so that no name appears or disappears unseen.
// `node scripts/check-api.mjs --write` accepts what is there now; taking a name away needs a major changeset.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { workspaces } from "./files.mjs";

const require = createRequire(import.meta.url);
const write = process.argv.includes("--write");
let failed = false;

for (const place of workspaces().filter((path) => path.startsWith("packages/"))) {
  const { name, exports } = JSON.parse(readFileSync(new URL(`../${place}/package.json`, import.meta.url), "utf8"));
  const found = {};
  for (const entry of Object.keys(exports).filter((key) => key !== "./package.json")) {
    const specifier = name + entry.slice(1);
    const names = Object.keys(await import(specifier)).sort();
    const required = Object.keys(require(specifier))
      .filter((key) => key !== "__esModule")
      .sort();
    if (names.join() !== required.join()) {
      console.error(`${specifier} exports other names to import than to require.`);
      failed = true;
    }
    found[entry] = names;
  }
  const file = new URL(`../${place}/api.json`, import.meta.url);
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (write) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(
      `The exports of ${name} are not those of its api.json: npm run check:api -- --write, and a changeset.`,
    );
    failed = true;
  }
}
if (!failed) console.log(write ? "api.json written." : "Exports are those of api.json, for import and require.");
process.exitCode = failed ? 1 : 0;
