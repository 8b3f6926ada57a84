import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { receiveFile, sendFile } from "./local-file.js";

let directory = "";
let path = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "local-file-"));
  path = join(directory, "file");
});
afterEach(() => rm(directory, { recursive: true }));

it.each([
  [{}, "0123456789"],
  [{ localStart: 4 }, "456789"],
  [{ localEndInclusive: 4 }, "01234"],
  [{ localStart: 2, localEndInclusive: 4 }, "234"],
  [{ localStart: 20 }, ""],
])("sends the section %j", async (section, expected) => {
  await writeFile(path, "0123456789");
  expect(String(await sendFile(path, section, buffer))).toBe(expected);
});

it("notices a file that became shorter while it was sent", async () => {
  await writeFile(path, "0123456789");
  const sent = sendFile(path, {}, async (source) => {
    await truncate(path, 5);
    return await buffer(source);
  });
  await expect(sent).rejects.toThrow(/5 bytes were read instead of 10/);
});

it("notices a file that became longer while it was sent", async () => {
  await writeFile(path, "0123456789");
  const sent = sendFile(path, {}, async (source) => {
    await appendFile(path, "x");
    return await buffer(source);
  });
  await expect(sent).rejects.toThrow(/11 bytes were read instead of 10/);
});

it("sends no directory", async () => {
  await expect(sendFile(directory, {}, buffer)).rejects.toThrow(/is a directory/);
});

it("writes many chunks, in order, after what is there already", async () => {
  await writeFile(path, "0123 and what was there before");
  const chunks = Array.from({ length: 300 }, (_, index) => Buffer.alloc(1 + ((index * 37) % 9000), index % 251));
  await receiveFile(path, 4, async (destination) => {
    for (const chunk of chunks) destination.write(chunk);
    destination.end();
    await finished(destination);
  });
  expect(Buffer.compare(await readFile(path), Buffer.concat([Buffer.from("0123"), ...chunks]))).toBe(0);
});

it("makes an empty file of nothing", async () => {
  await writeFile(path, "before");
  await receiveFile(path, 0, (destination) => finished(destination.end()));
  expect(await readFile(path, "utf8")).toBe("");
});

it("leaves a file alone, and makes none, when nothing comes", async () => {
  const refused = (): Promise<never> => Promise.reject(new Error("550"));
  await expect(receiveFile(path, 0, refused)).rejects.toThrow("550");
  expect(await readdir(directory)).toEqual([]);
  await writeFile(path, "before");
  await expect(receiveFile(path, 0, refused)).rejects.toThrow("550");
  expect(await readFile(path, "utf8")).toBe("before");
});

it("keeps what has come when the rest does not", async () => {
  const broken = receiveFile(path, 0, async (destination) => {
    await new Promise((resolve) => destination.write("half", resolve));
    throw new Error("426");
  });
  await expect(broken).rejects.toThrow("426");
  expect(await readFile(path, "utf8")).toBe("half");
});
