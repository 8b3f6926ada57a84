import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FaultServer, type FaultServerOptions, startFaultServer } from "@ftp-codes/testing";
import { onTestFinished } from "vitest";
import { connect, createPool, type FtpPool, type FtpSession, type PoolOptions, type RetryEvent } from "../src/index.js";

/** What a test of a session has at hand. */
export interface Setting {
  readonly server: FaultServer;
  readonly access: { host: string; port: number; user: string; password: string };
  readonly options: PoolOptions;
  /** The waits that were asked for, in milliseconds; none of them is really waited. */
  readonly waits: number[];
  readonly retries: RetryEvent[];
  /** An empty directory of the test's own. */
  readonly directory: string;
  readonly connect: (more?: PoolOptions) => Promise<FtpSession>;
  readonly createPool: (more?: PoolOptions) => FtpPool;
  /** The commands that the server got, without their arguments. */
  readonly commands: () => string[];
  readonly count: (command: string) => number;
}

/** A server with faults, and sessions to it that do not really wait. Everything is closed at the end of the test. */
export async function quickSetting(serverOptions: FaultServerOptions = {}): Promise<Setting> {
  const server = await startFaultServer(serverOptions);
  const directory = await mkdtemp(join(tmpdir(), "ftp-codes-"));
  const waits: number[] = [];
  const retries: RetryEvent[] = [];
  const access = { host: "127.0.0.1", port: server.port, user: "u", password: "secret" };
  const options: PoolOptions = {
    timeoutMs: 2_000,
    random: () => 0.5,
    sleep: (ms, signal) => {
      waits.push(ms);
      signal?.throwIfAborted();
      return new Promise((resolve) => setImmediate(resolve));
    },
    onRetry: (event) => retries.push(event),
  };
  onTestFinished(async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    server,
    access,
    options,
    waits,
    retries,
    directory,
    async connect(more) {
      const session = await connect(access, { ...options, ...more });
      onTestFinished(() => session.close());
      return session;
    },
    createPool(more) {
      const pool = createPool(access, { ...options, ...more });
      onTestFinished(() => pool.close());
      return pool;
    },
    commands: () => server.history.map(({ command }) => command),
    count: (command) => server.history.filter((entry) => entry.command === command).length,
  };
}

/** `bytes` bytes that are not all the same. */
export function content(bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 1) buffer[at] = (at * 31 + (at >> 8) * 7) & 0xff;
  return buffer;
}
