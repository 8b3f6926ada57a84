import { parseList } from "basic-ftp";
import { expect, it } from "vitest";
import { unreadableLine } from "./unreadable-line.js";

const unix = (name: string): string => `-rw-r--r--   1 u  g  5 Dec 11 14:35 ${name}`;

function lost(...lines: string[]): string | undefined {
  const text = lines.join("\r\n");
  const isMlsd = text.startsWith("type=");
  try {
    return unreadableLine(text, parseList(text), parseList, isMlsd);
  } catch {
    return unreadableLine(text, undefined, parseList, isMlsd);
  }
}

it.each([
  [[]],
  [[""]],
  [["total 3", unix("a"), unix("total 5"), ""]],
  [["итого 3", unix("a")]],
  [[unix("."), unix(".."), unix("a .")]],
  [["type=cdir; /q", "type=pdir; /", "type=file;size=1; a"]],
  [["12-05-96  05:03PM       <DIR>          myDir", "12-05-96  05:03PM       5 a"]],
])("every line of %j is read, or is no entry", (lines) => {
  expect(lost(...lines)).toBeUndefined();
});

it.each([
  [["ls: cannot open directory: Permission denied"]],
  [["ls: cannot open directory: Permission denied", unix("a")]],
  [[unix("a"), "ls: b: Permission denied", unix("c")]],
  [[unix("a"), "d????????? ? ? ? ? ? b"]],
  [["type=file;size=1; a", "garbage", "type=file;size=1; c"]],
])("a line of %j is lost", (lines) => {
  expect(lines).toContain(lost(...lines));
});

it("leaves to a parser of the user's own what is an entry", () => {
  expect(unreadableLine("one\ntwo\n", [], () => [])).toBeUndefined();
});
