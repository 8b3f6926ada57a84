import { expect, test } from "vitest";
import { createFileMap } from "./file-map.js";
import { createMemoryTree } from "./memory-tree.js";

const emptyMap = () =>
  createFileMap(
    createMemoryTree(() => 0),
    () => 0,
  );

test("files are set, read, counted and removed like entries of a map", () => {
  const files = emptyMap().set("/d/e/a.bin", Uint8Array.of(1, 2)).set("b.txt", "ü").makeDirectory("/empty");
  expect([...files]).toEqual([
    ["/d/e/a.bin", Buffer.from([1, 2])],
    ["/b.txt", Buffer.from("ü")],
  ]);
  expect(files.keys()).toEqual(["/d/e/a.bin", "/b.txt"]);
  expect(files.directories()).toEqual(["/d", "/d/e", "/empty"]);
  expect([files.size, files.has("/d"), files.get("/d"), files.has("/d/../b.txt")]).toEqual([2, false, undefined, true]);
  expect(files.set("/b.txt", "new").get("/b.txt")?.toString()).toBe("new");
  expect([files.delete("/b.txt"), files.delete("/b.txt"), files.delete("/empty")]).toEqual([true, false, true]);
});

test("what cannot be is refused", () => {
  const files = emptyMap().set("/a", "x");
  expect(() => files.set("/a/b", "x")).toThrow("ENOTDIR");
  expect(() => files.set("/", "x")).toThrow("EISDIR");
  files.set("/d/x", "");
  expect(() => files.delete("/d")).toThrow("ENOTEMPTY");
});

test("a file that is held is not changed by what is written later", () => {
  const files = emptyMap().set("/a", "old");
  const held = files.get("/a");
  files.set("/a", "new");
  expect(held?.toString()).toBe("old");
});
