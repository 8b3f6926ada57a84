import { PassThrough, Readable } from "node:stream";
import { expect } from "vitest";
import { type Situation, testRows } from "./corrected-client.js";
import { serve } from "./scripted-server.js";

const put = { command: "STOR", phase: "transfer-end" } as const;
const refused = { command: "STOR", phase: "transfer-start" } as const;
const done = { code: 226, message: "226 done" };

/** More than any buffer on the way holds. */
const large = (): Readable => Readable.from(Array.from({ length: 600 }, () => Buffer.alloc(64 * 1024)));
const upload = ({ client }: Situation): Promise<unknown> => client.uploadFrom(Readable.from(["hello"]), "f");
const uploadLarge = ({ client }: Situation): Promise<unknown> => client.uploadFrom(large(), "f");

let ended: "end" | "reset" | undefined;
const noted = serve(async (session) => {
  ended = undefined;
  ended = await session.dataEnd();
  return ended === "reset" ? "426 aborted\r\n" : "226 done\r\n";
});

testRows("upload", [
  {
    row: "STOR 226",
    script: { STOR: noted },
    call: upload,
    resolves: done,
    next: "ok",
    check: ({ server }) => expect(String(server.sessions[0]?.received())).toBe("hello"),
  },
  {
    row: "an empty file",
    script: { STOR: noted },
    call: ({ client }) => client.uploadFrom(Readable.from([]), "f"),
    resolves: done,
    next: "ok",
    check: ({ server }) => expect(server.sessions[0]?.received()).toHaveLength(0),
  },
  {
    row: "STOR 550",
    script: { STOR: "550 Permission denied\r\n" },
    call: upload,
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
  },
  {
    row: "STOR 553",
    script: { STOR: "553 name not allowed\r\n" },
    call: upload,
    rejects: { type: "reply", code: 553, ...refused },
    next: "ok",
  },
  {
    row: "STOR 150, 552 then data closed",
    script: { STOR: serve((session, data) => (session.send("552 quota exceeded\r\n"), void data.destroy())) },
    call: uploadLarge,
    rejects: { type: "reply", code: 552, ...put },
    next: "ok",
  },
  {
    row: "STOR 150, data RST then 552",
    script: { STOR: serve((_, data) => (data.resetAndDestroy(), "552 quota exceeded\r\n")) },
    call: uploadLarge,
    rejects: { type: "reply", code: 552, ...put },
    next: "ok",
  },
  {
    row: "STOR: 150, data RST, 20 ms, 552",
    script: {
      STOR: serve(async (_, data) => {
        data.resetAndDestroy();
        await new Promise((resolve) => setTimeout(resolve, 20));
        return "552 quota exceeded\r\n";
      }),
    },
    call: uploadLarge,
    rejects: { type: "reply", code: 552, ...put },
    next: "ok",
    check: (_, error) =>
      expect(error).toMatchObject({ advice: { cause: "quota-exceeded" }, cause: { command: "STOR" } }),
  },
  {
    row: "STOR 150, data FIN+reads then 552",
    script: {
      STOR: serve(async (_, data) => {
        data.end();
        data.resume();
        await new Promise((resolve) => setTimeout(resolve, 20));
        return "552 quota exceeded\r\n";
      }),
    },
    call: uploadLarge,
    rejects: { type: "reply", code: 552, ...put },
    next: "ok",
  },
  {
    row: "STOR 150, all read, then 552",
    script: { STOR: serve(async (session) => (await session.dataEnd(), "552 quota exceeded\r\n")) },
    call: upload,
    rejects: { type: "reply", code: 552, ...put },
    next: "ok",
  },
  {
    row: "STOR 150, server dies",
    script: {
      STOR: serve((session, data) => {
        data.resetAndDestroy();
        session.reset();
      }),
    },
    call: uploadLarge,
    rejects: { type: "connection", ...put },
    next: "refused",
  },
  {
    row: "STOR 150, stalls (server stops reading)",
    script: { STOR: serve(() => undefined) },
    call: uploadLarge,
    rejects: { type: "connection", errno: "timeout", ...put },
    next: "refused",
  },
  {
    row: "STOR 150, 226 lost",
    script: {
      STOR: serve(async (session) => {
        await session.dataEnd();
      }),
    },
    call: upload,
    rejects: { type: "connection", errno: "timeout", ...put },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ advice: { outcome: "unknown" } }),
  },
  {
    row: "STOR 150, 226 early",
    script: { STOR: serve((session, data) => (session.send("226 done\r\n"), void data.resume())) },
    call: uploadLarge,
    rejects: { type: "protocol", ...put },
    next: "refused",
  },
  {
    row: "STOR 150, 226 early, and SIZE says that all is there",
    script: {
      STOR: serve((session, data) => (session.send("226 done\r\n"), void data.resume())),
      SIZE: `213 ${600 * 64 * 1024}\r\n`,
    },
    call: uploadLarge,
    resolves: done,
    next: "ok",
  },
  {
    row: "STOR, the data connection is closed before the 150",
    script: {
      STOR: async (session) => {
        (await session.data()).end();
        await new Promise((resolve) => setTimeout(resolve, 20));
        return "150 ok\r\n226 done\r\n";
      },
    },
    call: upload,
    rejects: { type: "connection", errno: "closed", ...put },
    next: "ok",
  },
  {
    row: "STOR 226 without 150",
    script: { STOR: "226 done\r\n" },
    call: upload,
    rejects: { type: "protocol", ...refused },
    next: "refused",
  },
]);

testRows("upload, and this side fails", [
  {
    row: "STOR local file missing",
    script: { STOR: noted },
    call: ({ client, server }) => {
      server.commands.length = 0;
      return client.uploadFrom("/nonexistent/zz", "f");
    },
    rejects: { type: "local", errno: "ENOENT" },
    next: "ok",
    check: ({ server }) => expect(server.commands).toEqual([]),
  },
  {
    row: "STOR local stream error",
    script: { STOR: noted },
    call: ({ client }) =>
      client.uploadFrom(new Readable({ read: () => undefined }).destroy(new Error("my source failed")), "f"),
    rejects: { type: "local" },
    next: "ok",
    check: ({ server }, error) => {
      expect(error?.message).toContain("my source failed");
      expect(server.commands).not.toContain("STOR f");
    },
  },
  {
    row: "STOR local stream error mid",
    script: { STOR: noted },
    call: ({ client }) => {
      const source = new PassThrough();
      source.write("x".repeat(1000));
      setTimeout(() => source.destroy(new Error("my source failed mid")), 50);
      return client.uploadFrom(source, "f");
    },
    rejects: { type: "local" },
    next: "ok",
    check: (_, error) => {
      expect(error?.message).toContain("my source failed mid");
      // An orderly end would have told the server that the file is complete.
      expect(ended).toBe("reset");
    },
  },
  {
    row: "STOR local stream closed before its end",
    script: { STOR: noted },
    call: ({ client }) => {
      const source = new PassThrough();
      source.write("x".repeat(1000));
      setTimeout(() => source.destroy(), 50);
      return client.uploadFrom(source, "f");
    },
    rejects: { type: "local" },
    next: "ok",
    check: () => expect(ended).toBe("reset"),
  },
  {
    row: "STOR of a stream that was sent before",
    script: { STOR: noted },
    call: async ({ client }) => {
      const source = Readable.from(["hello"]);
      await client.uploadFrom(source, "f");
      await client.uploadFrom(source, "f");
    },
    rejects: { type: "local" },
    next: "ok",
    check: ({ server }) => expect(server.commands.filter((command) => command === "STOR f")).toHaveLength(1),
  },
]);
