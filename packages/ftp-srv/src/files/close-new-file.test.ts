import { fstatSync, openSync } from "node:fs";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { closeNewFile } from "./close-new-file.js";

it("closes a file, on a device that it doesn't know yet and on one that it knows", async () => {
  const directory = await mkdtemp(join(tmpdir(), "close-new-file-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const name of ["first", "second", "third"]) {
    const path = join(directory, name);
    const descriptor = openSync(path, "wx");
    await closeNewFile(descriptor, path);
    expect(() => fstatSync(descriptor)).toThrow(/EBADF/);
    // By now the answer to its question is here.
    await statfs(directory);
  }
});

it("tells when it can't", async () => {
  await expect(closeNewFile(-1, "nowhere")).rejects.toThrow();
});
