import { expect, it } from "vitest";
import { nearCodes } from "./near-codes.js";

const known = [220, 221, 225, 226, 421, 425, 530, 550, 551, 552, 553, 10_060, 10_061];

it.each([
  [555, [550, 551, 552, 553]],
  [412, [421]],
  [10_062, [10_060, 10_061]],
  [999, []],
])("%d may have been meant as %j", (code, expected) => {
  expect(nearCodes(code, known)).toEqual(expected);
});
