import assert from "node:assert/strict";
import Client from "ftp";
import { on, startFaultServer } from "@ftp-codes/testing";

/** The code under test: a full server is asked again, with a pause; a wrong password is not. */
async function list(options, attempts = 5) {
  try {
    return await new Promise((resolve, reject) => {
      const client = new Client();
      client.on("error", reject);
      client.on("ready", () =>
        client.list((error, entries) => (client.end(), error ? reject(error) : resolve(entries))),
      );
      client.connect(options);
    });
  } catch (error) {
    if (error.code !== 421 || attempts === 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return list(options, attempts - 1);
  }
}

const server = await startFaultServer({
  profile: "pure-ftpd", // its words, as in "421 Too many connections (8) from this IP"
  files: { "/a.bin": "a" },
  users: { user: "secret" },
  script: [on("CONNECT").times(2).fail("connection-limit").hangUp()],
});
const account = { host: "127.0.0.1", port: server.port, user: "user" };

const entries = await list({ ...account, password: "secret" });
assert.deepEqual(
  entries.map(({ name }) => name),
  ["a.bin"],
);
assert.equal(server.history.filter(({ command }) => command === "CONNECT").length, 3);

await assert.rejects(list({ ...account, password: "wrong" }), { code: 530 });
assert.equal(server.history.filter(({ command, code }) => command === "PASS" && code === 530).length, 1);

await server.close();
