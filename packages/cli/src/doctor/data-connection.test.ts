import { once } from "node:events";
import { connect } from "node:net";
import { on, startFaultServer } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { openControlConnection } from "./control-connection.js";
import { askPassive, openActive } from "./data-connection.js";

async function logIn(port: number) {
  const control = await openControlConnection({
    host: "127.0.0.1",
    port,
    timeoutMs: 2000,
    ca: undefined,
    insecure: false,
  });
  await control.next("CONNECT");
  await control.ask("USER a");
  await control.ask("PASS b");
  return control;
}

describe("data connections", () => {
  it("tells the address that was named from the one that is meant", async () => {
    await using server = await startFaultServer({ script: [on("PASV").first().passiveAddress("10.1.2.3")] });
    const control = await logIn(server.port);
    expect(await askPassive(control, "PASV")).toMatchObject({ named: { host: "10.1.2.3", address: "private" } });
    expect(await askPassive(control, "PASV")).toMatchObject({ named: { host: "127.0.0.1", address: "peer" } });
    expect((await askPassive(control, "EPSV")).named).toBeUndefined();
    await control.close();
  });

  it.runIf(process.platform === "linux")("takes no active connection from anybody but the server", async () => {
    await using server = await startFaultServer();
    const control = await logIn(server.port);
    const data = await openActive(control);
    const argument =
      server.history
        .find(({ command }) => command === "PORT")
        ?.argument.split(",")
        .map(Number) ?? [];
    const port = (argument[4] ?? 0) * 256 + (argument[5] ?? 0);
    const stranger = connect({ port, host: "127.0.0.1", localAddress: "127.0.0.2" });
    stranger.on("error", () => undefined);
    await once(stranger, "close");
    const rightful = connect({ port, host: "127.0.0.1" });
    const socket = await data.socket();
    expect(socket.remoteAddress).toBe("127.0.0.1");
    rightful.destroy();
    data.close();
    await control.close();
  });
});
