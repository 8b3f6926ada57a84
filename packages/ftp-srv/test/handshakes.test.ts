import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import { identity } from "./identity.js";
import { startServer } from "./start-server.js";

const implicit = { url: "ftps://127.0.0.1:0", tls: identity };

/** Connects, and sends nothing: a handshake that never begins. */
async function silent(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** The first line that a client with TLS reads. */
async function greeting(port: number): Promise<{ readonly socket: TLSSocket; readonly line: string }> {
  const socket = connectTls({ port, host: "127.0.0.1", ca: identity.cert });
  onTestFinished(() => void socket.destroy());
  const [line] = (await once(socket, "data")) as [Buffer];
  return { socket, line: line.toString() };
}

async function closed(socket: Socket): Promise<void> {
  socket.resume();
  if (!socket.closed) await once(socket, "close");
}

describe("a handshake that never ends, with implicit TLS", () => {
  it.each([{ maxSessions: 2 }, { maxSessionsPerHost: 2 }])("takes a place: %j", async (limit) => {
    const { port } = await startServer({ ...implicit, ...limit });
    const waiting = [await silent(port), await silent(port)];
    expect((await greeting(port)).line).toMatch(/^421 Too many connections \(2\)/);
    waiting[0]?.destroy();
    await expect.poll(async () => (await greeting(port)).line).toMatch(/^220 /);
  });

  it("is cut in time, and gives its place back", async () => {
    const { port } = await startServer({ ...implicit, maxSessions: 1, idleTimeoutMs: 100 });
    const waiting = await silent(port);
    waiting.write(Buffer.from([0x16, 0x03, 0x01]));
    await closed(waiting);
    const { socket, line } = await greeting(port);
    expect(line).toMatch(/^220 /);
    await closed(socket);
    expect((await greeting(port)).line).toMatch(/^220 /);
  });

  it("gives its place back when it is no handshake at all, or the client goes", async () => {
    const { port } = await startServer({ ...implicit, maxSessions: 1 });
    const other = await silent(port);
    other.write("USER ann\r\n");
    await closed(other);
    (await silent(port)).resetAndDestroy();
    await expect.poll(async () => (await greeting(port)).line).toMatch(/^220 /);
  });

  it("costs no more when there is no place: only some may hear why, and not for long", async () => {
    const { port } = await startServer({ ...implicit, maxSessions: 0 });
    const waiting = await Promise.all(Array.from({ length: 40 }, () => silent(port)));
    const open = (): number => waiting.filter((socket) => !socket.closed).length;
    waiting.forEach((socket) => socket.resume());
    await expect.poll(open).toBe(16);
    await expect.poll(open, { timeout: 5000 }).toBe(0);
    expect((await greeting(port)).line).toMatch(/^421 /);
  });

  it("doesn't keep the server from closing", async () => {
    const { server, port } = await startServer(implicit);
    const waiting = await silent(port);
    await greeting(port);
    await server.close();
    await closed(waiting);
  });
});
