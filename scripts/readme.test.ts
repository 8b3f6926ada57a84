import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startFaultServer } from "@ftp-codes/testing";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { filesUnder } from "./files.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Beside the packages, so that the names in the examples resolve as in a project that has installed them. */
const directory = join(root, "scripts/.readme");

interface Example {
  readonly name: string;
  readonly code: string;
}

/** The blocks marked `ts` of every README; one marked `ts no-run` is compiled only. */
const examples: readonly (Example & { run: boolean })[] = filesUnder(".", (path) => path.endsWith("README.md")).flatMap(
  (file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/```ts( no-run)?\n([\s\S]*?)```/gu)].map(
      ([, noRun, code], index) => ({
        name: `${file.replaceAll("/", "-").replace(/\.md$/u, "")}-${index + 1}`,
        code: code ?? "",
        run: noRun === undefined,
      }),
    ),
);

/** The examples name a server of the reader's; here it is one on loopback that has what they ask for. */
function onLoopback(code: string, port: number): string {
  return code
    .replaceAll(/host: "ftp\.example\.com"/gu, `host: "127.0.0.1", port: ${port}`)
    .replaceAll("ftp://ftp.example.com", `ftp://127.0.0.1:${port}`)
    .replaceAll("process.env.FTP_PASSWORD", JSON.stringify("secret"))
    .replaceAll("/srv/ftp", join(directory, "srv"))
    .replaceAll('target: "ftp://127.0.0.1:2121"', `target: "ftp://127.0.0.1:${port}"`)
    .replaceAll("ftp://127.0.0.1:2121", "ftp://127.0.0.1:0");
}

/** The examples write where they are run. */
const startedIn = process.cwd();
beforeAll(() => {
  rmSync(directory, { recursive: true, force: true });
  for (const folder of ["outbox/2026", "inbox", "srv"]) mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, "outbox/2026/report.csv"), "a;b\n1;2\n");
  process.chdir(directory);
});
afterAll(() => {
  process.chdir(startedIn);
  rmSync(directory, { recursive: true, force: true });
});

describe("the examples of the READMEs", () => {
  it("are there", () => {
    expect(examples.length).toBeGreaterThan(4);
  });

  it("compile in strict mode", () => {
    const files = examples.map(({ name, code }) => {
      const path = join(directory, `${name}.ts`);
      writeFileSync(path, `${code}\nexport {};\n`);
      return path;
    });
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts"],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      customConditions: ["@ftp-codes/source"],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
    });
    const problems = ts.getPreEmitDiagnostics(program).map((problem) => {
      const where = problem.file?.fileName.slice(directory.length + 1) ?? "";
      return `${where}: ${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}`;
    });
    expect(problems).toEqual([]);
  }, 120_000);

  it.each(examples.filter(({ run }) => run))("$name runs", async ({ name, code }) => {
    const server = await startFaultServer({
      users: { anna: "secret" },
      files: { "/inbox/hello.txt": "hello", "/2026/report.csv": "a;b\n1;2\n" },
    });
    const before = new Set(process.listeners("SIGTERM"));
    try {
      const source = join(directory, `${name}.run.ts`);
      writeFileSync(source, onLoopback(code, server.port));
      await import(/* @vite-ignore */ source);
    } finally {
      // An example that serves until it is told to stop is told so, and ends its process when it has stopped.
      for (const stop of process.listeners("SIGTERM").filter((listener) => !before.has(listener))) {
        const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
        stop("SIGTERM");
        await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0), 10_000);
        exit.mockRestore();
        process.removeListener("SIGTERM", stop);
      }
      await server.close();
    }
  });
});
