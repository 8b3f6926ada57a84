import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from "node:tls";
import { advise } from "@ftp-codes/core";
import { Client } from "basic-ftp";
import { describe, expect, it, onTestFinished } from "vitest";
import { identity, stranger } from "./identity.js";
import { passivePort } from "./raw-client.js";
import { startServer, type TestServer } from "./start-server.js";

const versions = ["TLSv1.2", "TLSv1.3"] as const;
const modes = ["explicit", "implicit"] as const;
const cases = modes.flatMap((mode) => versions.map((version) => [mode, version] as const));
const urls = { explicit: "ftp://127.0.0.1:0", implicit: "ftps://127.0.0.1:0" };
const clientsMustBeKnown = { ...identity, ca: identity.cert, requestCert: true, rejectUnauthorized: true };
const unwelcome = { "no certificate": {}, "a certificate of somebody else": stranger };

/** What a client reads over TLS until the server closes, and the handshake's failure with it. */
function hear(socket: TLSSocket): { readonly text: () => string; readonly closed: Promise<unknown> } {
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  socket.on("error", () => undefined);
  return { text: () => text, closed: once(socket, "close").catch(() => undefined) };
}

/** What a login listener can look at to decide by the certificate. */
function isAuthorized(connection: unknown): unknown {
  return (connection as { commandSocket: TLSSocket }).commandSocket.authorized;
}

describe.each(cases)("client certificates, %s TLS, %s", (mode, version) => {
  const versionOnly = { ca: identity.cert, minVersion: version, maxVersion: version };

  async function secureControl(port: number, own: ConnectionOptions): Promise<TLSSocket> {
    const raw = connect(port, "127.0.0.1");
    onTestFinished(() => void raw.destroy());
    if (mode === "explicit") {
      await once(raw, "data");
      raw.write("AUTH TLS\r\n");
      await once(raw, "data");
    }
    return connectTls({ socket: raw, ...versionOnly, ...own });
  }

  /** A control connection of a known client that has logged in, and the reply to each line sent over it. */
  async function knownClient({ port }: TestServer): Promise<(line: string) => Promise<string>> {
    const control = await secureControl(port, identity);
    const read = async (): Promise<string> => String((await once(control, "data"))[0]).trim();
    await once(control, "secureConnect");
    if (mode === "implicit") await read();
    const send = (line: string): Promise<string> => {
      if (line !== "") control.write(`${line}\r\n`);
      return read();
    };
    for (const line of ["USER ann", "PASS x", "PBSZ 0", "PROT P"]) await send(line);
    return send;
  }

  it("lets in who shows a certificate that the server trusts, with data both ways", async () => {
    const tls = clientsMustBeKnown;
    const { server, port, root } = await startServer({ url: urls[mode], tls, tlsRequired: true });
    const authorized: unknown[] = [];
    server.on("login-result", ({ connection }) => authorized.push(isAuthorized(connection)));
    await writeFile(join(root, "from"), "content");
    const client = new Client(5000);
    onTestFinished(() => client.close());
    await client.access({
      host: "127.0.0.1",
      port,
      user: "ann",
      password: "x",
      secure: mode === "implicit" ? mode : true,
      secureOptions: { ...versionOnly, ...identity },
    });
    await client.downloadTo(join(root, "to"), "from");
    await client.uploadFrom(join(root, "to"), "up");
    expect(await readFile(join(root, "up"), "utf8")).toBe("content");
    expect(authorized).toEqual([true]);
  });

  it.each(Object.entries(unwelcome))("closes the session of a client with %s, and obeys nothing", async (_, own) => {
    const { port, root, replies } = await startServer({ url: urls[mode], tls: clientsMustBeKnown });
    const control = await secureControl(port, own);
    const heard = hear(control);
    control.write("USER ann\r\nPASS x\r\nMKD made\r\n");
    await heard.closed;
    expect(heard.text()).toMatch(/^(?:421 .*\r\n)?$/);
    expect(replies.map(({ code }) => code)).not.toContain(331);
    expect(await readdir(root)).toEqual([]);
  });

  it.each(Object.entries(unwelcome))("gives no file to a data connection with %s, and takes none", async (_, own) => {
    const server = await startServer({ url: urls[mode], tls: clientsMustBeKnown });
    await writeFile(join(server.root, "secret"), "secret");
    await mkdir(join(server.root, "directory"));
    const send = await knownClient(server);
    const refused: string[] = [];
    for (const command of ["RETR secret", "LIST", "STOR secret", "STOR new"]) {
      const data = connectTls({ host: "127.0.0.1", port: passivePort(await send("EPSV")), ...versionOnly, ...own });
      const heard = hear(data);
      if (command.startsWith("STOR")) data.end("by a stranger");
      const opening = await send(command);
      refused.push(opening.includes("\n") ? (opening.split("\n")[1] ?? "") : await send(""));
      await heard.closed;
      expect(heard.text()).toBe("");
    }
    for (const reply of refused) {
      expect(reply).toMatch(/^522 TLS handshake failed/);
      const input = { code: 522, text: reply.slice(4), command: "RETR", phase: "transfer-end" } as const;
      expect(advise(input)).toMatchObject({ cause: "tls-failure", retry: "after-fix" });
    }
    expect(await readFile(join(server.root, "secret"), "utf8")).toBe("secret");
    expect(await readFile(join(server.root, "new"), "utf8").catch(() => "")).toBe("");
    expect(await send("NOOP")).toMatch(/^200 /);
  });

  it.each(Object.entries(unwelcome))("serves a client with %s where the server only asks", async (_, own) => {
    const asked = { ...clientsMustBeKnown, rejectUnauthorized: false };
    const { server, port, root } = await startServer({ url: urls[mode], tls: asked, tlsRequired: true });
    const authorized: unknown[] = [];
    server.on("login-result", ({ connection }) => authorized.push(isAuthorized(connection)));
    await writeFile(join(root, "from"), "content");
    const client = new Client(5000);
    onTestFinished(() => client.close());
    const secure = mode === "implicit" ? mode : true;
    const secureOptions = { ...versionOnly, ...own };
    await client.access({ host: "127.0.0.1", port, user: "ann", password: "x", secure, secureOptions });
    await client.downloadTo(join(root, "to"), "from");
    expect(await readFile(join(root, "to"), "utf8")).toBe("content");
    expect(authorized).toEqual([false]);
  });
});

it("tells a client that it refuses what to do", async () => {
  const { port } = await startServer({ tls: clientsMustBeKnown });
  const raw = connect(port, "127.0.0.1");
  await once(raw, "data");
  raw.write("AUTH TLS\r\n");
  await once(raw, "data");
  const control = connectTls({ socket: raw, ca: identity.cert, ...stranger });
  const heard = hear(control);
  await heard.closed;
  expect(heard.text()).toMatch(/^421 /);
  const input = { code: 421, text: heard.text().slice(4).trim(), command: "USER", phase: "login" } as const;
  expect(advise(input)).toMatchObject({ cause: "tls-failure", retry: "after-fix" });
});
