// Packs every package, installs the tarballs into a project outside the repository and uses core from ESM, CommonJS and TypeScript,
// and the command line by npx.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspaces } from "./files.mjs";
import { build, install, root } from "./prepare.mjs";

install();
build();

const project = mkdtempSync(join(tmpdir(), "ftp-codes-scratch-"));
const windows = process.platform === "win32";
const run = (command, ...args) => execFileSync(command, args, { cwd: project, encoding: "utf8", shell: windows });
const write = (name, text) => writeFileSync(join(project, name), text);

const esm = `
import { advise, isTransient } from "@ftp-codes/core";
import { describe } from "@ftp-codes/core/catalogue";
import { compare } from "@ftp-codes/core/compare";
import { repeatable } from "@ftp-codes/core/commands";
import { decode, formatReply, parseReply } from "@ftp-codes/core/reply";
import { decodeLog } from "@ftp-codes/core/log";
import { textRules } from "@ftp-codes/core/rules";
`;
const body = `
const advice = advise({ code: 530, text: "Sorry, the maximum number of clients (5) from your host are already connected.", command: "PASS" });
const size = decode(parseReply("213 4096"), "SIZE");
const result = [isTransient(421), describe(550)?.title, compare(220, 421).keyDifferences.length >= 4, repeatable("STOU"),
  formatReply(226, "Done"), typeof decodeLog, textRules().length > 0, advice.retry, advice.connectionLimit,
  size?.kind === "size" ? size.bytes : undefined];
console.log(JSON.stringify(result));
`;
const expected = [true, "File Unavailable", true, "unsafe", "226 Done\r\n", "function", true, "new-session", 5, 4096];

try {
  const tarballs = workspaces()
    .filter((place) => place.startsWith("packages/"))
    .map((place) => {
      const [packed] = JSON.parse(
        execFileSync("npm", ["pack", "--json", "--pack-destination", project], {
          cwd: join(root, place),
          encoding: "utf8",
          shell: windows,
        }),
      );
      return `./${packed.filename}`;
    });
  write("package.json", JSON.stringify({ name: "scratch", private: true, type: "module" }));
  run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs, "basic-ftp@6.2.3", "ftp-srv@4.6.3");

  write("esm.mjs", esm + body);
  assert.deepEqual(JSON.parse(run(process.execPath, "esm.mjs")), expected);
  write("cjs.cjs", esm.replaceAll(/import (\{.*?\}) from (".*?");/gu, "const $1 = require($2);") + body);
  assert.deepEqual(JSON.parse(run(process.execPath, "cjs.cjs")), expected);

  write(
    "typed.ts",
    esm + body + "const narrowed: 450 | 421 = 450;\nif (isTransient(narrowed)) void (narrowed satisfies 450 | 421);\n",
  );
  write("typed.cts", esm + body);
  const options = {
    strict: true,
    noEmit: true,
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    types: [],
    lib: ["ES2023", "DOM"],
    skipLibCheck: false,
  };
  write("tsconfig.json", JSON.stringify({ compilerOptions: options, files: ["typed.ts", "typed.cts"] }));
  symlinkSync(join(root, "node_modules/typescript"), join(project, "node_modules/typescript"), "junction");
  run(process.execPath, "node_modules/typescript/bin/tsc", "-p", ".");

  for (const [name, members] of Object.entries({
    "@ftp-codes/basic-ftp": ["withReplyCodes", "connect", "createPool", "downloadTree", "uploadTree"],
    "@ftp-codes/ftp-srv": ["withReplyCodes", "createServer", "replyForError", "SafeFileSystem"],
    "@ftp-codes/testing": ["startFaultServer", "startFaultProxy", "on"],
  })) {
    const check = `for (const name of ${JSON.stringify(members)}) if (typeof all[name] !== "function") throw new Error(name + " is missing");`;
    write("members.mjs", `import * as all from "${name}";\n${check}`);
    write("members.cjs", `const all = require("${name}");\n${check}`);
    run(process.execPath, "members.mjs");
    run(process.execPath, "members.cjs");
  }
  const explained = JSON.parse(run("npx", "--no-install", "ftp-codes", "553", "--command", "STOR", "--json"));
  assert.deepEqual([explained.code, explained.advice.cause], [553, "permission-denied"]);
  write("transfer.log", "< 220 hi\n> USER ann\n< 331 ?\n> PASS secret\n< 530 Login incorrect.\n");
  const decoded = JSON.parse(run("npx", "--no-install", "ftp-codes", "decode", "transfer.log", "--json"));
  assert.equal(decoded.decisive.advice.cause, "bad-credentials");
  write(
    "cli.cjs",
    `if (typeof require("@ftp-codes/cli").runCommandLine !== "function") throw new Error("no runCommandLine");`,
  );
  run(process.execPath, "cli.cjs");

  const { version } = JSON.parse(readFileSync(join(project, "node_modules/@ftp-codes/core/package.json"), "utf8"));
  console.log(`The packed packages (${version}) work from ESM, CommonJS and TypeScript: ${tarballs.length} tarballs.`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
