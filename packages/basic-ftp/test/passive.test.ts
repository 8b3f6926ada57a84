import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import { expect } from "vitest";
import { type Situation, testRows } from "./corrected-client.js";
import type { Step } from "./scripted-server.js";

const upload = ({ client }: Situation): Promise<unknown> => client.uploadFrom(Readable.from(["hello"]), "f");
const stored: Step = async (session) => {
  session.send("150 go on\r\n");
  await session.dataEnd();
  return "226 done\r\n";
};
const done = { code: 226, message: "226 done" };

/** A port of loopback where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const epsvOf = async (): Promise<string> => `229 Extended (|||${await closedPort()}|)\r\n`;
const pasvOf = async (): Promise<string> => {
  const port = await closedPort();
  return `227 Passive (127,0,0,1,${port >> 8},${port & 255})\r\n`;
};
const ofPasv = { command: "PASV", phase: "negotiation" } as const;

testRows("data connection", [
  {
    row: "EPSV 500, PASV ok",
    script: { EPSV: "500 what?\r\n", STOR: stored },
    call: upload,
    resolves: done,
    next: "ok",
  },
  {
    row: "EPSV 500, PASV 502",
    script: { EPSV: "500 what?\r\n", PASV: "502 no pasv\r\n" },
    call: upload,
    rejects: { type: "reply", code: 502, ...ofPasv },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ cause: { command: "EPSV", code: 500 } }),
  },
  {
    row: "EPSV 421+FIN (first)",
    script: { EPSV: ({ socket }) => void socket.end("421 bye\r\n") },
    call: upload,
    rejects: { type: "reply", code: 421, command: "EPSV", phase: "negotiation" },
    next: "refused",
    check: ({ server }) => expect(server.commands).not.toContain("PASV"),
  },
  {
    row: "EPSV FIN",
    script: { EPSV: ({ socket }) => void socket.end() },
    call: upload,
    rejects: { type: "connection", errno: "closed", command: "EPSV", phase: "negotiation" },
    next: "refused",
  },
  {
    row: "EPSV 530",
    script: { EPSV: "530 Please login with USER and PASS.\r\n" },
    call: upload,
    rejects: { type: "reply", code: 530, command: "EPSV", phase: "negotiation" },
    next: "ok",
    check: ({ server }) => expect(server.commands).not.toContain("PASV"),
  },
  {
    row: "EPSV ok but port closed; PASV ok",
    script: { EPSV: epsvOf, STOR: stored },
    call: upload,
    resolves: done,
    next: "ok",
  },
  {
    row: "EPSV+PASV port closed",
    script: { EPSV: epsvOf, PASV: pasvOf },
    call: upload,
    rejects: { type: "connection", errno: "ECONNREFUSED", ...ofPasv },
    next: "ok",
    check: (_, error) => {
      expect(error).toMatchObject({ advice: { cause: "data-connection-failed" } });
      expect(error).toMatchObject({ cause: { cause: { command: "EPSV" } } });
    },
  },
  {
    row: "2nd transfer: port closed (strategy fixed)",
    script: { EPSV: ["default", epsvOf], PASV: pasvOf, STOR: stored },
    call: async (situation) => {
      await upload(situation);
      await upload(situation);
    },
    rejects: { type: "connection", errno: "ECONNREFUSED", command: "EPSV", phase: "negotiation" },
    next: "ok",
  },
  {
    row: "2nd transfer: EPSV 425",
    script: { EPSV: ["default", "425 no port\r\n"], STOR: stored },
    call: async (situation) => {
      await upload(situation);
      await upload(situation);
    },
    rejects: { type: "reply", code: 425, command: "EPSV", phase: "negotiation" },
    next: "ok",
  },
  {
    row: "one 425 on the first EPSV -> strategy afterwards",
    script: { EPSV: ["425 no port\r\n", "default"], STOR: stored },
    call: async (situation) => {
      await upload(situation);
      return upload(situation);
    },
    resolves: done,
    next: "ok",
    check: ({ server }) =>
      expect(server.commands.filter((command) => /^(?:EPSV|PASV)$/.test(command))).toEqual(["EPSV", "PASV", "EPSV"]),
  },
  {
    row: "PASV other host",
    script: { EPSV: "500 what?\r\n", PASV: "227 Passive (10,1,2,3,{pasv})\r\n", STOR: stored },
    call: upload,
    resolves: done,
    next: "ok",
  },
  {
    row: "PASV 0.0.0.0: the control connection's host is meant",
    script: { EPSV: "500 what?\r\n", PASV: "227 Passive (0,0,0,0,{pasv})\r\n", STOR: stored },
    call: upload,
    resolves: done,
    next: "ok",
  },
  {
    row: "PASV other host (public)",
    script: { EPSV: "500 what?\r\n", PASV: "227 Passive (192,0,2,7,{pasv})\r\n" },
    call: upload,
    rejects: { type: "protocol", ...ofPasv },
    next: "ok",
    check: (_, error) => expect(error?.message).toContain("192.0.2.7"),
  },
  {
    row: "PASV unparsable",
    script: { EPSV: "500 what?\r\n", PASV: "227 ok\r\n" },
    call: upload,
    rejects: { type: "protocol", ...ofPasv },
    next: "ok",
  },
  {
    row: "EPSV answered by the reply to PASV",
    script: { EPSV: "227 Passive (127,0,0,1,1,1)\r\n" },
    call: upload,
    rejects: { type: "protocol", command: "EPSV", phase: "negotiation" },
    next: "refused",
  },
  {
    row: "custom prepareTransfer survives access()",
    script: { EPSV: "default", STOR: stored },
    call: async ({ client, server }) => {
      const { prepareTransfer } = client;
      const asked: string[] = [];
      client.prepareTransfer = (ftp) => {
        asked.push("mine");
        return prepareTransfer(ftp);
      };
      await client.access({ host: "127.0.0.1", port: server.port });
      await client.uploadFrom(Readable.from(["hello"]), "f");
      return asked;
    },
    resolves: ["mine"],
    next: "ok",
  },
]);

testRows("data connection that nobody takes", [
  {
    row: "RETR 425",
    script: { RETR: "425 Can not open data connection\r\n" },
    call: ({ client }) => client.downloadTo(new PassThrough(), "f"),
    rejects: { type: "reply", code: 425, command: "RETR", phase: "transfer-start" },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "data-connection-failed" } }),
  },
]);
