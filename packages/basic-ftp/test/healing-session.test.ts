import { isFtpConnectionError, isFtpProtocolError, isFtpReplyError } from "@ftp-codes/core";
import { on } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { connect } from "../src/index.js";
import { content, quickSetting } from "./quick-session.js";

const files = { "/dir/sub/a.bin": content(10), "/dir/b.bin": content(20) };

describe("connect", () => {
  it("waits out a full server", async () => {
    const {
      connect: open,
      waits,
      retries,
    } = await quickSetting({
      script: [on("CONNECT").times(3).reply(421, "Too many connections (8) from this IP.").hangUp()],
    });
    const session = await open();
    expect(session.status).toMatchObject({ open: true, sessionsOpened: 1, retries: 3 });
    expect(waits).toHaveLength(3);
    expect(retries.map(({ operation, connection }) => `${operation} ${connection}`)).toEqual(
      Array(3).fill("connect new-session"),
    );
    expect(retries[0]?.advice.cause).toBe("connection-limit");
  });

  it("waits out too many logins at PASS, which is no wrong password", async () => {
    const { connect: open, count } = await quickSetting({
      script: [
        on("PASS")
          .times(2)
          .reply(530, "Sorry, the maximum number of clients for this user are already connected.")
          .hangUp(),
      ],
    });
    await open();
    expect(count("PASS")).toBe(3);
  });

  it("sends a wrong password once", async () => {
    const { access, options, count } = await quickSetting({ users: { u: "other" } });
    const error: unknown = await connect(access, options).catch((e: unknown) => e);
    expect(isFtpReplyError(error) && [error.code, error.advice.cause]).toEqual([530, "bad-credentials"]);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain("secret");
    expect(count("PASS")).toBe(1);
  });

  it("gives up on a server that is never there, after its retries", async () => {
    const { server, access, options, waits } = await quickSetting();
    await server.close();
    const error: unknown = await connect(access, { ...options, retries: 3 }).catch((e: unknown) => e);
    expect(isFtpConnectionError(error) && error.errno).toBe("ECONNREFUSED");
    expect(waits).toHaveLength(3);
  });

  it("rejects with the reason of an aborted signal", async () => {
    const { access, options } = await quickSetting({ script: [on("CONNECT").silence()] });
    const reason = new Error("the user has gone");
    const stop = new AbortController();
    setImmediate(() => stop.abort(reason));
    await expect(connect(access, { ...options, signal: stop.signal })).rejects.toBe(reason);
    await expect(connect(access, { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it("ends at the deadline, and says what had kept it", async () => {
    const { access, options } = await quickSetting({ script: [on("CONNECT").reply(421, "Too many users.").hangUp()] });
    const error: unknown = await connect(access, { ...options, sleep: undefined, deadlineMs: 100 }).catch(
      (e: unknown) => e,
    );
    expect(isFtpConnectionError(error) && error.errno).toBe("timeout");
    expect((error as Error).message).toMatch(/deadline of 100 ms.*421/);
    expect(isFtpReplyError((error as Error).cause)).toBe(true);
  });

  it("refuses options that make no sense", async () => {
    await expect(connect({}, { retries: -1 })).rejects.toThrow(TypeError);
    await expect(connect({}, { timeoutMs: 0 })).rejects.toThrow(TypeError);
    await expect(connect({}, { deadlineMs: Number.NaN })).rejects.toThrow(TypeError);
  });
});

describe("a session", () => {
  it("restores directory and type after a lost connection", async () => {
    const { server, connect: open } = await quickSetting({ files });
    const session = await open();
    await session.cd("/dir");
    await session.cd("sub");
    await session.send("TYPE A");
    server.script.push(on("SIZE").first().reply(421, "Timeout.").hangUp());
    expect(await session.size("a.bin")).toBe(10);
    expect(await session.pwd()).toBe("/dir/sub");
    const second = server.history
      .filter((entry) => entry.session === 2)
      .map(({ command, argument }) => `${command} ${argument}`);
    expect(second).toContain("TYPE A");
    expect(second).toContain("CWD /dir/sub");
    expect(session.status).toMatchObject({ session: 2, sessionsOpened: 2, workingDirectory: "/dir/sub" });
  });

  it("runs overlapping calls one after the other", async () => {
    const session = await (await quickSetting({ files })).connect();
    const [size, directory, list] = await Promise.all([
      session.size("/dir/b.bin"),
      session.pwd(),
      session.list("/dir"),
    ]);
    expect([size, directory, list.length]).toEqual([20, "/", 2]);
  });

  it("repeats RNFR together with RNTO", async () => {
    const {
      server,
      connect: open,
      commands,
    } = await quickSetting({
      files,
      script: [on("RNTO").first().reply(421, "Timeout.").hangUp()],
    });
    await (await open()).rename("/dir/b.bin", "/dir/c.bin");
    expect(server.files.has("/dir/c.bin")).toBe(true);
    expect(commands().filter((command) => command.startsWith("RN"))).toEqual(["RNFR", "RNTO", "RNFR", "RNTO"]);
  });

  it.each([
    ["rename", "RNTO", (session: Awaited<ReturnType<typeof connect>>) => session.rename("/dir/b.bin", "/c.bin")],
    ["remove", "DELE", (session: Awaited<ReturnType<typeof connect>>) => session.remove("/dir/b.bin")],
    ["ensureDir", "MKD", (session: Awaited<ReturnType<typeof connect>>) => session.ensureDir("/new")],
  ])("%s looks before it repeats when the answer to %s was lost", async (_name, command, run) => {
    const { connect: open, count } = await quickSetting({
      files,
      script: [
        on(command as "DELE")
          .first()
          .loseReply(),
      ],
    });
    await expect(run(await open())).resolves.not.toThrow();
    expect(count(command)).toBeLessThanOrEqual(2);
  });

  it("does not send a command again that may not be sent twice", async () => {
    const { connect: open, count } = await quickSetting({ files, script: [on("MKD").loseReply()] });
    await expect((await open()).send("MKD /new")).rejects.toSatisfy(isFtpConnectionError);
    expect(count("MKD")).toBe(1);
  });

  it("tries a refusal for good once", async () => {
    const { connect: open, count, retries } = await quickSetting();
    const error: unknown = await (await open()).cd("/none").catch((e: unknown) => e);
    expect(isFtpReplyError(error) && error.advice.cause).toBe("not-found");
    expect(count("CWD")).toBe(1);
    expect(retries).toEqual([]);
  });

  it("takes the same refusal four times in a row for permanent", async () => {
    const { connect: open, count } = await quickSetting({ files, script: [on("DELE").reply(450, "File busy.")] });
    await expect((await open()).remove("/dir/b.bin")).rejects.toThrow("450");
    expect(count("DELE")).toBe(4);
  });

  it("falls back to LIST when MLSD is refused, and keeps to it", async () => {
    const { connect: open, count } = await quickSetting({ files, script: [on("MLSD").reply(500, "Unknown command.")] });
    const session = await open();
    expect(await session.list("/dir")).toHaveLength(2);
    expect(await session.list("/dir")).toHaveLength(2);
    expect(count("MLSD")).toBe(1);
    expect(session.status.sessionsOpened).toBe(1);
  });

  it("comes from EPSV to PASV in one session, and tries no other when neither works", async () => {
    const { connect: open, count } = await quickSetting({
      files,
      script: [on(["EPSV", "PASV"]).reply(502, "Command not implemented.")],
    });
    const session = await open();
    const error: unknown = await session.list("/dir").catch((e: unknown) => e);
    expect(isFtpReplyError(error) && [error.code, error.command]).toEqual([502, "PASV"]);
    expect([count("EPSV"), count("PASV"), session.status.sessionsOpened]).toEqual([1, 1, 1]);
  });

  it("answers 332 by the account, and says what is missing without one", async () => {
    const { access, options, server } = await quickSetting({ script: [on("PASS").reply(332, "Need account.")] });
    server.script.push(on("ACCT").reply(230, "Logged in."), on("TYPE").reply(200), on("STRU").reply(200));
    const session = await connect({ ...access, account: "payroll" }, options);
    await session.close();
    expect(server.history.filter(({ command }) => command === "ACCT")).toHaveLength(1);
    const error: unknown = await connect(access, options).catch((e: unknown) => e);
    expect(isFtpReplyError(error) && [error.code, error.command, error.advice.retry]).toEqual([
      332,
      "PASS",
      "after-fix",
    ]);
    expect(isFtpReplyError(error) && error.advice.remedies[0]?.action).toBe("send-account");
  });

  it("encrypts when the server demands it, and does not when it may not", async () => {
    const script = [on("USER").first().reply(530, "Use AUTH TLS first: non-anonymous sessions must use encryption.")];
    const { connect: open, access, options, server } = await quickSetting({ script, tls: "explicit" });
    await expect(connect(access, { ...options, allowTls: false })).rejects.toThrow("530");
    server.script.splice(0, 1, on("USER").inSession(2).reply(530, "Non-anonymous sessions must use encryption."));
    const { certificate: ca } = server;
    const session = await connect({ ...access, secureOptions: { ca, checkServerIdentity: () => undefined } }, options);
    expect(session.status.secure).toBe(true);
    await session.close();
    expect(open).toBeDefined();
  });

  it("tells about replies, advice, retries and sessions", async () => {
    const seen: string[] = [];
    const { connect: open } = await quickSetting({
      files,
      script: [on("SIZE").first().reply(421, "Timeout.").hangUp()],
    });
    const session = await open({
      onReply: ({ session: number, command, reply }) => command === "SIZE" && seen.push(`${number} ${reply.code}`),
      onAdvice: ({ operation, attempt, advice }) => seen.push(`${operation} ${attempt} ${advice?.cause ?? ""}`),
      onRetry: ({ connection }) => seen.push(connection),
      onSession: ({ kind, session: number, open: count }) => seen.push(`${kind} ${number} (${count})`),
    });
    await session.size("/dir/b.bin");
    await session.close();
    expect(seen).toEqual([
      "opened 1 (1)",
      "1 421",
      "size 1 idle-timeout",
      "closed 1 (0)",
      "new-session",
      "opened 2 (1)",
      "2 213",
      "closed 2 (0)",
    ]);
  });

  it("opens again after close when it is used", async () => {
    const { connect: open } = await quickSetting();
    const session = await open();
    await session.close();
    expect(session.status.open).toBe(false);
    expect(await session.pwd()).toBe("/");
  });

  it("rejects with a typed error when the server talks nonsense", async () => {
    const { connect: open } = await quickSetting({ script: [on("PWD").garbage("nonsense\r\n")] });
    await expect((await open({ retries: 1 })).pwd()).rejects.toSatisfy(isFtpProtocolError);
  });

  it("walks directories by single steps", async () => {
    const {
      server,
      connect: open,
      directory,
    } = await quickSetting({
      files,
      script: [on("RETR").nth(2).reply(421, "Timeout.").hangUp(), on("DELE").first().reply(450, "Busy.")],
    });
    const session = await open();
    await session.downloadToDir(directory, "/dir");
    await session.uploadFromDir(directory, "/copy");
    expect(server.files.get("/copy/sub/a.bin")?.equals(content(10))).toBe(true);
    await session.removeDir("/dir");
    expect([...server.files.keys()].sort()).toEqual(["/copy/b.bin", "/copy/sub/a.bin"]);
    expect(await session.pwd()).toBe("/");
  });
});
