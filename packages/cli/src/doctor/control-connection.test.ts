import { createServer, type Socket } from "node:net";
import { isFtpConnectionError, isFtpProtocolError, isFtpReplyError } from "@ftp-codes/core";
import { afterEach, describe, expect, it } from "vitest";
import { type ControlConnection, openControlConnection } from "./control-connection.js";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A connection to a server that says what `serve` makes it say. */
async function connectTo(serve: (socket: Socket) => void, timeoutMs = 2000): Promise<ControlConnection> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    closers.push(() => socket.destroy());
    serve(socket);
  });
  closers.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const control = await openControlConnection({ host: "127.0.0.1", port, timeoutMs, ca: undefined, insecure: false });
  closers.push(() => control.destroy());
  return control;
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a control connection", () => {
  it("puts a reply together from whatever pieces it comes in", async () => {
    const control = await connectTo((socket) => {
      for (const piece of ["22", "0-hel", "lo\r\n220 (vsFTPd 3.0.5)", "\r", "\n"]) socket.write(piece);
    });
    expect(await control.next("CONNECT")).toMatchObject({ code: 220, lines: ["hello", "(vsFTPd 3.0.5)"] });
    expect(control.product).toBe("vsftpd 3.0.5");
  });

  it("rejects with the reply and its advice when the server says no", async () => {
    const control = await connectTo((socket) => socket.write("421 Too many connections (3) from this IP\r\n"));
    const error = await failure(control.next("CONNECT"));
    expect(isFtpReplyError(error) && error.advice).toMatchObject({ cause: "connection-limit", connectionLimit: 3 });
  });

  it.each([
    ["what is no reply", "SSH-2.0-OpenSSH_9.2\r\n"],
    ["a line without an end", "220 ".padEnd(100_000, "x")],
    ["more replies than anybody asked for", "220 ready\r\n".repeat(1000)],
  ])("stops at %s", async (_, text) => {
    const control = await connectTo((socket) => socket.write(text));
    let error: unknown;
    for (let count = 0; error === undefined && count < 2000; count++) error = await failure(control.next("CONNECT"));
    expect(isFtpProtocolError(error)).toBe(true);
    expect(control.isOpen()).toBe(false);
  });

  it("rejects when the server is silent, or goes away", async () => {
    const silent = await connectTo(() => undefined, 50);
    const late = await failure(silent.next("CONNECT"));
    expect(isFtpConnectionError(late) && late.errno).toBe("timeout");
    const gone = await connectTo((socket) => socket.end());
    const closed = await failure(gone.next("CONNECT"));
    expect(isFtpConnectionError(closed) && closed.errno).toBe("closed");
  });

  it("takes no reply for protected that came before TLS began", async () => {
    const control = await connectTo((socket) => socket.write("220 ready\r\n234 go\r\n331 injected\r\n"));
    await control.next("CONNECT");
    await control.next("AUTH");
    await new Promise((resolve) => setImmediate(resolve));
    expect(isFtpProtocolError(await failure(control.secure()))).toBe(true);
  });

  it("sends one line for one command", async () => {
    let heard = "";
    const control = await connectTo((socket) => {
      socket.write("220 ready\r\n");
      socket.on("data", (chunk) => (heard += chunk.toString()));
    });
    await control.next("CONNECT");
    expect(await failure(control.ask("CWD a\r\nDELE b"))).toBeInstanceOf(TypeError);
    expect(heard).toBe("");
  });
});
