import { execFile } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";

/** Below the package, so that the examples find their modules. */
const directory = join(import.meta.dirname, "../node_modules/.examples");

afterAll(() => rm(directory, { recursive: true, force: true }));

/** The examples are run by node alone, as their readers run them, with this package read from its sources. */
test.each([
  ["node-test.mjs", "--test"],
  ["ftp.mjs", "--no-warnings"],
])("%s runs", async (name, option) => {
  const file = join(directory, name);
  await mkdir(directory, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, "examples", name)],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@ftp-codes/source"],
    external: ["basic-ftp", "ftp"],
  });
  await promisify(execFile)(process.execPath, [option, file], { timeout: 15_000 });
});

test.each(["basic-ftp.test.ts", "node-test.mjs", "ftp.mjs"])("%s stands in the README as it is", async (name) => {
  const example = await readFile(join(import.meta.dirname, "examples", name), "utf8");
  const shown = example.replace(/^ *\/\/ eslint-.*\n/gm, "").trimEnd();
  expect(await readFile(join(import.meta.dirname, "../README.md"), "utf8")).toContain(`\n${shown}\n\`\`\`\n`);
});
