import { expect, it } from "vitest";
import { advise } from "../advice/advise.js";
import { describe as entryOf } from "../catalogue.js";
import { replyCodes } from "../codes.js";
import { errorOfNumber } from "./error-of-number.js";

it.each([901, 902, 905, 910, 10_054, 10_060, 10_061, 10_065])("%d is a lost connection, and no reply", (number) => {
  const error = errorOfNumber(number);
  expect(entryOf(number)?.status).toBe("not-a-reply");
  expect(["connection-lost", "timeout", "unreachable"]).toContain(advise({ error, command: "RETR" }).cause);
});

it("knows no reply code", () => {
  for (const code of Object.keys(replyCodes)) expect(errorOfNumber(Number(code))).toBeUndefined();
  expect(errorOfNumber(Number.NaN)).toBeUndefined();
});
