import { createHash } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { createSecureContext, TLSSocket } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  expectError,
  password,
  rejection,
  situation,
  type Situation,
  testRows,
  type Version,
  versions,
} from "./corrected-client.js";
import { identity } from "./identity.js";
import type { Script, ScriptedSession } from "./scripted-server.js";

const secureOptions = { ca: identity.cert, host: "localhost" };
const ofAuth = { command: "AUTH", phase: "negotiation" } as const;

const authTls = (session: ScriptedSession): void => {
  session.send("234 go\r\n");
  session.startTls();
};

const open = (version: Version, script: Script): Promise<Situation> => situation(version, script, {}, identity);

const accessTls = ({ client, server }: Situation, options: object = secureOptions): Promise<unknown> =>
  client.access({ host: "127.0.0.1", port: server.port, user: "u", password, secure: true, secureOptions: options });

const row = { identity, isLogin: true, call: (made: Situation) => accessTls(made) } as const;

testRows("TLS that fails", [
  {
    ...row,
    row: "implicit TLS to plain port",
    script: {},
    call: ({ client, server }) => client.access({ host: "127.0.0.1", port: server.port, secure: "implicit" }),
    rejects: { type: "connection", command: "CONNECT", phase: "greeting" },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "tls-failure" } }),
  },
  {
    ...row,
    row: "AUTH TLS 502",
    script: { AUTH: "502 no TLS\r\n" },
    rejects: { type: "reply", code: 502, ...ofAuth },
    next: "ok",
    check: ({ server }) => expect(server.commands).toEqual(["AUTH TLS"]),
  },
  {
    ...row,
    row: "AUTH TLS 234 then garbage",
    script: {
      AUTH: (session) => {
        session.send("234 go\r\n");
        session.socket.once("data", () => session.send("what?\r\n"));
      },
    },
    rejects: { type: "connection", ...ofAuth },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "tls-failure" } }),
  },
  {
    ...row,
    row: "AUTH TLS 234 then silence",
    script: {
      AUTH: ({ send, socket }) => {
        // The bytes of the handshake are no commands: a line end may be among them.
        socket.removeAllListeners("data").resume();
        send("234 go\r\n");
      },
    },
    rejects: { type: "connection", errno: "timeout", ...ofAuth },
    next: "refused",
  },
  {
    ...row,
    row: "AUTH TLS 234 then FIN",
    script: { AUTH: ({ socket }) => void socket.end("234 go\r\n") },
    rejects: { type: "connection", ...ofAuth },
    next: "refused",
  },
  {
    ...row,
    row: "a reply in plain text behind the 234 is not taken for one from inside TLS",
    script: { AUTH: "234 go\r\n230 you are in\r\n" },
    rejects: { type: "protocol" },
    next: "refused",
  },
  {
    ...row,
    row: "half a reply in plain text behind the 234",
    script: { AUTH: "234 go\r\n230 you" },
    rejects: { type: "protocol", ...ofAuth },
    next: "refused",
  },
  {
    ...row,
    row: "a certificate that is not trusted",
    script: { AUTH: authTls },
    call: (made) => accessTls(made, { host: "localhost" }),
    rejects: { type: "connection", errno: "DEPTH_ZERO_SELF_SIGNED_CERT", ...ofAuth },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "certificate-invalid", retry: "after-fix" } }),
  },
]);

describe.each(versions)("TLS, $version", (version) => {
  it("implicit TLS", async () => {
    const { client, server } = await open(version, {
      greeting: (session) => {
        session.startTls();
        return "220 ready\r\n";
      },
    });
    const options = {
      host: "localhost",
      port: server.port,
      secure: "implicit",
      secureOptions: { ca: identity.cert },
    } as const;
    client.ftp.ipFamily = 4;
    await client.access(options);
    expect(await client.pwd()).toBe("/");
    expect(options.secureOptions).toEqual({ ca: identity.cert });
  });

  it("transfers over TLS, with the session of the control connection", async () => {
    const reused: boolean[] = [];
    const made = await open(version, {
      AUTH: authTls,
      STOR: async (session) => {
        session.send("150 ok\r\n");
        await session.dataEnd();
        reused.push(((await session.data()) as { isSessionReused?: () => boolean }).isSessionReused?.() === true);
        return "226 done\r\n";
      },
      RETR: async (session) => {
        session.send("150 ok\r\n");
        (await session.data()).end(Buffer.alloc(300_000, 7));
        return "226 done\r\n";
      },
    });
    await accessTls(made);
    const bytes = Buffer.alloc(300_000, 7);
    await made.client.uploadFrom(Readable.from([bytes]), "f");
    await made.client.uploadFrom(Readable.from([bytes]), "g");
    expect(sha(made.server.sessions[0]?.received())).toBe(sha(Buffer.concat([bytes, bytes])));
    expect(reused).toEqual([true, true]);
    const sink = new PassThrough();
    const read = sink.toArray();
    await made.client.downloadTo(sink, "f");
    expect(sha(Buffer.concat((await read) as Buffer[]))).toBe(sha(bytes));
  });

  it("a data connection that breaks before its transfer begins does not end the program", async () => {
    const made = await open(version, {
      AUTH: authTls,
      EPSV: (session) => {
        const listener = createServer((socket) => {
          listener.close();
          socket.once("data", () => socket.resetAndDestroy());
        });
        listener.listen(0, "127.0.0.1", () => {
          session.send(`229 Extended (|||${(listener.address() as AddressInfo).port}|)\r\n`);
        });
      },
      SIZE: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return "213 5\r\n";
      },
      RETR: "425 Can not open data connection\r\n",
    });
    await accessTls(made);
    const error = await rejection(made.client.downloadTo(new PassThrough(), "f"));
    expectError(error, { type: "reply", code: 425, command: "RETR", phase: "transfer-start" }, version);
    expect(await made.client.pwd()).toBe("/");
  });

  // pyftpdlib 1.5.7 resets a data connection that becomes readable before the command of its transfer has come.
  it("begins TLS on a data connection only with its command", async () => {
    let raw: Socket | undefined;
    const listener = createServer((socket) => {
      raw = socket.on("error", () => undefined);
      socket.on("readable", () => {
        // The command may be about to be read in this very turn.
        setImmediate(() => raw === socket && socket.resetAndDestroy());
      });
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void listener.close());
    const transfer = async (session: ScriptedSession, move: (data: Socket) => Promise<unknown>): Promise<string> => {
      session.send("150 ok\r\n");
      const socket = raw;
      raw = undefined;
      if (socket === undefined || socket.destroyed) return "426 reset\r\n";
      socket.removeAllListeners("readable");
      await move(new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(identity) }));
      return "226 done\r\n";
    };
    let arrived: unknown[] = [];
    const made = await open(version, {
      AUTH: authTls,
      EPSV: () => `229 Extended (|||${(listener.address() as AddressInfo).port}|)\r\n`,
      // The time in which what is sent too early would come.
      SIZE: () => new Promise((resolve) => setTimeout(() => resolve("213 5\r\n"), 50)),
      RETR: (session) => transfer(session, (data) => once(data.end("bytes"), "finish")),
      STOR: (session) => transfer(session, async (data) => (arrived = (await data.toArray()) as unknown[])),
    });
    await accessTls(made);
    const sink = new PassThrough();
    const read = sink.toArray();
    await made.client.downloadTo(sink, "f");
    expect(Buffer.concat((await read) as Buffer[]).toString()).toBe("bytes");
    await made.client.uploadFrom(Readable.from([Buffer.from("more")]), "g");
    expect(Buffer.concat(arrived as Buffer[]).toString()).toBe("more");
  });

  it("a source that fails resets the data connection under TLS too", async () => {
    let ended: string | undefined;
    const made = await open(version, {
      AUTH: authTls,
      STOR: async (session) => {
        session.send("150 ok\r\n");
        ended = await session.dataEnd();
        return "426 aborted\r\n";
      },
    });
    await accessTls(made);
    const source = new PassThrough();
    source.write(Buffer.alloc(100_000));
    setTimeout(() => source.destroy(new Error("my source failed")), 50);
    expectError(await rejection(made.client.uploadFrom(source, "f")), { type: "local" }, version);
    expect(ended).toBe("reset");
    expect(made.client.closed).toBe(false);
  });
});

function sha(bytes: Buffer | undefined): string {
  return createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");
}

const withoutGoodbye = (bytes: number) => async (session: ScriptedSession) => {
  session.send("150 ok\r\n");
  const data = await session.data();
  await new Promise<void>((resolve) => data.write(Buffer.alloc(bytes, 7), () => resolve()));
  session.endRawData();
  return "226 done\r\n";
};

testRows("TLS data connections that end without close_notify are judged by size", [
  {
    ...row,
    row: "all has come",
    script: { AUTH: authTls, SIZE: "213 300000\r\n", RETR: withoutGoodbye(300_000) },
    call: async (made) => {
      await accessTls(made);
      return await made.client.downloadTo(new PassThrough().resume(), "f");
    },
    resolves: { code: 226, message: "226 done" },
    next: "ok",
  },
  {
    ...row,
    row: "a part has come",
    script: { AUTH: authTls, SIZE: "213 300000\r\n", RETR: withoutGoodbye(200_000) },
    call: async (made) => {
      await accessTls(made);
      return await made.client.downloadTo(
        new PassThrough().resume().on("error", () => undefined),
        "f",
      );
    },
    rejects: { type: "connection", errno: "closed", command: "RETR", phase: "transfer-end" },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ advice: { outcome: "partial" } }),
  },
]);
