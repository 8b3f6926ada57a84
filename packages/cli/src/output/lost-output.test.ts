import { describe, expect, it } from "vitest";
import { exitCodes } from "../exit-codes.js";
import { lostOutput } from "./lost-output.js";

const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(`${code}: write`), { code });

describe("output that can't be written", () => {
  it("is no failure when the reader has read what it wanted", () => {
    expect(lostOutput(failure("EPIPE"))).toBeUndefined();
  });

  it("is one when the disk is full", () => {
    expect(lostOutput(failure("ENOSPC"))).toEqual({
      sentence: "ftp-codes: The output can't be written (ENOSPC).\n",
      exitCode: exitCodes.failed,
    });
  });
});
