import * as core from "@ftp-codes/core";
import * as catalogue from "@ftp-codes/core/catalogue";
import * as reply from "@ftp-codes/core/reply";
import { expect, it } from "vitest";
import { entries } from "./codes.js";
import { exampleFor, exampleLines } from "./example.js";

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "@ftp-codes/core": core,
  "@ftp-codes/core/catalogue": catalogue,
  "@ftp-codes/core/reply": reply,
};

it.each(entries.map((entry) => [entry.code, entry] as const))("the example of %d gives what it says", (_, entry) => {
  const { imports, setup, expressions } = exampleFor(entry);
  const names = Object.entries(imports).flatMap(([module, imported]) =>
    imported.map((name) => [name, modules[module]?.[name]] as const),
  );
  const body = [...setup, `return [${expressions.map(({ source }) => source).join(", ")}];`].join("\n");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the lines are those that the page shows
  const run = new Function(...names.map(([name]) => name), body) as (...values: unknown[]) => unknown;
  expect(run(...names.map(([, value]) => value))).toEqual(expressions.map(({ result }) => result));
});

it("is about the very code", () => {
  const [entry] = entries.filter(({ code }) => code === 229);
  expect(entry && exampleLines(exampleFor(entry)).join("\n")).toContain('{"kind":"epsv"');
});
