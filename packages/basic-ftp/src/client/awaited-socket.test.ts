import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { onTestFinished, expect, it } from "vitest";
import { AwaitedSocket } from "./awaited-socket.js";

async function listening(): Promise<{ listener: Server; port: number; awaited: AwaitedSocket }> {
  const listener = createServer();
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const awaited = new AwaitedSocket(listener, "127.0.0.1");
  onTestFinished(() => void awaited.destroy());
  return { listener, port: (listener.address() as AddressInfo).port, awaited };
}

async function caller(port: number, localAddress: string): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

it("passes on what comes, and writes what had to wait", async () => {
  const { port, awaited } = await listening();
  awaited.end("from here");
  const other = await caller(port, "127.0.0.1");
  other.end("from there");
  const heard = (await Promise.all([once(other, "data"), once(awaited, "data")])) as [[Buffer], [Buffer]];
  expect(heard.map(([chunk]) => String(chunk))).toEqual(["from here", "from there"]);
  await once(awaited, "close");
  expect([awaited.bytesRead, awaited.bytesWritten]).toEqual([10, 9]);
});

it.runIf(process.platform === "linux")("lets nobody in but the peer, and only once", async () => {
  const { listener, port, awaited } = await listening();
  const stranger = await caller(port, "127.0.0.2");
  await once(stranger, "close");
  const peer = await caller(port, "127.0.0.1");
  peer.write("x");
  await once(awaited, "data");
  expect(listener.listening).toBe(false);
});

it("fails when the connection is reset, and stops to listen when it is given up", async () => {
  const { port, awaited } = await listening();
  const other = await caller(port, "127.0.0.1");
  other.write("x");
  await once(awaited, "data");
  other.resetAndDestroy();
  const [error] = (await once(awaited, "error")) as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNRESET");
  const second = await listening();
  second.awaited.resetAndDestroy();
  await once(second.listener, "close");
  expect(second.listener.listening).toBe(false);
});
