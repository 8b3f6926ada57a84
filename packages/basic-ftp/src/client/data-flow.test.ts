import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { Readable } from "node:stream";
import { connect as connectTls, createSecureContext, TLSSocket } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import { identity } from "../../test/identity.js";
import { flowFrom, type FlowEnd } from "./data-flow.js";

/** Both ends of a connection over loopback. */
async function connection(): Promise<{ client: Socket; server: Socket }> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const accepted = once(listener, "connection") as Promise<[Socket]>;
  const client = connect((listener.address() as AddressInfo).port, "127.0.0.1");
  const [server] = await accepted;
  onTestFinished(() => {
    client.destroy();
    server.destroy();
    listener.close();
  });
  return { client, server };
}

describe("flowFrom", () => {
  it.each(["TLSv1.2", "TLSv1.3"] as const)(
    "ends %s after the handshake, also an empty source that ends before",
    async (version) => {
      const { client, server } = await connection();
      const secured = connectTls({ socket: client, ca: identity.cert, servername: "localhost", maxVersion: version });
      const source = Readable.from([]);
      const end = new Promise<FlowEnd>((resolve) => void flowFrom(source)(secured, resolve));
      await once(source, "end");
      // Only now does the server have a look at what the client has sent: this is how a slow one looks.
      const served = new TLSSocket(server, { isServer: true, secureContext: createSecureContext(identity) });
      const seen: string[] = [];
      for (const event of ["secure", "end", "error"]) served.on(event, () => void seen.push(event));
      served.resume();
      await new Promise((resolve) => served.once("end", resolve).once("close", resolve));
      expect(seen).toEqual(["secure", "end"]);
      served.end();
      expect(await end).toEqual({ kind: "ended" });
    },
  );
});
