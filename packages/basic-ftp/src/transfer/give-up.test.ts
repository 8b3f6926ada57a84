import { advise, FtpConnectionError, isFtpConnectionError } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { failureOf, rememberFailure } from "../failure-of.js";
import { giveUp, partLeft } from "./give-up.js";

const failure = { error: "ECONNREFUSED", command: "CONNECT" } as const;

function refused(): FtpConnectionError {
  const error = new FtpConnectionError("Connecting: refused.", { errno: "ECONNREFUSED", advice: advise(failure) });
  return rememberFailure(error, failure);
}

describe("giveUp", () => {
  it("names in the error of each file what is left of that file, although all failed for one reason", async () => {
    const shared = refused();
    const errors = await Promise.all(
      ["a", "b"].map((name) => giveUp(shared, () => Promise.resolve(partLeft(`${name}.ftp-part`)))),
    );
    expect(errors.map((error) => (error as Error).message)).toEqual([
      'Connecting: refused. A part is left in "a.ftp-part".',
      'Connecting: refused. A part is left in "b.ftp-part".',
    ]);
    expect(shared.message).toBe("Connecting: refused.");
    for (const error of errors) {
      expect(error).toBeInstanceOf(FtpConnectionError);
      expect(isFtpConnectionError(error) && error.errno).toBe("ECONNREFUSED");
      expect(error).toHaveProperty("cause", shared);
      expect(failureOf(error)).toBe(failure);
    }
  });

  it("passes the error on as it is when nothing is left", async () => {
    const shared = refused();
    expect(await giveUp(shared, () => Promise.resolve(undefined))).toBe(shared);
  });
});
