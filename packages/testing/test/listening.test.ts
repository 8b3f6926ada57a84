import { afterEach, describe, expect, test } from "vitest";
import {
  type FaultProxyOptions,
  type FaultServer,
  type FaultServerOptions,
  startFaultProxy,
  startFaultServer,
} from "../src/index.js";
import { codeOf, openData, rawClient, readAll } from "./raw-client.js";

const running: { close(): Promise<void> }[] = [];
const start = async (options?: FaultServerOptions): Promise<FaultServer> => {
  const server = await startFaultServer(options);
  running.push(server);
  return server;
};

afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

test("a port that is asked for is taken, and given back by close", async () => {
  const first = await start();
  const { port } = first;
  await first.close();
  const second = await start({ port });
  expect([second.port, second.url]).toEqual([port, `ftp://127.0.0.1:${port}`]);
  await second.close();
  const proxy = await startFaultProxy({ target: "ftp://127.0.0.1:1", port });
  running.push(proxy);
  expect(proxy.port).toBe(port);
});

test("a port that is in use is refused with its number", async () => {
  const { port } = await start();
  await expect(start({ port })).rejects.toThrow(`127.0.0.1:${port}`);
  await expect(start({ port })).rejects.toMatchObject({ cause: { code: "EADDRINUSE" } });
});

test("IPv6: the server is reached at ::1, and EPSV works there", async () => {
  const server = await start({ host: "::1", files: { "/a": "x" } });
  expect(server.url).toBe(`ftp://[::1]:${server.port}`);
  const client = await rawClient(server.port, "::1");
  await client.reply();
  await client.send("USER u");
  await client.send("PASS p");
  expect(codeOf(await client.send("PASV"))).toBe(522);
  const data = readAll(await openData(client, "::1"));
  expect(codeOf(await client.send("RETR a"))).toBe(150);
  expect((await data).bytes.toString()).toBe("x");
  client.close();
});

describe("no address that others can reach", () => {
  test.each(["0.0.0.0", "::", "192.0.2.1", "example.org", ""])("%j is refused", async (host) => {
    await expect(start({ host })).rejects.toThrow(RangeError);
    await expect(startFaultProxy({ target: "ftp://127.0.0.1:1", host })).rejects.toThrow("this machine only");
  });

  test.each(["127.0.0.2", "localhost", "::1"])("%s is taken", async (host) => {
    expect((await start({ host })).port).toBeGreaterThan(0);
  });
});

test.each([-1, 65_536, 2.5])("%s is no port", async (port) => {
  await expect(start({ port })).rejects.toThrow(RangeError);
});

describe("an option that cannot be used is refused with the reason", () => {
  test.each([
    [{ profile: "vsFTPd" }, 'The profiles are "vsftpd", "proftpd", '],
    [{ profile: "constructor" }, "The profiles are"],
    [{ profile: {} }, "The profiles are"],
    [{ tls: "always" }, '"explicit", "implicit" or "none"'],
    [{ tls: true }, '"explicit", "implicit" or "none"'],
    [{ script: { on: "STOR", then: [] } }, "A script is a list of rules"],
    [{ script: null }, "A script is a list of rules"],
    [{ script: "reset" }, "A script is a list of rules"],
    [{ files: { "/a.bin": 5 } }, "/a.bin"],
  ])("%j", async (options, reason) => {
    await expect(start(options as unknown as FaultServerOptions)).rejects.toThrow(reason);
    await expect(start(options as unknown as FaultServerOptions)).rejects.toThrow(TypeError);
  });

  test.each([
    ...[undefined, 21, "", "example", "127.0.0.1:21", "http://127.0.0.1", {}, { host: "127.0.0.1" }],
    ...[{ port: 0 }, { port: 65_536 }, { port: "21" }],
  ])("a target that is %j", async (target) => {
    await expect(startFaultProxy({ target } as unknown as FaultProxyOptions)).rejects.toThrow(
      'A proxy stands in front of "ftp://host:port" or { host, port } with a port from 1 to 65535',
    );
  });

  test("a password in a target is not shown", async () => {
    for (const target of ["http://u:secret@127.0.0.1", "u:secret@[", "ftp://u:secret@127.0.0.1:99999"]) {
      const error = await startFaultProxy({ target }).catch((thrown: unknown) => thrown);
      expect(String(error)).toContain("A proxy stands");
      expect(String(error)).not.toContain("secret");
    }
  });
});

test("without options everything is there: files, history, script, sessions, certificate", async () => {
  await using server = await startFaultServer();
  expect([server.files.size, server.history, server.script, server.sessions]).toEqual([0, [], [], 0]);
  expect(server.certificate).toContain("BEGIN CERTIFICATE");
  const client = await rawClient(server.port);
  expect(codeOf(await client.reply())).toBe(220);
  expect(server.sessions).toBe(1);
  client.close();
});
