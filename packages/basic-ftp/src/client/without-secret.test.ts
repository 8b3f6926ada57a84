import { expect, it } from "vitest";
import { withoutSecret } from "./without-secret.js";

const reply = (text: string) => ({ code: 530, lines: [text], text });

it("takes out a password wherever it stands", () => {
  expect(withoutSecret(reply("login u:hunter2! failed"), "hunter2").text).toBe("login u:###! failed");
});

it("takes out a short password only as a word", () => {
  expect(withoutSecret(reply("Login in vain"), "in").text).toBe("Login ### vain");
});

it.each([undefined, "", "other"])("leaves the reply as it is for %j", (secret) => {
  const original = reply("Login incorrect");
  expect(withoutSecret(original, secret)).toBe(original);
});
