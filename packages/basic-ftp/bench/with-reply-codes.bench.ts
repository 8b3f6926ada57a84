import { Client } from "basic-ftp";
import { fork } from "node:child_process";
import { once } from "node:events";
import { Readable, Writable } from "node:stream";
import { afterAll, bench, describe } from "vitest";
import { withReplyCodes } from "../src/with-reply-codes.js";

const filesAtOnce = 50;
const content = Buffer.alloc(1024);
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

for (const mode of ["names no size", "announce"]) {
  // The server is plain Node: it reads the built packages, not the sources that the bench itself runs from.
  const server = fork(new URL("./plain-server.mjs", import.meta.url), [mode], { execArgv: [] });
  const port = await Promise.race([
    once(server, "message").then(([listening]) => listening as number),
    once(server, "exit").then(() => Promise.reject(new Error("The server of the bench ended before it listened."))),
  ]);
  const clients = { "basic-ftp": new Client(), "with reply codes": withReplyCodes(new Client()) };
  for (const client of Object.values(clients)) await client.access({ host: "127.0.0.1", port });
  afterAll(() => {
    for (const client of Object.values(clients)) client.close();
    server.kill();
  });

  const each = (title: string, run: (client: Client) => Promise<unknown>): void => {
    describe(`${title}, from a server that ${mode === "announce" ? "names the size in its 150" : mode}`, () => {
      for (const [name, client] of Object.entries(clients))
        bench(name, async () => {
          await run(client);
        });
    });
  };

  each(`${filesAtOnce} downloads of 1 KiB`, async (client) => {
    for (let file = 0; file < filesAtOnce; file++) await client.downloadTo(nowhere(), "small");
  });
  each("a download of 256 MiB", (client) => client.downloadTo(nowhere(), "large"));
  if (mode !== "announce")
    each(`${filesAtOnce} uploads of 1 KiB`, async (client) => {
      for (let file = 0; file < filesAtOnce; file++) await client.uploadFrom(Readable.from([content]), "small");
    });
}
