import type { EventEmitter } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileSystem } from "ftp-srv";
import { onTestFinished } from "vitest";
import {
  createServer,
  type CorrectedServer,
  type CreateServerOptions,
  type LoginResult,
  type ReplyEvent,
  type TransferEvent,
} from "../src/index.js";

/** A server of one test, with a directory of its own; both are gone when the test ends. */
export interface TestServer {
  readonly server: CorrectedServer;
  readonly port: number;
  readonly root: string;
  readonly replies: ReplyEvent[];
  readonly uploads: TransferEvent[];
  readonly downloads: TransferEvent[];
}

interface TestOptions extends CreateServerOptions {
  /** What every login gets instead of the test's directory. */
  readonly login?: LoginResult;
  /** The file system of every login, made from the test's directory. */
  readonly files?: (connection: never, root: string) => FileSystem;
  /** Leave out the login listener. */
  readonly noLogin?: boolean;
}

export async function startServer({ login, files, noLogin, ...options }: TestOptions = {}): Promise<TestServer> {
  const root = await mkdtemp(join(tmpdir(), "ftp-srv-test-"));
  const [replies, uploads, downloads]: [ReplyEvent[], TransferEvent[], TransferEvent[]] = [[], [], []];
  const server = createServer({
    url: "ftp://127.0.0.1:0",
    log: false,
    signals: false,
    loginDelayMs: 0,
    shutdownGraceMs: 0,
    onReply: (event) => replies.push(event),
    onUpload: (event) => uploads.push(event),
    onDownload: (event) => downloads.push(event),
    ...options,
  });
  if (!noLogin) {
    server.on("login", ({ connection }, resolve) => {
      resolve({ root, ...(files ? { fs: files(connection as never, root) } : {}), ...login });
    });
  }
  await server.listen();
  onTestFinished(async () => {
    await server.close();
    await rm(root, { recursive: true, force: true });
  });
  return { server, port: portOf(server), root, replies, uploads, downloads };
}

/** ftp-srv's typings don't tell of the listening server. */
export function portOf(server: EventEmitter): number {
  return ((server as unknown as { server: Server }).server.address() as AddressInfo).port;
}
