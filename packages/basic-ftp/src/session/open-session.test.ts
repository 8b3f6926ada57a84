import { on, startFaultServer } from "@ftp-codes/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { createHost, type Host } from "./host.js";
import { OpeningFailed } from "./opening-failed.js";
import { openSession } from "./open-session.js";
import { endSession } from "./session.js";

const call = { operation: "pwd", path: undefined, signal: undefined, endsAt: undefined };

async function hostOf(refusals: number): Promise<Host> {
  const server = await startFaultServer({
    script: [on("PASS").times(refusals).reply(421, "Too many users are connected.").hangUp()],
  });
  onTestFinished(() => server.close());
  return createHost({ host: "127.0.0.1", port: server.port, user: "u", password: "p" }, { timeoutMs: 2_000 });
}

describe("openSession", () => {
  it("counts logins that fail side by side once, and those that fail one after the other each", async () => {
    const host = await hostOf(5);
    const together = await Promise.allSettled([1, 2, 3].map(() => openSession(host, call)));
    expect(together.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(host.counts.failedLogins).toBe(1);
    await expect(openSession(host, call)).rejects.toBeInstanceOf(OpeningFailed);
    await expect(openSession(host, call)).rejects.toBeInstanceOf(OpeningFailed);
    expect(host.counts.failedLogins).toBe(3);
  });

  it("counts anew after a login that worked", async () => {
    const host = await hostOf(1);
    await expect(openSession(host, call)).rejects.toBeInstanceOf(OpeningFailed);
    const session = await openSession(host, call);
    expect(host.counts).toMatchObject({ failedLogins: 0, open: 1, opened: 1, begun: 2 });
    endSession(session);
  });
});
