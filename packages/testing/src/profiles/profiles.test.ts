import { describe, expect, test } from "vitest";
import { profiles } from "./index.js";
import type { WordsFor } from "./profile.js";
import { standardWords } from "./standard.js";
import { worded } from "./worded.js";

const values = { path: "a.bin", user: "u", argument: "I", bytes: 5, limit: 8 };
const commands = [
  "CONNECT",
  "USER",
  "PASS",
  "CWD",
  "RETR",
  "STOR",
  "LIST",
  "MKD",
  "RMD",
  "DELE",
  "SIZE",
  "TYPE",
  "PASV",
];
const names = Object.keys(standardWords) as WordsFor[];

describe.each(Object.entries(profiles))("%s", (_name, profile) => {
  test("has words for everything, whatever the command", () => {
    for (const name of names) {
      for (const command of commands) {
        const { code, lines } = worded(profile, name, command, values);
        expect(code).toBeGreaterThanOrEqual(120);
        expect(lines.join("\n")).toMatch(/^[^{}\r]+$/);
      }
    }
  });
});
