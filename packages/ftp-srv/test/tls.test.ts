import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { advise, type Phase } from "@ftp-codes/core";
import { Client } from "basic-ftp";
import { describe, expect, it, onTestFinished } from "vitest";
import { createServer } from "../src/index.js";
import { identity } from "./identity.js";
import { passivePort, rawConnect, rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

const versions = ["TLSv1.2", "TLSv1.3"] as const;
const modes = ["explicit", "implicit"] as const;
const cases = modes.flatMap((mode) => versions.map((version) => [mode, version] as const));
const urls = { explicit: "ftp://127.0.0.1:0", implicit: "ftps://127.0.0.1:0" };

describe.each(cases)("%s TLS, %s", (mode, version) => {
  const secureOptions = { ca: identity.cert, minVersion: version, maxVersion: version };

  it("carries listings and files both ways", async () => {
    const { port, root } = await startServer({ url: urls[mode], tls: identity, tlsRequired: true });
    const content = Buffer.alloc(3_000_000, "0123456789");
    await writeFile(join(root, "from"), content);
    const client = new Client(5000);
    onTestFinished(() => client.close());
    const secure = mode === "implicit" ? mode : true;
    await client.access({ host: "127.0.0.1", port, user: "ann", password: "x", secure, secureOptions });
    await client.downloadTo(join(root, "to"), "from");
    await client.uploadFrom(join(root, "to"), "up");
    expect((await client.list()).map(({ name, size }) => [name, size])).toEqual(
      expect.arrayContaining([
        ["to", content.length],
        ["up", content.length],
      ]),
    );
  });

  it("lets the data connection resume the control connection's TLS session", async () => {
    const { port } = await startServer({ url: urls[mode], tls: identity });
    const raw = connect(port, "127.0.0.1");
    const line = async (socket: NodeJS.EventEmitter): Promise<string> => String((await once(socket, "data"))[0]);
    if (mode === "explicit") {
      await line(raw);
      raw.write("AUTH TLS\r\n");
      expect(await line(raw)).toMatch(/^234 /);
    }
    const control = connectTls({ socket: raw, ...secureOptions });
    let session: Buffer | undefined;
    control.on("session", (ticket) => (session = ticket));
    await once(control, "secureConnect");
    if (mode === "implicit") await line(control);
    const answers: string[] = [];
    for (const command of ["USER a", "PASS b", "PBSZ 0", "PROT P", "EPSV"]) {
      control.write(`${command}\r\n`);
      answers.push(await line(control));
    }
    const port2 = passivePort(answers.at(-1) ?? "");
    const data: TLSSocket = connectTls({
      host: "127.0.0.1",
      port: port2,
      ...secureOptions,
      ...(session ? { session } : {}),
    });
    const reused = once(data, "secureConnect").then(() => data.isSessionReused());
    control.write("NLST\r\n");
    expect(await reused).toBe(true);
    await buffer(data);
    control.destroy();
  });
});

describe("AUTH TLS", () => {
  it("doesn't obey what was sent ahead in clear text", async () => {
    const { port } = await startServer({ tls: identity });
    for (const injected of ["AUTH TLS\r\nUSER eve\r\n", "NOOP\r\nAUTH TLS\r\nUSER eve\r\n"]) {
      const raw = connect(port, "127.0.0.1");
      await once(raw, "data");
      let plain = "";
      const read = (chunk: Buffer): void => void (plain += chunk.toString());
      raw.on("data", read);
      raw.write(injected);
      await expect.poll(() => plain).toMatch(/234 .*\r\n$/);
      raw.off("data", read);
      const control = connectTls({ socket: raw, ca: identity.cert });
      await once(control, "secureConnect");
      control.write("PASS x\r\n");
      // No user was named inside TLS.
      expect(String((await once(control, "data"))[0])).toMatch(/^503 /);
      control.destroy();
    }
  });

  it("is offered, and PBSZ and PROT in their order", async () => {
    const { port } = await startServer({ tls: identity });
    const client = await rawConnect(port);
    await client.reply();
    expect(await client.send("FEAT")).toMatch(/AUTH TLS\n[\s\S]*PBSZ\n PROT\n/);
    expect(await client.send("AUTH SSL")).toBe("504 Security mechanism not implemented: use TLS");
    expect(await client.send("CCC")).toMatch(/^533 /);
    client.write("AUTH TLS\r\n");
    expect((await client.reply()).code).toBe(234);
    client.socket.removeAllListeners("data");
    const control = connectTls({ socket: client.socket, ca: identity.cert });
    await once(control, "secureConnect");
    const codes: Record<string, string> = {};
    for (const command of ["PROT P", "AUTH TLS", "PBSZ x", "PBSZ 0", "PROT E", "PROT X", "PROT C", "PROT P", "CCC"]) {
      control.write(`${command}\r\n`);
      codes[command] = String((await once(control, "data"))[0]).slice(0, 3);
    }
    expect(codes).toEqual({
      "PROT P": "200",
      "AUTH TLS": "503",
      "PBSZ x": "501",
      "PBSZ 0": "200",
      "PROT E": "536",
      "PROT X": "504",
      "PROT C": "200",
      CCC: "534",
    });
    control.destroy();
  });
});

describe("tlsRequired", () => {
  const decided = (reply: string, command: string, phase: Phase): string[] => {
    const [code = "", ...text] = reply.split(" ");
    const { cause, retry, remedies } = advise({ code: Number(code), text: text.join(" "), command, phase });
    return [cause, retry, remedies[0]?.action ?? ""];
  };

  it("refuses a login in clear text, with words that tell a client what to do", async () => {
    const { port } = await startServer({ tls: identity, tlsRequired: true });
    const client = await rawConnect(port);
    await client.reply();
    const reply = await client.send("USER ann");
    expect(reply).toMatch(/^530 /);
    expect(decided(reply, "USER", "login")).toEqual(["tls-required", "after-fix", "use-tls"]);
  });

  it("refuses data in clear text", async () => {
    const { port } = await startServer({ tls: identity, tlsRequired: true });
    const client = await rawConnect(port);
    await client.reply();
    await client.send("AUTH TLS");
    client.socket.removeAllListeners("data");
    const control = connectTls({ socket: client.socket, ca: identity.cert });
    await once(control, "secureConnect");
    const replies: string[] = [];
    for (const command of ["USER a", "PASS b", "PBSZ 0", "PROT C", "EPSV", "STOR x"]) {
      control.write(`${command}\r\n`);
      replies.push(String((await once(control, "data"))[0]).trim());
    }
    expect(replies[3]).toMatch(/^534 /);
    expect(decided(replies[3] ?? "", "PROT", "negotiation")).toEqual(["tls-required", "after-fix", "protect-data"]);
    expect(replies[5]).toMatch(/^521 /);
    expect(decided(replies[5] ?? "", "STOR", "transfer-start")).toEqual(["tls-required", "after-fix", "protect-data"]);
    control.destroy();
  });

  it("can't be asked of a server without TLS", () => {
    expect(() => createServer({ tlsRequired: true, log: false, signals: false })).toThrow(
      /give ftp-srv the option tls/,
    );
  });
});

it("survives a client that speaks no TLS where TLS is expected", async () => {
  const { port } = await startServer({ tls: identity });
  const client = await rawConnect(port);
  await client.reply();
  expect(await client.send("AUTH TLS")).toMatch(/^234 /);
  client.write("USER in clear text\r\n");
  client.socket.removeAllListeners("data");
  await client.closed;
  const next = await rawLogin(port);
  expect(await next.send("NOOP")).toMatch(/^200 /);
});
