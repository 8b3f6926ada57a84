import { on, startFaultServer, type FaultServerOptions } from "@ftp-codes/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { carryOut } from "./carry-out.js";
import type { Crew } from "./crew.js";
import { createHost, type Host } from "./host.js";
import { clearSeat, sessionIn, type Seat } from "./seat.js";

const call = { operation: "size", path: "/a", signal: undefined, endsAt: undefined };

/** Waits that nothing ends by the clock. */
const forever = (_ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error));
  });

async function hostOf(script: NonNullable<FaultServerOptions["script"]>): Promise<Host> {
  const server = await startFaultServer({ files: { "/a": "a" }, script });
  onTestFinished(() => server.close());
  const access = { host: "127.0.0.1", port: server.port, user: "u", password: "p" };
  return createHost(access, { timeoutMs: 2_000, sleep: forever });
}

/** A place of its own on `host`. */
function crewOf(host: Host): Crew {
  const seat: Seat = { session: undefined };
  onTestFinished(() => clearSeat(seat));
  return { host, lend: async (forCall, use, refused) => use(await sessionIn(seat, host, forCall, refused)) };
}

const size = (host: Host): Promise<number> =>
  carryOut(crewOf(host), call, { attempt: (session) => session.client.size("/a") });

describe("the wait after a refused login", () => {
  it("ends when another login works meanwhile", async () => {
    const host = await hostOf([on("CONNECT").nth(1).reply(421).hangUp()]);
    expect(await Promise.all([size(host), size(host)])).toEqual([1, 1]);
    expect(host.counts.retries).toBe(1);
    expect(host.hold).toBeUndefined();
  });

  it.each(["Too many requests, slow down.", "Too many users, try again in 60 seconds."])(
    "does not end before its time after %s",
    async (text) => {
      const host = await hostOf([on("CONNECT").nth(1).reply(421, text).hangUp()]);
      expect(await Promise.race([size(host), size(host)])).toBe(1);
      expect(host.hold).toBeDefined();
    },
  );
});

describe("carryOut", () => {
  it("has all the patience for an attempt that there can be only one of", async () => {
    const host = await hostOf([]);
    const attempts = await Promise.all(
      [true, undefined].map((once) =>
        carryOut(crewOf(host), call, { once, attempt: (session) => Promise.resolve(session.attempt) }),
      ),
    );
    expect(attempts).toEqual([Infinity, 1]);
  });
});
