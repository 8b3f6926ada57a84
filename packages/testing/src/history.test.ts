import { expect, test } from "vitest";
import { createHistory } from "./history.js";
import { on } from "./script/on.js";

test("secrets are masked, and an absent secret is seen to be absent", () => {
  const { entries, begin } = createHistory(() => 7);
  for (const [command, argument] of [
    ["USER", "u"],
    ["PASS", "secret"],
    ["ACCT", "secret"],
    ["PASS", ""],
  ] as const) {
    begin(1, command, argument);
  }
  expect(entries.map(({ argument }) => argument)).toEqual(["u", "****", "****", ""]);
});

test("an entry grows with its command", () => {
  const { entries, begin } = createHistory(() => 7);
  const open = begin(2, "RETR", "a", "/a");
  open.reply(150, "Here.");
  open.transferred(5, 10);
  open.struckBy(on("RETR").reply(426));
  open.reply(426, "Gone.");
  expect(entries).toEqual([
    {
      session: 2,
      at: 7,
      command: "RETR",
      argument: "a",
      path: "/a",
      code: 426,
      replies: [
        { code: 150, text: "Here.", at: 7 },
        { code: 426, text: "Gone.", at: 7 },
      ],
      bytes: 5,
      offset: 10,
      rule: { on: "RETR", then: [["reply", 426]] },
    },
  ]);
});

test("the oldest entries go when there are too many", () => {
  const { entries, begin } = createHistory(() => 0);
  for (let count = 0; count < 100_010; count++) begin(count, "NOOP", "");
  expect([entries.length, entries[0]?.session]).toEqual([100_000, 10]);
});
