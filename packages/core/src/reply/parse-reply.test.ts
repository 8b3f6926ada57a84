import { describe, expect, it } from "vitest";
import { isFtpProtocolError } from "../errors.js";
import { parseReply } from "./parse-reply.js";

describe("parseReply", () => {
  it.each([
    ["550 No such file", { code: 550, lines: ["No such file"], text: "No such file" }],
    ["550 No such file\r\n", { code: 550, lines: ["No such file"], text: "No such file" }],
    ["211-f\n MLST\n211 end", { code: 211, lines: ["f", " MLST", "end"], text: "f\n MLST\nend" }],
    ["550", { code: 550, lines: [""], text: "" }],
  ])("%j", (text, expected) => {
    expect(parseReply(text)).toEqual(expected);
  });

  it.each([
    ["", /empty line/],
    ["no code", /without a reply code/],
    ["211-never closed", /middle of a reply/],
    ["426 a\r\n226 b", /more than one/],
    ["220 a\nb", /without a reply code/],
  ])("refuses %j", (text, message) => {
    let thrown: unknown;
    try {
      parseReply(text);
    } catch (error) {
      thrown = error;
    }
    expect(isFtpProtocolError(thrown)).toBe(true);
    expect(thrown).toHaveProperty("message", expect.stringMatching(message));
  });
});
