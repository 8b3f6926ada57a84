import { rmSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import type { AddressInfo, Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { Client } from "basic-ftp";
import { FtpSrv, type FtpServerOptions } from "ftp-srv";
import { bench, describe } from "vitest";
import { createServer } from "../src/index.js";
import { silentLog } from "../src/server/silent-log.js";

/** ftp-srv as it is, but without Nagle's 40 ms, which would hide everything else. */
function patchedFtpSrv(options: FtpServerOptions): FtpSrv {
  const server = new FtpSrv({ ...options, log: silentLog });
  server.on(
    "connect" as never,
    (({ connection }: { connection: { commandSocket: Socket } }) => {
      connection.commandSocket.setNoDelay(true);
    }) as never,
  );
  return server;
}

const servers = {
  "@ftp-codes/ftp-srv": (options: FtpServerOptions) => createServer({ ...options, log: false, signals: false }),
  "ftp-srv with setNoDelay": patchedFtpSrv,
};
const small = Buffer.alloc(1024, "x");
const large = Buffer.alloc(32 * 1024 * 1024, "y");

function sink(): Writable {
  return new Writable({ highWaterMark: 1024 * 1024, write: (_chunk, _encoding, done) => done() });
}

let count = 0;
const operations: { readonly [title: string]: (client: Client) => Promise<unknown> } = {
  "upload 1 KiB, new": (client) => client.uploadFrom(Readable.from([small]), `new ${(count += 1)}`),
  "upload 1 KiB, replacing": (client) => client.uploadFrom(Readable.from([small]), "small"),
  "download 1 KiB": (client) => client.downloadTo(sink(), "small"),
  "upload 32 MiB": (client) => client.uploadFrom(Readable.from([large]), "large"),
  "download 32 MiB": (client) => client.downloadTo(sink(), "large"),
};

// Hooks don't run for benchmarks, so the servers are started here and end with the process.
const directory = await mkdtemp(join(tmpdir(), "ftp-srv-bench-"));
process.once("exit", () => rmSync(directory, { recursive: true, force: true }));

async function start(name: string, make: (options: FtpServerOptions) => FtpSrv): Promise<readonly [string, Client]> {
  const root = join(directory, name.replaceAll("/", " "));
  await mkdir(root);
  // The client's own ports come from the upper range, and one that it uses is not free.
  const passive = { pasv_url: "127.0.0.1", pasv_min: 20_000, pasv_max: 29_999 };
  const server = make({ url: "ftp://127.0.0.1:0", ...passive });
  server.on("login", (_data, resolve) => resolve({ root }));
  await server.listen();
  const { port } = (server as unknown as { server: Server }).server.address() as AddressInfo;
  const client = new Client();
  await client.access({ host: "127.0.0.1", port, user: "ann", password: "x" });
  await client.uploadFrom(Readable.from([small]), "small");
  await client.uploadFrom(Readable.from([large]), "large");
  return [name, client];
}

const clients = await Promise.all(Object.entries(servers).map(([name, make]) => start(name, make)));
for (const [title, operation] of Object.entries(operations)) {
  describe(title, () => {
    for (const [name, client] of clients) {
      bench(name, async () => {
        await operation(client);
      });
    }
  });
}
