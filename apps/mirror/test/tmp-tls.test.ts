import { startFaultServer } from "@ftp-codes/testing";
import { writeFileSync, mkdirSync } from "node:fs";
import { it } from "vitest";
import { run } from "./run-in-process.js";
it("x", async () => {
  const server = await startFaultServer({});
  writeFileSync("/tmp/mirror-preview/ca.pem", server.certificate);
  mkdirSync("/tmp/mirror-preview/l", { recursive: true });
  writeFileSync("/tmp/mirror-preview/l/a", "x");
  writeFileSync("/tmp/mirror-preview/l/empty", "");
  writeFileSync("/tmp/mirror-preview/l/b", Buffer.alloc(100000));
  const url = `ftpes://u:ppppppp@127.0.0.1:${server.port}/t`;
  for (const a of [
    ["put", "/tmp/mirror-preview/l", url, "--ca", "/tmp/mirror-preview/ca.pem"],
    ["get", url, "/tmp/mirror-preview/c1", "--insecure"],
    ["get", url, "/tmp/mirror-preview/c2"],
  ]) {
    const t = setTimeout(
      () => console.log("STUCK", server.history.map((h) => `${h.command} ${h.code}`).join("; ")),
      6000,
    );
    const r = await Promise.race([run(a), new Promise((r) => setTimeout(r, 7000))]);
    clearTimeout(t);
    console.log((r as any)?.output);
  }
  await server.close();
}, 60000);
