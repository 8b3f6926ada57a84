import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "basic-ftp";
import { on, startFaultServer } from "@ftp-codes/testing";

test("a file that is announced as complete may be short", async () => {
  const server = await startFaultServer({
    files: { "/report.csv": "name;amount\n" },
    script: [on("RETR", "/report.csv").afterBytes(4).truncate()],
  });
  const client = new Client();
  try {
    await client.access({ host: "127.0.0.1", port: server.port, user: "user", password: "secret" });
    const size = await client.size("/report.csv");
    await client.downloadTo("/dev/null", "/report.csv"); // no error: the server said 226

    const download = server.history.find(({ command }) => command === "RETR");
    assert.equal(download.code, 226);
    assert.equal(download.bytes, 4);
    assert.equal(size, 12); // only comparing tells
  } finally {
    client.close();
    await server.close();
  }
});
