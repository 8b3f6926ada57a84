import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterAll, beforeAll, expect } from "vitest";
import { testRows } from "./corrected-client.js";
import { serve } from "./scripted-server.js";

let directory = "";
beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), "download-"))));
afterAll(() => rm(directory, { recursive: true }));

const aborted = serve(async (session, data) => {
  const timer = setInterval(() => data.write("x".repeat(1000)), 5);
  data.once("close", () => clearInterval(timer));
  await session.dataEnd();
  return "426 aborted\r\n";
});

testRows("download, and this side fails", [
  {
    row: "local dest ENOSPC (fd of the full device, stream)",
    script: { RETR: aborted },
    call: ({ client }) => client.downloadTo(createWriteStream("/dev/full"), "f"),
    rejects: { type: "local", errno: "ENOSPC" },
    next: "ok",
  },
  {
    row: "local dest dir missing",
    script: { RETR: aborted },
    call: ({ client, server }) => {
      server.commands.length = 0;
      return client.downloadTo(join(directory, "no", "such"), "f");
    },
    rejects: { type: "local", errno: "ENOENT" },
    next: "ok",
    check: ({ server }) => expect(server.commands).toEqual([]),
  },
  {
    row: "local dest stream error",
    script: { RETR: aborted },
    call: ({ client }) =>
      client.downloadTo(new Writable({ write: (_chunk, _encoding, done) => done(new Error("my sink failed")) }), "f"),
    rejects: { type: "local" },
    next: "ok",
    check: (_, error) => expect(error?.message).toContain("my sink failed"),
  },
  {
    row: "local dest stream error, and no reply to the reset",
    script: { RETR: serve((_, data) => void data.write("hello")) },
    call: ({ client }) =>
      client.downloadTo(new Writable({ write: (_chunk, _encoding, done) => done(new Error("my sink failed")) }), "f"),
    rejects: { type: "local" },
    next: "refused",
  },
  {
    row: "local dest fails when it is ended",
    script: { RETR: serve((_, data) => (data.end("hello"), "226 done\r\n")) },
    call: ({ client }) =>
      client.downloadTo(
        new Writable({ write: (_c, _e, done) => done(), final: (done) => done(new Error("my sink failed")) }),
        "f",
      ),
    rejects: { type: "local" },
    next: "ok",
  },
  {
    row: "close() in the middle: nothing is waited for",
    script: { RETR: serve((_, data) => void data.write("half")) },
    options: { lateReplyMs: 3_600_000 },
    call: async ({ client }) => {
      const sink = new PassThrough().resume().on("error", () => undefined);
      const downloading = client.downloadTo(sink, "f");
      sink.once("data", () => client.close());
      await downloading;
    },
    rejects: { type: "local" },
    next: "refused",
  },
  {
    row: "a reader of the destination does not take a part for the whole",
    script: { RETR: serve((_, data) => (data.end("half"), "426 aborted\r\n")) },
    call: async ({ client }) => {
      const sink = new PassThrough();
      const read = sink.toArray().then(
        () => "whole",
        () => "failed",
      );
      await client.downloadTo(sink, "f").catch(() => undefined);
      return await read;
    },
    resolves: "failed",
    next: "ok",
  },
]);
