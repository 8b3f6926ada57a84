// Fails on a relative link in a Markdown file that leads nowhere.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder } from "./files.mjs";
import { root } from "./prepare.mjs";

const problems = [];
const files = filesUnder(".", (path) => path.endsWith(".md"));
for (const file of files) {
  const text = readFileSync(join(root, file), "utf8").replaceAll(/```[\s\S]*?```/gu, "");
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
    if (/^[a-z]+:/u.test(target) || target.startsWith("#")) continue;
    if (!existsSync(join(root, dirname(file), target.replace(/#.*$/u, "")))) problems.push(`${file}: ${target}`);
  }
}
if (problems.length > 0) console.error(`Links that lead nowhere:\n${problems.join("\n")}`);
else console.log(`Relative links in ${files.length} documents lead somewhere.`);
process.exitCode = problems.length === 0 ? 0 : 1;
