import { describe, expect, it, onTestFinished } from "vitest";
import { rawConnect } from "./raw-client.js";
import { startServer } from "./start-server.js";

async function tryLogin(port: number, user: string, password: string): Promise<string> {
  const client = await rawConnect(port);
  await client.reply();
  await client.send(`USER ${user}`);
  const answer = await client.send(`PASS ${password}`);
  client.socket.destroy();
  return answer;
}

describe("delays between login attempts", () => {
  it("grow over sessions, so that reconnecting gains nothing", async () => {
    const { server, port, replies } = await startServer({ noLogin: true, loginDelayMs: 60 });
    server.on("login", ({ password }, resolve, reject) => (password === "right" ? resolve({}) : reject()));
    for (const user of ["ann", "ann", "bob"]) expect(await tryLogin(port, user, "wrong")).toBe("530 Login incorrect");
    expect(await tryLogin(port, "ann", "right")).toMatch(/^230 /);
    const waits = replies.filter(({ command }) => command === "PASS").map(({ durationMs }) => durationMs);
    // A timer may be a millisecond early by another clock.
    [60, 120, 180].forEach((least, index) => expect(waits[index + 1]).toBeGreaterThan(least - 2));
  });

  it("come before the password is looked at, and not at all for a client that has gone meanwhile", async () => {
    const { server, port } = await startServer({ noLogin: true, loginDelayMs: 100 });
    const seen: string[] = [];
    server.on("login", ({ password }, _resolve, reject) => {
      seen.push(password);
      reject();
    });
    await tryLogin(port, "ann", "first");
    const impatient = await rawConnect(port);
    await impatient.reply();
    await impatient.send("USER ann");
    impatient.write("PASS second\r\n");
    impatient.socket.end();
    await impatient.closed;
    expect(await tryLogin(port, "ann", "third")).toMatch(/^530 /);
    expect(seen).toEqual(["first", "third"]);
  });

  it("don't count what was not the client's fault", async () => {
    const { server, port, replies } = await startServer({ noLogin: true, loginDelayMs: 5000 });
    server.on("login", (_request, _resolve, reject) => reject(Object.assign(new Error("x"), { code: "ECONNREFUSED" })));
    for (let attempt = 0; attempt < 2; attempt += 1) expect(await tryLogin(port, "ann", "x")).toMatch(/^421 /);
    for (const { durationMs } of replies) expect(durationMs).toBeLessThan(5000);
  });
});

describe("listeners for logins", () => {
  it.each([
    ["an error", () => new Error("Account expired"), "530 Account expired"],
    ["nothing", () => undefined, "530 Login incorrect"],
    [
      "a name that can't be looked up",
      () => Object.assign(new Error("getaddrinfo EAI_AGAIN db"), { code: "EAI_AGAIN" }),
      "421 Service temporarily unavailable, try again later",
    ],
    [
      "a failure of Node.js",
      () => Object.assign(new Error("The operation failed"), { code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
      "421 Service temporarily unavailable, try again later",
    ],
  ])("may be asynchronous and fail with %s", async (_name, reason, reply) => {
    const rejections: unknown[] = [];
    const record = (error: unknown): void => void rejections.push(error);
    process.on("unhandledRejection", record);
    onTestFinished(() => void process.off("unhandledRejection", record));
    const { server, port } = await startServer({ noLogin: true });
    // eslint-disable-next-line @typescript-eslint/no-misused-promises, @typescript-eslint/prefer-promise-reject-errors -- as programs do
    server.on("login", () => Promise.resolve().then(() => Promise.reject(reason())));
    expect(await tryLogin(port, "ann", "x")).toBe(reply);
    expect(rejections).toEqual([]);
  });

  it("give each user the commands of that user", async () => {
    const { server, port } = await startServer({ noLogin: true, blacklist: ["HELP"] });
    server.on("login", ({ username }, resolve) => resolve(username === "ann" ? { blacklist: ["PWD"] } : {}));
    const client = await rawConnect(port);
    await client.reply();
    for (const [user, code] of [
      ["ann", "502"],
      ["bob", "257"],
      ["ann", "502"],
    ] as const) {
      await client.send(`USER ${user}`);
      await client.send("PASS x");
      expect((await client.send("PWD")).slice(0, 3)).toBe(code);
      expect(await client.send("HELP")).toMatch(/^502 /);
    }
  });

  it("hear once where they were added by `once`", async () => {
    const { server, port } = await startServer({ noLogin: true, loginDelayMs: 0 });
    server.once("login", ((_request: unknown, resolve: (result: object) => void) => resolve({})) as never);
    expect(await tryLogin(port, "ann", "x")).toMatch(/^230 /);
    expect(await tryLogin(port, "ann", "x")).toMatch(/^421 /);
  });
});
