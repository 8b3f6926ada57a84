import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { type Situation, testRows } from "./corrected-client.js";
import { serve } from "./scripted-server.js";

let directory = "";
let target = "";
beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), "download-"))));
beforeEach(() => (target = join(directory, `file-${Math.random()}`)));
afterAll(() => rm(directory, { recursive: true }));

const got = { command: "RETR", phase: "transfer-end" } as const;
const refused = { command: "RETR", phase: "transfer-start" } as const;

const toBuffer = async ({ client }: Situation): Promise<unknown> => {
  const chunks: Buffer[] = [];
  const sink = new PassThrough().on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", () => undefined);
  await client.downloadTo(sink, "f");
  return Buffer.concat(chunks).toString();
};
const toFile = ({ client }: Situation): Promise<unknown> => client.downloadTo(target, "f");

testRows("download", [
  {
    row: "RETR 550",
    script: { RETR: "550 No such file\r\n" },
    call: toBuffer,
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
  },
  {
    row: "RETR 550, over a local file that is there",
    script: { RETR: "550 No such file\r\n" },
    call: async (situation) => {
      await writeFile(target, "precious");
      await toFile(situation);
    },
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
    check: async () => expect(await readFile(target, "utf8")).toBe("precious"),
  },
  {
    row: "RETR 550, to a local file that is not there",
    script: { RETR: "550 No such file\r\n" },
    call: toFile,
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
    check: async () => expect(await readdir(directory)).not.toContain(target),
  },
  {
    row: "RETR 150, half data, FIN, 426",
    script: { RETR: serve((_, data) => (data.end("half"), "426 aborted\r\n")) },
    call: toBuffer,
    rejects: { type: "reply", code: 426, ...got },
    next: "ok",
  },
  {
    row: "RETR 150, half data, FIN, 451 + data",
    script: { RETR: serve((_, data) => (data.write("half"), "451 disk read error\r\n")) },
    call: toBuffer,
    rejects: { type: "reply", code: 451, ...got },
    next: "ok",
  },
  {
    row: "RETR 150, 451 while data is still on its way: what comes is kept",
    script: {
      RETR: serve((session, data) => {
        session.send("451 disk read error\r\n");
        setTimeout(() => data.end("half"), 20);
      }),
    },
    call: async ({ client }) => {
      const chunks: Buffer[] = [];
      const sink = new PassThrough().on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", () => undefined);
      const error: unknown = await client.downloadTo(sink, "f").catch((thrown: unknown) => thrown);
      expect(Buffer.concat(chunks).toString()).toBe("half");
      throw error;
    },
    rejects: { type: "reply", code: 451, ...got },
    next: "ok",
  },
  {
    row: "RETR 150, 426 and a closed control connection while data is still on its way",
    script: {
      RETR: serve((session, data) => {
        session.send("426 aborted\r\n");
        session.socket.end();
        setTimeout(() => data.end("half"), 20);
      }),
    },
    call: toBuffer,
    rejects: { type: "reply", code: 426, ...got },
    next: "refused",
  },
  {
    row: "RETR 150, half data, FIN, 226 (truncated)",
    script: { SIZE: "213 8\r\n", RETR: serve((_, data) => (data.end("half"), "226 done\r\n")) },
    call: toBuffer,
    rejects: { type: "connection", errno: "closed", ...got },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "transfer-aborted", outcome: "partial" } }),
  },
  {
    row: "RETR 150, half data, FIN, 226 (truncated): the 150 names the size",
    script: { RETR: serve((_, data) => (data.end("half"), "226 done\r\n"), "150 Opening f (8 bytes).") },
    call: toBuffer,
    rejects: { type: "connection", errno: "closed", ...got },
    next: "ok",
  },
  {
    row: "a server that names the size in its 150 is not asked again",
    script: { SIZE: "213 5\r\n", RETR: serve((_, data) => (data.end("hello"), "226 done\r\n"), "150 f (5 bytes)") },
    call: async (situation) => [await toBuffer(situation), await toBuffer(situation)],
    resolves: ["hello", "hello"],
    next: "ok",
    check: ({ server }) => expect(server.commands.filter((command) => command === "SIZE f")).toHaveLength(1),
  },
  {
    row: "no size is compared in ASCII type",
    script: { SIZE: "213 8\r\n", RETR: serve((_, data) => (data.end("half"), "226 done\r\n")) },
    call: async (situation) => {
      await situation.client.send("TYPE A");
      return toBuffer(situation);
    },
    resolves: "half",
    next: "ok",
  },
  {
    row: "RETR 150, data RST then 426",
    script: {
      RETR: serve(async (_, data) => {
        data.resetAndDestroy();
        await new Promise((resolve) => setTimeout(resolve, 20));
        return "426 aborted\r\n";
      }),
    },
    call: toBuffer,
    rejects: { type: "reply", code: 426, ...got },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ cause: { errno: "ECONNRESET" } }),
  },
  {
    row: "RETR: data RST, then 550",
    script: { RETR: async (session) => ((await session.data()).resetAndDestroy(), "550 No such file\r\n") },
    call: toBuffer,
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
  },
  {
    row: "RETR: 550, then data RST",
    script: {
      RETR: async (session) => {
        session.send("550 No such file\r\n");
        await new Promise((resolve) => setTimeout(resolve, 5));
        (await session.data()).resetAndDestroy();
      },
    },
    call: toBuffer,
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
  },
  {
    row: "RETR: 550 + RST same tick",
    script: {
      RETR: async (session) => {
        const data = await session.data();
        session.send("550 No such file\r\n");
        data.resetAndDestroy();
      },
    },
    call: toBuffer,
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
  },
  {
    row: "RETR 150, data RST, no reply",
    script: { RETR: serve((_, data) => void data.resetAndDestroy()) },
    call: toBuffer,
    rejects: { type: "connection", errno: "ECONNRESET", ...got },
    next: "refused",
  },
  {
    row: "RETR 150, data, control FIN (server dies)",
    script: { RETR: serve((session, data) => (data.resetAndDestroy(), void session.socket.end())) },
    call: toBuffer,
    rejects: { type: "connection", errno: "closed", ...got },
    next: "refused",
  },
  {
    row: "RETR 150, all data, 226 lost (timeout)",
    script: { RETR: serve((_, data) => void data.end("hello")) },
    call: toBuffer,
    rejects: { type: "connection", errno: "timeout", ...got },
    next: "refused",
  },
  {
    row: "RETR 150, all data, control FIN instead of 226",
    script: { RETR: serve((session, data) => (data.end("hello"), void session.socket.end())) },
    call: toBuffer,
    rejects: { type: "connection", errno: "closed", ...got },
    next: "refused",
  },
  {
    row: "RETR 150, all data, 421 instead of 226",
    script: { RETR: serve((_, data) => (data.end("hello"), "421 timeout\r\n")) },
    call: toBuffer,
    rejects: { type: "reply", code: 421, ...got },
    next: "refused",
  },
  {
    row: "RETR 150, data stalls",
    script: { RETR: serve((_, data) => void data.write("half")) },
    call: toBuffer,
    rejects: { type: "connection", errno: "timeout", ...got },
    next: "refused",
  },
  {
    row: "RETR 150, data stalls, and the reset is answered",
    script: {
      RETR: serve(async (session, data) => {
        data.write("half");
        await session.dataEnd();
        return "426 aborted\r\n";
      }),
    },
    call: toBuffer,
    rejects: { type: "connection", errno: "timeout", ...got },
    next: "ok",
  },
  {
    row: "RETR never answers",
    script: { RETR: () => undefined },
    call: toBuffer,
    rejects: { type: "connection", errno: "timeout", ...refused },
    next: "refused",
  },
  {
    row: "RETR 226 before data",
    script: {
      RETR: serve((session, data) => (session.send("226 done\r\n"), void setImmediate(() => data.end("hello")))),
    },
    call: toBuffer,
    resolves: "hello",
    next: "ok",
  },
  {
    row: "an empty file that has come before the 150",
    script: {
      SIZE: "213 0\r\n",
      RETR: async (session) => {
        (await session.data()).end();
        await new Promise((resolve) => setTimeout(resolve, 20));
        return "150 ok\r\n226 done\r\n";
      },
    },
    call: toBuffer,
    resolves: "",
    next: "ok",
  },
  {
    row: "RETR 226 without 150",
    script: { RETR: "226 done\r\n" },
    call: toBuffer,
    rejects: { type: "protocol", ...refused },
    next: "refused",
  },
  {
    row: "RETR 426 then 226 (double reply)",
    script: { RETR: serve((_, data) => (data.end("half"), "426 aborted\r\n226 abort successful\r\n")) },
    call: toBuffer,
    rejects: { type: "reply", code: 426, ...got },
    next: "refused",
    nextType: "protocol",
  },
  {
    row: "RETR 125",
    script: { RETR: serve((_, data) => (data.end("hello"), "250 done\r\n"), "125 open already") },
    call: toBuffer,
    resolves: "hello",
    next: "ok",
  },
  {
    row: "REST 502 (resume)",
    script: { REST: "502 no REST\r\n" },
    call: ({ client }) =>
      client.downloadTo(
        new PassThrough().on("error", () => undefined),
        "f",
        3,
      ),
    rejects: { type: "reply", code: 502, command: "REST" },
    next: "ok",
  },
  {
    row: "REST 350, RETR 550",
    script: { RETR: "550 gone\r\n" },
    call: ({ client }) =>
      client.downloadTo(
        new PassThrough().on("error", () => undefined),
        "f",
        3,
      ),
    rejects: { type: "reply", code: 550, ...refused },
    next: "ok",
  },
  {
    row: "REST 350, RETR 425: the REST is taken back before the next transfer",
    script: { RETR: ["425 no data connection\r\n", serve((_, data) => (data.end("hello"), "226 done\r\n"))] },
    call: async (situation) => {
      const ignored = new PassThrough().on("error", () => undefined);
      await expect(situation.client.downloadTo(ignored, "f", 3)).rejects.toMatchObject({ code: 425 });
      return [await toBuffer(situation), await toBuffer(situation)];
    },
    resolves: ["hello", "hello"],
    next: "ok",
    check: ({ server }) =>
      expect(server.commands.filter((command) => /^RE/.test(command))).toEqual([
        "REST 3",
        "RETR f",
        "REST 0",
        "RETR f",
        "RETR f",
      ]),
  },
  {
    row: "REST ok resume",
    script: { SIZE: "213 5\r\n", RETR: serve((_, data) => (data.end("lo"), "226 done\r\n")) },
    call: async ({ client }) => {
      await writeFile(target, "hel");
      await client.downloadTo(target, "f", 3);
      return await readFile(target, "utf8");
    },
    resolves: "hello",
    next: "ok",
  },
  {
    row: "REST not heeded",
    script: { SIZE: "213 5\r\n", RETR: serve((_, data) => (data.end("hello"), "226 done\r\n")) },
    call: ({ client }) =>
      client.downloadTo(
        new PassThrough().resume().on("error", () => undefined),
        "f",
        3,
      ),
    rejects: { type: "protocol", ...got },
    next: "ok",
  },
]);
