import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readFile, rm, writeFile } from "node:fs/promises";
import { on, startFaultServer } from "@ftp-codes/testing";
import { afterEach, expect, it, vi } from "vitest";
import { content, quickSetting } from "./quick-session.js";

const example = new URL(".tracing.example.ts", import.meta.url);
afterEach(() => rm(example, { force: true }));

it("the OpenTelemetry example of the README makes a span of a session, its replies and retries", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const code = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].find(([, text]) =>
    text?.includes("@opentelemetry/api"),
  )?.[1];
  const server = await startFaultServer({
    users: { anna: "secret" },
    files: { "/inbox/hello.txt": "hello" },
    script: [on("SIZE").first().reply(421, "Timeout.").hangUp()],
  });
  const printed: unknown[] = [];
  const dir = vi.spyOn(console, "dir").mockImplementation((span) => void printed.push(span));
  const log = vi.spyOn(console, "log").mockImplementation((line) => void printed.push(line));
  try {
    await writeFile(
      example,
      (code ?? "")
        .replace('host: "ftp.example.com"', `host: "127.0.0.1", port: ${server.port}`)
        .replace("process.env.FTP_PASSWORD", '"secret"'),
    );
    await import(/* @vite-ignore */ example.href);
  } finally {
    dir.mockRestore();
    log.mockRestore();
    await server.close();
  }
  expect(printed).toMatchObject([
    { name: "ftp session", attributes: { "ftp.session": 1 } },
    5,
    { name: "ftp session", attributes: { "ftp.session": 2 } },
  ]);
  const events = printed.map((span) => (span as { events?: { name: string; attributes: object }[] }).events ?? []);
  const reply = (code: number): object => ({
    name: "ftp.reply",
    attributes: { "ftp.command": "SIZE", "ftp.code": code },
  });
  expect(events[0]).toContainEqual(expect.objectContaining(reply(421)));
  expect(events[2]).toContainEqual(expect.objectContaining(reply(213)));
  expect(JSON.stringify(printed)).not.toContain("secret");
});

it("the channels carry the same events as the listeners, and no password", async () => {
  const names = ["reply", "advice", "retry", "progress", "session"] as const;
  const published: unknown[] = [];
  const told: unknown[] = [];
  const listen = (message: unknown): void => void published.push(message);
  const tell = (event: unknown): void => void told.push(event);
  for (const name of names) subscribe(`@ftp-codes/basic-ftp:${name}`, listen);
  try {
    const { connect, directory, access } = await quickSetting({
      files: { "/a.bin": content(200_000) },
      script: [
        on("RETR").first().afterBytes("half").reset().hangUp("reset"),
        on("PASS").inSession(2).reply(421, "Busy."),
      ],
    });
    const session = await connect({
      onReply: tell,
      onAdvice: tell,
      onRetry: tell,
      onProgress: tell,
      onSession: tell,
    });
    await session.downloadTo(`${directory}/a.bin`, "/a.bin");
    await session.close();
    expect(told.length).toBeGreaterThan(20);
    expect(published).toEqual(told);
    const all = JSON.stringify(published, (_, value: unknown) =>
      value instanceof Error ? [value.message, value.stack, value.cause, Object.entries(value)] : value,
    );
    expect(all).not.toContain(access.password);
  } finally {
    for (const name of names) unsubscribe(`@ftp-codes/basic-ftp:${name}`, listen);
  }
});
