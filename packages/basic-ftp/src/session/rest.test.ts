import { expect, it } from "vitest";
import { createHost } from "./host.js";
import { rest } from "./rest.js";

it("waits as long as it is told, and counts it", async () => {
  const waits: number[] = [];
  const host = createHost({ host: "ftp.example.com" }, { sleep: (ms) => Promise.resolve(void waits.push(ms)) });
  await rest(host, 700, undefined);
  expect(waits).toEqual([700]);
  expect(host.counts.waitedMs).toBe(700);
});

it("ends when it is woken, and counts what was waited", async () => {
  const host = createHost({ host: "ftp.example.com" }, {});
  const resting = rest(host, 3_600_000, undefined, host.onOpened);
  for (const wake of host.onOpened) wake();
  await resting;
  expect(host.counts.waitedMs).toBeLessThan(60_000);
  expect(host.onOpened.size).toBe(0);
});

it("rejects with the reason of its signal", async () => {
  const host = createHost({ host: "ftp.example.com" }, {});
  const stop = new AbortController();
  const resting = rest(host, 3_600_000, stop.signal, host.onOpened);
  stop.abort(new Error("Ctrl-C"));
  await expect(resting).rejects.toThrow("Ctrl-C");
  expect(host.onOpened.size).toBe(0);
});
