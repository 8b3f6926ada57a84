import { FtpReplyError } from "@ftp-codes/core";
import type { Client } from "basic-ftp";
import { describe, expect, it } from "vitest";
import { withReplyCodes } from "../src/index.js";
import { access, expectError, loggedIn, rejection, situation, testRows, versions } from "./corrected-client.js";

testRows("before there is a session", [
  {
    row: "connect refused",
    script: {},
    isLogin: true,
    call: async (made) => {
      await made.server.close();
      return access(made);
    },
    rejects: { type: "connection", errno: "ECONNREFUSED", command: "CONNECT", phase: "greeting" },
    next: "refused",
    check: (_, error) => {
      expect(error?.message).toMatch(/^Connecting: the control connection could not be opened \(ECONNREFUSED\)/);
      expect(error).toMatchObject({ advice: { cause: "unreachable" } });
    },
  },
  {
    row: "never connected",
    script: {},
    isLogin: true,
    call: ({ client }) => client.pwd(),
    rejects: { type: "local" },
    next: "refused",
    check: ({ server }) => expect(server.sessions).toEqual([]),
  },
]);

testRows("calls", [
  {
    row: "two tasks at once",
    script: { SIZE: "213 5\r\n" },
    call: ({ client }) => Promise.all([client.pwd(), client.size("f"), client.send("NOOP")]),
    resolves: ["/", 5, { code: 200, message: "200 ok" }],
    next: "ok",
  },
  {
    row: "close() during task",
    script: { PWD: () => undefined },
    call: async ({ client, server }) => {
      const asked = client.pwd();
      asked.catch(() => undefined);
      await expect.poll(() => server.commands).toContain("PWD");
      client.close();
      return asked;
    },
    rejects: { type: "local" },
    next: "refused",
  },
  {
    row: "command after close()",
    script: {},
    call: ({ client }) => {
      client.close();
      return client.pwd();
    },
    rejects: { type: "local" },
    next: "refused",
  },
  {
    row: "CRLF in path",
    script: {},
    call: ({ client, server }) => {
      server.commands.length = 0;
      return client.cd("a\r\nDELE b");
    },
    rejects: { type: "local" },
    next: "ok",
    check: ({ server }) => expect(server.commands).toEqual([]),
  },
  {
    row: "CRLF in the second path of a rename",
    script: { RNFR: "350 go on\r\n" },
    call: ({ client, server }) => {
      server.commands.length = 0;
      return client.rename("a", "b\nDELE c");
    },
    rejects: { type: "local" },
    next: "ok",
    check: ({ server }) => expect(server.commands).toEqual([]),
  },
]);

describe.each(versions)("$version", (version) => {
  it("a line break in the password", async () => {
    const { client, server } = await situation(version, {});
    const secret = "never-shown\r\nDELE a";
    const error = await rejection(client.access({ host: "127.0.0.1", port: server.port, user: "u", password: secret }));
    expectError(error, { type: "local" }, version);
    expect(JSON.stringify(error) + String(error.stack)).not.toContain("never-shown");
    expect(server.commands).toEqual([]);
  });

  it("two access() at once", async () => {
    const made = await situation(version, {});
    await Promise.all([access(made), access(made)]);
    expect(made.server.sessions).toHaveLength(2);
    expect(await made.client.pwd()).toBe("/");
  });

  it("after user close(): access() again works", async () => {
    const made = await loggedIn(version, {});
    made.client.close();
    await access(made);
    expect(await made.client.pwd()).toBe("/");
  });

  it("access() again after the server hung up", async () => {
    const made = await loggedIn(version, { PWD: [({ socket }) => void socket.end(), '257 "/"\r\n'] });
    await rejection(made.client.pwd());
    await access(made);
    expect(await made.client.pwd()).toBe("/");
  });

  it("ftp.send without a task: the reply is not left for the next call", async () => {
    const { client, server } = await loggedIn(version, { SITE: "200 touched\r\n" });
    client.ftp.send("SITE TOUCH");
    expect(await client.pwd()).toBe("/");
    expect(server.commands.slice(-2)).toEqual(["SITE TOUCH", "PWD"]);
  });

  it("calls of client.ftp wait for the operations of the client", async () => {
    const { client, server } = await loggedIn(version, { RNFR: "350 go on\r\n", RNTO: "250 ok\r\n" });
    server.commands.length = 0;
    await Promise.all([client.rename("a", "b"), client.ftp.request("NOOP"), client.rename("c", "d")]);
    expect(server.commands).toEqual(["RNFR a", "RNTO b", "NOOP", "RNFR c", "RNTO d"]);
  });

  it("is the same instance, corrected once", async () => {
    const { client } = await situation(version, {});
    const before = Object.getOwnPropertyDescriptor(client, "pwd");
    expect(withReplyCodes(client)).toBe(client);
    expect(Object.getOwnPropertyDescriptor(client, "pwd")).toEqual(before);
    expect(client).toBeInstanceOf(version.ClientOf);
  });

  it("corrects a client that is connected already", async () => {
    const made = await situation(version, {});
    const plain = new version.ClientOf(1000);
    await plain.access({ host: "127.0.0.1", port: made.server.port });
    withReplyCodes(plain);
    made.server.sessions[0]?.send("421 Idle timeout\r\n");
    await expect.poll(() => plain.closed).toBe(true);
    expectError(await rejection(plain.pwd()), { type: "reply", code: 421, command: "IDLE" }, version);
  });

  it("an error for a reply is a FtpReplyError too", async () => {
    const { client } = await loggedIn(version, { PWD: "550 nope\r\n" });
    expect(await rejection(client.pwd())).toBeInstanceOf(FtpReplyError);
  });

  it.each([
    "ftp.handle",
    "ftp.request",
    "ftp.send",
    "ftp.close",
    "ftp.closeWithError",
    "ftp._stopTrackingTask",
    "ftp._onControlSocketData",
    "ftp._passToHandler",
    "ftp._setupDefaultErrorHandlers",
    "ftp._newSocket",
    "_handleConnectResponse",
    "_uploadFromStream",
    "_uploadLocalFile",
    "_downloadToStream",
    "_downloadToFile",
    "_requestListWithCommand",
    "_openDir",
    "_enterFirstCompatibleMode",
    "_progressTracker",
  ])("refuses a Client of a version without %s, and leaves it as it is", (name) => {
    const client = new version.ClientOf();
    const owner = name.startsWith("ftp.") ? client.ftp : client;
    Object.defineProperty(owner, name.replace("ftp.", ""), { value: undefined, configurable: true, writable: true });
    const before = Object.getOwnPropertyNames(client);
    const error = thrownBy(() => withReplyCodes(client));
    expectError(error, { type: "local" }, version);
    expect(error.message).toContain(`5.3 or 6: ${name} missing`);
    expect(Object.getOwnPropertyNames(client)).toEqual(before);
  });

  it.each([undefined, null, {}, { ftp: {} }])("refuses %j", (value) => {
    const error = thrownBy(() => withReplyCodes(value as unknown as Client));
    expectError(error, { type: "local" }, version);
    expect(error.message).toMatch(/^This is not a Client of basic-ftp 5\.3 or 6: .* missing/);
  });
});

function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
