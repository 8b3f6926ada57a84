import { describe, expect, it } from "vitest";
import { createLoginDelays } from "./login-delays.js";

function delays() {
  const clock = { now: 1_000_000 };
  return { clock, ...createLoginDelays(1000, () => clock.now) };
}

describe("createLoginDelays", () => {
  it("makes each attempt after a refusal wait longer, up to ten times the first delay", () => {
    const { before, refused } = delays();
    const waits = Array.from({ length: 13 }, () => {
      const wait = before("192.0.2.1", "ann");
      refused("192.0.2.1", "ann");
      return wait;
    });
    expect(waits).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000, 10_000, 10_000]);
  });

  it("goes by the host whatever the user, and by the user whatever the host", () => {
    const { before, refused } = delays();
    refused("192.0.2.1", "ann");
    refused("192.0.2.1", "bob");
    expect(before("192.0.2.1", "carl")).toBe(2000);
    expect(before("192.0.2.2", "ann")).toBe(1000);
    expect(before("192.0.2.2", "carl")).toBe(0);
  });

  it("takes all addresses of an IPv6 network for one host", () => {
    const { before, refused } = delays();
    refused("2001:db8:1:2::1", "ann");
    expect(before("2001:db8:1:2:ffff::9", "bob")).toBe(1000);
    expect(before("2001:db8:1:3::1", "bob")).toBe(0);
    refused("::1", "ann");
    expect(before("::2", "bob")).toBe(1000);
  });

  it("forgets after ten minutes without a refusal, and for the user at a login that works", () => {
    const { before, refused, worked, clock } = delays();
    refused("192.0.2.1", "ann");
    clock.now += 600_000 - 1;
    expect(before("192.0.2.1", "ann")).toBe(1000);
    clock.now += 1;
    expect(before("192.0.2.1", "ann")).toBe(0);
    refused("192.0.2.1", "ann");
    worked("ann");
    expect(before("192.0.2.3", "ann")).toBe(0);
    // The host's own account must not buy it more guesses at others.
    expect(before("192.0.2.1", "bob")).toBe(1000);
  });

  it("remembers a bounded number of hosts and users, the latest", () => {
    const { before, refused, size } = delays();
    for (let index = 0; index < 25_000; index += 1) refused(`10.0.${index >> 8}.${index & 255}`, `user ${index}`);
    expect(size()).toBe(20_000);
    expect(before("10.0.97.167", "x")).toBe(1000);
    expect(before("10.0.0.0", "x")).toBe(0);
  });

  it("waits for nothing when there is no delay", () => {
    const { before, refused } = createLoginDelays(0, () => 0);
    refused("192.0.2.1", "ann");
    expect(before("192.0.2.1", "ann")).toBe(0);
  });
});
