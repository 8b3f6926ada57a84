// Fails on an arrow between our packages that is not listed here, in package.json or in an import, and on any dependency of core.
import { readFileSync } from "node:fs";
import { filesUnder, workspaces } from "./files.mjs";

/** Which of our packages each one may stand on: at run time, and in its tests and development besides. */
const arrows = {
  "packages/core": { run: [], develop: [] },
  "packages/testing": { run: ["core"], develop: [] },
  "packages/basic-ftp": { run: ["core"], develop: ["testing"] },
  "packages/ftp-srv": { run: ["core"], develop: ["testing", "basic-ftp"] },
  "packages/cli": { run: ["core", "testing", "basic-ftp"], develop: [] },
  "apps/mirror": { run: ["core", "basic-ftp", "ftp-srv", "testing"], develop: [] },
  "apps/site": { run: ["core"], develop: [] },
};

const scope = "@ftp-codes/";
const problems = [];
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const ours = (names) =>
  Object.keys(names ?? {})
    .filter((name) => name.startsWith(scope))
    .map((name) => name.slice(scope.length));

for (const place of workspaces()) {
  const allowed = arrows[place];
  if (!allowed) {
    problems.push(`${place} is not listed in scripts/check-dependencies.mjs.`);
    continue;
  }
  const manifest = JSON.parse(read(`${place}/package.json`));
  for (const name of ours({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    if (!allowed.run.includes(name)) problems.push(`${place} depends on ${scope}${name}.`);
  }
  for (const name of ours(manifest.devDependencies)) {
    if (![...allowed.run, ...allowed.develop].includes(name)) problems.push(`${place} develops with ${scope}${name}.`);
  }
  if (place === "packages/core" && Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).length > 0) {
    problems.push("packages/core has a dependency; it must have none.");
  }
  for (const file of filesUnder(place, (path) => /\/(?:src|test|bench)\/.*\.(?:ts|mjs)$/u.test(path))) {
    const source = read(file);
    const isTest = /\.test(?:-d)?\.ts$|^\w+\/[\w-]+\/(?:test|bench)\//u.test(file);
    const reach = isTest ? [...allowed.run, ...allowed.develop] : allowed.run;
    for (const [, name] of source.matchAll(/^(?:import|export|\}) (?:.* )?from "@ftp-codes\/([\w-]+)/gmu)) {
      if (!reach.includes(name) && !place.endsWith(`/${name}`)) problems.push(`${file} imports ${scope}${name}.`);
    }
    if (place === "packages/core" && !isTest && /^(?:import|export|\}) (?:.* )?from "(?!\.)/mu.test(source)) {
      problems.push(`${file} imports something outside core.`);
    }
  }
}

if (problems.length > 0) console.error(problems.join("\n"));
else console.log(`Arrows between ${Object.keys(arrows).length} packages are as listed.`);
process.exitCode = problems.length === 0 ? 0 : 1;
