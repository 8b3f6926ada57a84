import { describe, expect, it } from "vitest";
import { quickly } from "./quickly.js";

/** A call that takes `ms` by the clock it is given, and tells which way it was made. */
function timed(): { ways: string[]; takes: (ms: number) => void; call: () => string | Promise<string> } {
  const ways: string[] = [];
  let clock = 0;
  let ms = 0;
  const call = quickly(
    () => {
      clock += ms;
      ways.push("at once");
      return "done";
    },
    () => {
      ways.push("elsewhere");
      return Promise.resolve("done");
    },
    () => clock,
  );
  return { ways, takes: (next) => (ms = next), call };
}

describe("quickly", () => {
  it("stays with calls that return at once", async () => {
    const { ways, takes, call } = timed();
    takes(0.02);
    for (let count = 0; count < 500; count++) expect(await call()).toBe("done");
    expect(new Set(ways)).toEqual(new Set(["at once"]));
  });

  it("bears a call that is slow once, and leaves the thread pool to a disk that is", async () => {
    const { ways, takes, call } = timed();
    takes(4);
    await call();
    takes(0.02);
    for (let count = 0; count < 50; count++) await call();
    expect(ways).not.toContain("elsewhere");
    takes(5);
    for (let count = 0; count < 1000; count++) await call();
    const held = ways.slice(-1000).filter((way) => way === "at once");
    expect(held.length).toBeLessThan(50);
    expect(held.length).toBeGreaterThan(1);
  });

  it("comes back when the disk is quick again", async () => {
    const { ways, takes, call } = timed();
    takes(100);
    for (let count = 0; count < 3; count++) await call();
    takes(0.02);
    for (let count = 0; count < 3000; count++) await call();
    expect(ways.at(-1)).toBe("at once");
  });

  it("passes on what the call throws", () => {
    const call = quickly(
      () => {
        throw new Error("no space");
      },
      () => Promise.reject(new Error("not asked")),
    );
    expect(call).toThrow("no space");
  });
});
