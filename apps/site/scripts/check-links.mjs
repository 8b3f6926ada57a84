// Fails on a link or an anchor inside the built site that leads nowhere, and on a page that the sitemap or the index names in vain.
import { existsSync } from "node:fs";
import { brokenLinks, filesIn, readBuilt, readPage } from "./built-pages.mjs";
import { dist } from "./serve.mjs";

if (!existsSync(dist)) {
  console.error("There is no built site: npm run site -- --build");
  process.exit(1);
}
const base = `${(process.env.BASE ?? "/").replace(/\/$/u, "")}/`;
const files = filesIn(dist);
const known = new Set(files);
const pages = new Map(
  files.filter((file) => file.endsWith(".html")).map((file) => [file, readPage(readBuilt(dist, file))]),
);
const site = { base, has: (file) => known.has(file), anchorsOf: (file) => pages.get(file)?.anchors };

const problems = [];
let links = 0;
const check = (file, targets) => {
  links += targets.length;
  for (const link of brokenLinks(`/${file}`, targets, site)) problems.push(`${file}: ${link}`);
};
for (const [file, page] of pages) check(file, page.links);
check(
  "sitemap.xml",
  [...readBuilt(dist, "sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url]) => new URL(url).pathname),
);
for (const file of files.filter((name) => name.endsWith(".json")))
  check(
    file,
    [...readBuilt(dist, file).matchAll(/"(?:page|data|id)":"(\/[^"]*)"/gu)].map(([, path]) => path),
  );

if (problems.length > 0) console.error(`${problems.length} links lead nowhere:\n${problems.slice(0, 50).join("\n")}`);
else console.log(`${links} links on ${pages.size} pages and in the data lead somewhere.`);
process.exitCode = problems.length === 0 ? 0 : 1;
