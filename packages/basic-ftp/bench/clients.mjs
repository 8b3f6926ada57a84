import { Buffer } from "node:buffer";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { connect, withReplyCodes } from "@ftp-codes/basic-ftp";
import { Client } from "basic-ftp";
import { compare } from "./compare.mjs";

const files = 200;
const content = Buffer.alloc(1024);
const large = 256;
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** The same work by basic-ftp alone, by the corrected client and by a session, against a server that does next to nothing. */
export async function benchClients(rounds) {
  const server = fork(new URL("plain-server.mjs", import.meta.url));
  const [port] = await once(server, "message");
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  const path = join(directory, "file");
  const clients = { "basic-ftp": new Client(), withReplyCodes: withReplyCodes(new Client()) };
  for (const client of Object.values(clients)) await client.access({ host: "127.0.0.1", port });
  clients.session = await connect({ host: "127.0.0.1", port });
  const forEach = (run) =>
    Object.fromEntries(Object.entries(clients).map(([name, client]) => [name, () => run(client)]));
  const repeatedly = (run) => async (client) => {
    for (let file = 0; file < files; file++) await run(client);
  };
  try {
    const mebibytes = { rounds, amount: large, thing: "MiB" };
    await compare(
      `${large} MiB down into a stream`,
      mebibytes,
      forEach((client) => client.downloadTo(nowhere(), "large")),
    );
    await compare(
      `${large} MiB down into a file`,
      mebibytes,
      forEach((client) => client.downloadTo(path, "large")),
    );
    await compare(
      `${large} MiB up from a file`,
      mebibytes,
      forEach((client) => client.uploadFrom(path, "large")),
    );
    const small = { rounds, amount: files, thing: "file" };
    await compare(
      `${files} files of 1 KiB down into streams`,
      small,
      forEach(repeatedly((client) => client.downloadTo(nowhere(), "small"))),
    );
    await compare(
      `${files} files of 1 KiB up from streams`,
      small,
      forEach(repeatedly((client) => client.uploadFrom(Readable.from([content]), "small"))),
    );
  } finally {
    for (const client of Object.values(clients)) await client.close();
    server.kill();
    await rm(directory, { recursive: true });
  }
}
