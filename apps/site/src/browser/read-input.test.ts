import { describe, expect, it } from "vitest";
import { mayHoldSecret, readInput } from "./read-input.js";

describe("readInput", () => {
  it.each([
    ["", { kind: "nothing" }],
    [" \n\t\n", { kind: "nothing" }],
    ["550", { kind: "code", code: 550 }],
    ["FTP 550", { kind: "code", code: 550 }],
    ["10060", { kind: "code", code: 10_060 }],
    ["220 421", { kind: "pair", codes: [220, 421] }],
    ["ftp 220 vs 421", { kind: "pair", codes: [220, 421] }],
    ["421/220", { kind: "pair", codes: [421, 220] }],
    ["530 Login incorrect.", { kind: "reply", code: 530, text: "Login incorrect." }],
    ['"530 Login incorrect."', { kind: "reply", code: 530, text: "Login incorrect." }],
    ["FTPError: 550 No such file", { kind: "reply", code: 550, text: "No such file" }],
    ["421-Too many users", { kind: "reply", code: 421, text: "Too many users" }],
    ["tls session reuse", { kind: "words", words: "tls session reuse" }],
    ["file a550 b", { kind: "words", words: "file a550 b" }],
  ])("%j", (value, expected) => {
    expect(readInput(value)).toEqual(expected);
  });

  it.each([
    ["> PASS hunter2", true],
    ["Command: pass hunter2", true],
    ["ftp://anna:hunter2@host/", true],
    ["PASS", false],
    ["tls session reuse", false],
    ["ftp://host/dir", false],
  ])("knows what may hold a password: %j", (text, secret) => {
    expect(mayHoldSecret(text)).toBe(secret);
  });

  it("takes several lines for a log, whatever ends them", () => {
    expect(readInput("USER anna\r\n331 Password?\rPASS x\n530 No")).toEqual({
      kind: "log",
      lines: ["USER anna", "331 Password?", "PASS x", "530 No"],
    });
  });

  it("takes a line of a megabyte", () => {
    for (const long of ["5".repeat(1e6), "550 ".repeat(250_000), " ".repeat(1e6) + "x"])
      expect(readInput(long).kind).toBe("words");
  });
});
