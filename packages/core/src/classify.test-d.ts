import { expectTypeOf, test } from "vitest";
import { isKnownCode, isNegative, isPositiveCompletion, isProtected, isTransient } from "./index.js";
import type { CodeOf, ReplyCode, ReplyName } from "./index.js";

test("a known code is narrowed to the codes of the class", () => {
  const code = 450 as 220 | 226 | 421 | 450 | 550;
  if (isTransient(code)) expectTypeOf(code).toEqualTypeOf<421 | 450>();
  else expectTypeOf(code).toEqualTypeOf<220 | 226 | 550>();
  if (isNegative(code)) expectTypeOf(code).toEqualTypeOf<421 | 450 | 550>();
  if (isPositiveCompletion(code)) expectTypeOf(code).toEqualTypeOf<220 | 226>();
});

test("every known code is narrowed to the union of its class", () => {
  const code = 631 as ReplyCode;
  if (isProtected(code)) expectTypeOf(code).toEqualTypeOf<631 | 632 | 633>();
  if (isTransient(code)) expectTypeOf(code).toEqualTypeOf<CodeOf<4>>();
});

test("any number is taken and not narrowed to never", () => {
  const code: number = 460;
  expectTypeOf(isTransient(code)).toEqualTypeOf<boolean>();
  if (isTransient(code)) expectTypeOf(code).toEqualTypeOf<number>();
  if (isKnownCode(code)) expectTypeOf(code).toEqualTypeOf<ReplyCode>();
});

test("a name belongs to its code", () => {
  expectTypeOf<ReplyName<550>>().toEqualTypeOf<"fileUnavailable">();
});
