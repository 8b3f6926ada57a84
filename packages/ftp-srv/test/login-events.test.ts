import { inspect } from "node:util";
import { expect, it } from "vitest";
import type { LoginEvent } from "../src/index.js";
import { rawConnect, rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

/** What can be told from outside: without ftp-srv's object and the time. */
function outcomes(events: readonly LoginEvent[]): [string, number][] {
  return events.map(({ username, code }) => [username, code]);
}

it("every login is told with its user, outcome and duration, by option and by event", async () => {
  const [byOption, byEvent]: [LoginEvent[], LoginEvent[]] = [[], []];
  const { server, port } = await startServer({
    noLogin: true,
    anonymous: true,
    maxSessionsPerUser: 1,
    loginDelayMs: 50,
    onLogin: (event) => byOption.push(event),
  });
  server.on("login-result", (event) => byEvent.push(event));
  server.on("login", ({ username, password }, resolve, reject) => {
    if (username === "db") reject(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }));
    else if (password === "no secret") reject(new Error(`${password} is wrong`));
    else setTimeout(() => resolve({}), 30);
  });
  const client = await rawConnect(port);
  await client.reply();
  await client.send("USER ann");
  await client.send("PASS no secret");
  await client.send("USER ann");
  await client.send("PASS a secret");
  await expect(rawLogin(port, "ann", "a secret")).rejects.toThrow("421");
  await expect(rawLogin(port, "db", "a secret")).rejects.toThrow("421");
  const anonymous = await rawConnect(port);
  await anonymous.reply();
  await anonymous.send("USER anonymous");
  expect(outcomes(byOption)).toEqual([
    ["ann", 530],
    ["ann", 230],
    ["ann", 421],
    ["db", 421],
    ["anonymous", 230],
  ]);
  expect(byEvent).toEqual(byOption);
  const [refused, late] = byOption;
  expect(refused?.host).toBe("127.0.0.1");
  expect(refused?.durationMs).toBeLessThan(late?.durationMs ?? 0);
  // The delay after a refusal, and the time the listener took; a timer may be a millisecond early by another clock.
  expect(late?.durationMs).toBeGreaterThan(50 + 30 - 3);
  expect(inspect(byOption, { depth: 2 })).not.toContain("secret");
});

it("a listener for them that throws takes no session down", async () => {
  const { port } = await startServer({
    onLogin: () => {
      throw new Error("boom");
    },
  });
  const client = await rawLogin(port);
  expect(await client.send("NOOP")).toMatch(/^200 /);
});

it("a client that goes while its password is looked at doesn't count for its user", async () => {
  const { server, port } = await startServer({ noLogin: true, maxSessionsPerUser: 1 });
  const asked: (() => void)[] = [];
  server.on("login", (_request, resolve) => void asked.push(() => resolve({})));
  const impatient = await rawConnect(port);
  await impatient.reply();
  await impatient.send("USER ann");
  impatient.write("PASS x\r\n");
  await expect.poll(() => asked.length).toBe(1);
  impatient.socket.end();
  await impatient.closed;
  const { connections } = server as unknown as { connections: object };
  await expect.poll(() => Object.keys(connections).length).toBe(0);
  asked[0]?.();
  const next = rawLogin(port);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.();
  expect(await (await next).send("NOOP")).toMatch(/^200 /);
});
