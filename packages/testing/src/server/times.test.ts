import fc from "fast-check";
import { expect, test } from "vitest";
import { formatListTime, formatTime, parseTime } from "./times.js";

test("every time is read as it was written", () => {
  const times = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });
  fc.assert(
    fc.property(times, (date) => {
      expect(parseTime(formatTime(date.getTime()))).toBe(date.getTime());
    }),
  );
});

test.each([
  ["20260102030405", Date.UTC(2026, 0, 2, 3, 4, 5)],
  ["20260102030405.5", Date.UTC(2026, 0, 2, 3, 4, 5, 500)],
  ["20261302030405", undefined],
  ["2026", undefined],
  ["", undefined],
])("%s", (text, ms) => expect(parseTime(text)).toBe(ms));

test("a listing has the hour for half a year and the year else, in the future too", () => {
  const now = Date.UTC(2026, 6, 1);
  expect(formatListTime(Date.UTC(2026, 5, 3, 4, 5), now)).toBe("Jun  3 04:05");
  expect(formatListTime(Date.UTC(2025, 10, 30), now)).toBe("Nov 30  2025");
  expect(formatListTime(Date.UTC(2026, 6, 2), now)).toBe("Jul  2  2026");
});
