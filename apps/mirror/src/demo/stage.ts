import { createServer } from "@ftp-codes/ftp-srv";
import { startFaultProxy, type Rule } from "@ftp-codes/testing";
import { mkdir } from "node:fs/promises";
import type { Server } from "node:net";
import { parseFtpUrl, type FtpUrl } from "../url.js";

/** The server of the demonstration with the proxy in front of it, both on 127.0.0.1. */
export interface Stage extends AsyncDisposable {
  /** The proxy's port. */
  readonly port: number;
  /** `directory` on the server, through the proxy. */
  url(directory: string): FtpUrl;
  /** Has this rule of the script struck? */
  readonly struck: (rule: Rule) => boolean;
}

const login = { username: "demo", password: "demonstration" } as const;

/** Starts a server on the directory `root`, which is made, and in front of it a proxy that plays `script`. */
export async function setStage(root: string, script: readonly Rule[]): Promise<Stage> {
  await mkdir(root, { recursive: true });
  const server = createServer({
    url: "ftp://127.0.0.1:0",
    pasv_url: "127.0.0.1",
    log: false,
    signals: false,
    shutdownGraceMs: 500,
  });
  server.on("login", ({ username, password }, resolve, reject) => {
    if (username === login.username && password === login.password) resolve({ root });
    else reject(new Error("Login incorrect"));
  });
  await server.listen();
  const proxy = await startFaultProxy({ target: { host: "127.0.0.1", port: portOf(server) }, script });
  return {
    port: proxy.port,
    url: (directory) =>
      parseFtpUrl(`ftp://${login.username}:${login.password}@127.0.0.1:${proxy.port}/${encodeURIComponent(directory)}`),
    struck(rule) {
      const wanted = JSON.stringify(rule);
      return proxy.history.some((entry) => entry.rule !== undefined && JSON.stringify(entry.rule) === wanted);
    },
    async [Symbol.asyncDispose]() {
      await proxy.close();
      await server.close();
    },
  };
}

/** ftp-srv names the port it was told; the one it got is its listener's. */
function portOf(server: object): number {
  const address = (server as { server: Server }).server.address();
  if (typeof address !== "object" || address === null)
    throw new Error("The server of the demonstration does not listen.");
  return address.port;
}
