import * as nodeFs from "node:fs";
import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { openReplacement } from "./open-upload.js";

vi.mock("node:fs", async (original) => {
  const actual = await original<typeof nodeFs>();
  return { ...actual, open: vi.fn(actual.open) };
});

/** The permissions that each file was made with by now. */
function madeWith(): unknown[] {
  return vi.mocked(nodeFs.open).mock.calls.map((parameters) => (parameters as unknown[])[2]);
}

it.each([
  ["as expected", 0o644, 0o644, [0o644]],
  ["fewer than expected", 0o644, 0o600, [0o644, 0o600]],
  ["more than expected", 0o600, 0o644, [0o600]],
  ["not foreseen", undefined, 0o640, [0o640]],
])("writes into no file that was ever open to more than the old one: permissions %s", async (_, likely, own, made) => {
  const directory = await mkdtemp(join(tmpdir(), "open-upload-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, "old");
  await writeFile(path, "old");
  await chmod(path, own);
  vi.mocked(nodeFs.open).mockClear();
  const found = vi.fn();
  const upload = await openReplacement(path, () => undefined, likely, found);
  expect(madeWith()).toEqual(made);
  expect(found).toHaveBeenCalledWith(own);
  await upload.settle("cut");
  expect(await readdir(directory)).toEqual(["old"]);
});
