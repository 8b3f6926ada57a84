import { connect, createServer } from "node:net";
import { X509Certificate } from "node:crypto";
import { connect as connectTls } from "node:tls";
import { Client } from "basic-ftp";
import { afterEach, describe, expect, test } from "vitest";
import { type FaultServer, type FaultServerOptions, on, type Rule, startFaultServer } from "../src/index.js";
import { codeOf, dial, type End, endOf, loggedIn, openData, passivePort, rawClient, readAll } from "./raw-client.js";
import type { Reply } from "@ftp-codes/core/reply";

let server: FaultServer;
const files = { "/d/a.bin": Buffer.from("0123456789"), "/d/e/ü b.txt": "x\ny\n", "/empty": "" };

afterEach(() => server.close());

async function start(options: FaultServerOptions = {}): Promise<Awaited<ReturnType<typeof loggedIn>>> {
  server = await startFaultServer({ files, now: () => Date.UTC(2026, 0, 2, 3, 4, 5), ...options });
  return loggedIn(server.port);
}

const textOf = (reply: Reply | End): string => (typeof reply === "string" ? reply : `${reply.code} ${reply.text}`);

describe("every command is answered as the RFCs say", () => {
  const time = "20260102030405";
  test.each([
    ["NOOP", "200 Okay."],
    ["SYST", "215 UNIX Type: L8"],
    ["PWD", '257 "/" is the current directory.'],
    ["CWD d", "250 Directory changed to /d."],
    ["CWD nowhere", "550 /nowhere: No such file or directory."],
    ["CWD empty", "550 /empty: Not a directory."],
    ["CWD ../../..", "250 Directory changed to /."],
    ["CDUP", "250 Directory changed to /."],
    ["SIZE d/a.bin", "213 10"],
    ["SIZE d", "550 /d: Is a directory."],
    ["SIZE", "501 SIZE: Syntax error in the argument."],
    ["MDTM /d/a.bin", `213 ${time}`],
    ["MFMT 20200102030405 /d/a.bin", "213 Modify=20200102030405; /d/a.bin"],
    ["MFMT soon /d/a.bin", "501 MFMT: Syntax error in the argument."],
    ["MLST /d/a.bin", `250 Facts of /d/a.bin\n type=file;size=10;modify=${time};perm=adfrw; /d/a.bin\nEnd`],
    ["STAT /d/a.bin", "213 Status of /d/a.bin\n -rw-r--r-- 1 ftp ftp           10 Jan  2 03:04 a.bin\nEnd of status"],
    ["STAT", "211 Status\n Logged in as u, TYPE I, no TLS\nEnd of status"],
    ['MKD say "hi"', '257 "/say ""hi""" created.'],
    ["MKD d", "550 /d: File exists."],
    ["MKD no/where", "550 /no/where: No such file or directory."],
    ["RMD d", "550 /d: Directory not empty."],
    ["RMD empty", "550 /empty: Not a directory."],
    ["DELE d", "550 /d: Is a directory."],
    ["DELE empty", "250 File removed."],
    ["RNFR nothing", "550 /nothing: No such file or directory."],
    ["RNTO x", "503 RNTO: Bad sequence of commands."],
    ["TYPE L 8", "200 Type set to I."],
    ["TYPE E", "504 TYPE: Parameter not supported."],
    ["STRU F", "200 Okay."],
    ["STRU R", "504 STRU: Parameter not supported."],
    ["MODE S", "200 Okay."],
    ["MODE Z", "504 MODE: Parameter not supported."],
    ["REST 5", "350 Restarting at 5."],
    ["REST -1", "501 REST: Syntax error in the argument."],
    ["ALLO 100", "200 Okay."],
    ["ACCT x", "202 No account needed."],
    ["OPTS UTF8 ON", "200 Okay."],
    ["OPTS FOO", "501 OPTS: Syntax error in the argument."],
    ["SITE CHMOD 644 /d/a.bin", "200 Okay."],
    ["SITE CHMOD 644 nothing", "550 /nothing: No such file or directory."],
    ["SITE", "501 SITE: Syntax error in the argument."],
    ["TYPE", "501 TYPE: Syntax error in the argument."],
    ["MODE", "501 MODE: Syntax error in the argument."],
    ["STRU", "501 STRU: Syntax error in the argument."],
    ["AUTH", "501 AUTH: Syntax error in the argument."],
    ["OPTS MLST size;modify;unknown;", "200 MLST OPTS size;modify;"],
    ["OPTS MLST", "200 MLST OPTS"],
    ["OPTS MLSD size;", "501 OPTS: Syntax error in the argument."],
    ["SMNT /", "502 SMNT: Not implemented."],
    ["SITE EXEC x", "504 SITE: Parameter not supported."],
    ["ABOR", "225 No transfer to abort."],
    ["RETR d/a.bin", "425 Send PASV, EPSV, PORT or EPRT first."],
    ["PORT 10,0,0,1,40,1", "504 The data connection goes to your own address only."],
    ["PORT 127,0,0,1,0,22", "504 The data connection goes to your own address only."],
    ["PORT 127,0,0,1", "501 PORT: Syntax error in the argument."],
    ["EPRT |3|::1|40000|", "522 Network protocol not supported, use (1,2)"],
    ["EPSV 2", "522 Network protocol not supported, use (1)"],
    ["PBSZ 0", "503 PBSZ: Bad sequence of commands."],
    ["AUTH KERBEROS", "504 AUTH: Parameter not supported."],
    ["CCC", "534 The control connection stays protected."],
    ["HOST ftp.example.org", "220 Host accepted."],
    ["XYZZY", "500 XYZZY: Command not understood."],
    ["PASS again", "503 Already logged in."],
    ["REIN", "220 FTP server ready."],
    ["QUIT", "221 Goodbye."],
    ["", "500 : Command not understood."],
  ])("%s", async (line, reply) => {
    const client = await start();
    expect(textOf(await client.send(line))).toBe(reply);
  });
});

test("OPTS MLST chooses the facts, and FEAT marks them (RFC 3659, 7.9)", async () => {
  const client = await start();
  expect(textOf(await client.send("FEAT"))).toContain("MLST type*;size*;modify*;perm*;");
  await client.send("OPTS MLST Size;Type;");
  expect(textOf(await client.send("MLST d/a.bin"))).toContain("\n type=file;size=10; /d/a.bin\n");
  expect(textOf(await client.send("FEAT"))).toContain("MLST type*;size*;modify;perm;");
  const listing = readAll(await openData(client));
  await client.send("MLSD /d");
  expect((await listing).bytes.toString()).toBe("type=file;size=10; a.bin\r\ntype=dir; e\r\n");
});

test("an upload that is struck at its renaming keeps its temporary name", async () => {
  const script = [on("STOR", "/d/new.bin").afterBytes(4).reset(), on("STOR", "/d/short.bin").afterBytes(4).truncate()];
  const client = await start({ script });
  for (const [name, code] of [
    ["new.bin", 426],
    ["short.bin", 250],
  ] as const) {
    const data = await openData(client);
    await client.send("STOR upload");
    data.end("0123456789");
    expect(codeOf(await client.reply())).toBe(226);
    await client.send("RNFR upload");
    expect(codeOf(await client.send(`RNTO d/${name}`))).toBe(code);
    data.destroy();
  }
  expect([server.files.get("/d/new.bin"), server.files.get("/d/short.bin")?.toString()]).toEqual([undefined, "0123"]);
});

test("before the login only what needs none is answered", async () => {
  await start({ users: { u: "p" } });
  const client = await rawClient(server.port);
  await client.reply();
  expect(codeOf(await client.send("LIST"))).toBe(530);
  expect(codeOf(await client.send("PASS p"))).toBe(503);
  expect(codeOf(await client.send("FEAT"))).toBe(211);
  await client.send("USER u");
  expect(codeOf(await client.send("PASS wrong"))).toBe(530);
  await client.send("USER constructor");
  expect(codeOf(await client.send("PASS x"))).toBe(530);
  await client.send("USER u");
  expect(codeOf(await client.send("PASS p"))).toBe(230);
});

test("history tells everything in order, and no password", async () => {
  const client = await start({ script: [on("RETR", "/d/a.bin").first().reply(450)] });
  const refused = readAll(await openData(client));
  await client.send("RETR d/a.bin");
  expect((await refused).bytes.length).toBe(0);
  const data = readAll(await openData(client));
  await client.send("REST 4");
  await client.send("RETR d/a.bin");
  expect((await data).bytes.toString()).toBe("456789");
  await client.reply();
  const told = server.history.map(({ command, argument, path, code, bytes, offset }) => {
    return [command, argument, path, code, bytes, offset].filter((part) => part !== undefined && part !== "");
  });
  expect(told).toEqual([
    ["CONNECT", 220],
    ["USER", "u", 331],
    ["PASS", "****", 230],
    ["TYPE", "I", 200],
    ["EPSV", 229],
    ["RETR", "d/a.bin", "/d/a.bin", 450],
    ["EPSV", 229],
    ["REST", "4", 350],
    ["RETR", "d/a.bin", "/d/a.bin", 226, 6, 4],
  ]);
  expect(server.history[5]?.rule?.path).toBe("/d/a.bin");
  expect(JSON.stringify(server.history)).not.toContain('"p"');
});

test("commands that come in one piece are answered in order", async () => {
  const client = await start();
  client.socket.write("PWD\r\nCWD d\r\nNOOP\r\nPWD\r\n");
  const replies = [await client.reply(), await client.reply(), await client.reply(), await client.reply()];
  expect(replies.map(codeOf)).toEqual([257, 250, 200, 257]);
});

test("a line without end does not fill the memory and is answered", async () => {
  const client = await start();
  expect(textOf(await client.send("NOOP ".repeat(100_000)))).toBe("500 The line is too long.");
  expect(codeOf(await client.send("NOOP"))).toBe(200);
});

test("ABOR with its Telnet interrupt ends a transfer", async () => {
  const client = await start({ script: [on("RETR").afterBytes(5).stall()] });
  const data = await openData(client);
  const end = endOf(data);
  data.resume();
  await client.send("RETR d/a.bin");
  client.socket.write(Buffer.from([0xff, 0xf4, 0xff, 0xf2]));
  expect(codeOf(await client.send("ABOR"))).toBe(426);
  expect(codeOf(await client.reply())).toBe(226);
  await end;
});

test("ABOR ends a transfer that still waits for its data connection", async () => {
  const client = await start();
  await client.send("EPSV");
  client.socket.write("RETR d/a.bin\r\n");
  expect(codeOf(await client.send("ABOR"))).toBe(425);
  expect(codeOf(await client.reply())).toBe(226);
});

test("a rule that is none is told when it comes while the server runs", async () => {
  const client = await start();
  server.script.push({ on: "NOOP", then: [["explode"]] } as unknown as Rule);
  expect(textOf(await client.send("NOOP"))).toContain('451 The script cannot be carried out: ["explode"] is no fault');
  expect(await client.reply()).toBe("closed");
});

test("active mode goes to the client's own address", async () => {
  const client = await start();
  const received = new Promise<Buffer>((resolve) => {
    const listener = createServer((socket) => {
      listener.close();
      void readAll(socket).then(({ bytes }) => resolve(bytes));
    });
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      const port = typeof address === "object" && address ? address.port : 0;
      client.socket.write(`PORT 127,0,0,1,${port >> 8},${port & 255}\r\nRETR d/a.bin\r\n`);
    });
  });
  expect((await received).toString()).toBe("0123456789");
});

test("a data connection of a stranger is dropped, and the client's own is served", async () => {
  const client = await start();
  const port = passivePort(await client.send("EPSV"));
  const stranger = connect({ host: "127.0.0.1", port, localAddress: "127.0.0.2" });
  expect((await readAll(stranger)).bytes.length).toBe(0);
  const data = readAll(await dial(port));
  await client.send("RETR d/a.bin");
  expect((await data).bytes.toString()).toBe("0123456789");
});

test("TYPE A sends lines with CR LF and stores them without", async () => {
  const client = await start();
  await client.send("TYPE A");
  const down = readAll(await openData(client));
  await client.send("RETR /d/e/ü b.txt");
  expect((await down).bytes.toString()).toBe("x\r\ny\r\n");
  await client.reply();
  const up = await openData(client);
  await client.send("STOR t.txt");
  up.write("1\r");
  up.end("\n2\r\n\r");
  await client.reply();
  expect(server.files.get("/t.txt")?.toString()).toBe("1\n2\n\r");
  up.destroy();
});

test("an upload continues where REST says, and APPE at the end", async () => {
  const client = await start();
  for (const [restart, command, content] of [
    ["REST 8", "STOR d/a.bin", "AB"],
    ["NOOP", "APPE d/a.bin", "CD"],
  ] as const) {
    await client.send(restart);
    const data = await openData(client);
    await client.send(command);
    data.end(content);
    expect(codeOf(await client.reply())).toBe(226);
    data.destroy();
  }
  expect(server.files.get("/d/a.bin")?.toString()).toBe("01234567ABCD");
  await client.send("REST 100");
  await openData(client).then((data) => data.destroy());
  expect(codeOf(await client.send("STOR d/a.bin"))).toBe(554);
});

test("STOU finds a name of its own and tells it", async () => {
  const client = await start();
  const data = await openData(client);
  expect(textOf(await client.send("STOU"))).toBe("150 FILE: /ftp.1");
  data.end("x");
  expect(textOf(await client.reply())).toContain("/ftp.1");
  expect(server.files.get("/ftp.1")?.toString()).toBe("x");
  data.destroy();
});

test("an idle session is told and closed", async () => {
  const client = await start({ script: [on("IDLE").idleFor(20).reply(421, "Timeout.").hangUp()] });
  expect(textOf(await client.reply())).toBe("421 Timeout.");
  expect(await client.reply()).toBe("closed");
  expect(server.history.at(-1)).toMatchObject({ command: "IDLE", code: 421 });
});

test("close ends sessions and transfers in progress, and the port is free then", async () => {
  const client = await start({ script: [on("RETR").stall()] });
  const data = await openData(client);
  const dataEnd = endOf(data);
  await client.send("RETR d/a.bin");
  await Promise.all([server.close(), server.close()]);
  expect(server.sessions).toBe(0);
  expect(await client.ended).toBeTypeOf("string");
  expect(await dataEnd).toBeTypeOf("string");
  await expect(rawClient(server.port)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

describe("TLS", () => {
  test("the certificate is for this machine and trusts itself", async () => {
    await start();
    const certificate = new X509Certificate(server.certificate);
    expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  test.each([true, "implicit"] as const)("secure: %s", async (secure) => {
    server = await startFaultServer({ files, tls: secure === "implicit" ? "implicit" : "explicit" });
    const client = new Client(3000);
    const secureOptions = { ca: server.certificate };
    await client.access({ host: "127.0.0.1", port: server.port, user: "u", password: "p", secure, secureOptions });
    expect((await client.list("/d")).map(({ name }) => name)).toEqual(["a.bin", "e"]);
    client.close();
  });

  test("commands that came before the handshake are dropped", async () => {
    await start();
    const client = await rawClient(server.port);
    await client.reply();
    expect(codeOf(await client.send("AUTH TLS\r\nUSER injected"))).toBe(234);
    client.socket.removeAllListeners("data");
    const secured = connectTls({ socket: client.socket, ca: server.certificate });
    await new Promise((resolve) => secured.once("secureConnect", resolve));
    secured.write("NOOP\r\n");
    const chunk = await new Promise<Buffer>((resolve) => secured.once("data", resolve));
    expect(chunk.toString()).toBe("200 Okay.\r\n");
    expect(server.history.filter(({ argument }) => argument === "injected")).toEqual([]);
    secured.destroy();
  });

  test("a server without TLS does not know AUTH", async () => {
    const client = await start({ tls: "none" });
    expect(codeOf(await client.send("AUTH TLS"))).toBe(500);
    expect(textOf(await client.send("FEAT"))).not.toContain("TLS");
  });
});

test("a profile speaks with the words of its server", async () => {
  const client = await start({ profile: "vsftpd" });
  expect(textOf(await client.send("CWD nowhere"))).toBe("550 Failed to change directory.");
  expect(textOf(await client.send("RETR d/a.bin"))).toBe("425 Use PORT or PASV first.");
  expect(server.history[0]?.replies[0]?.text).toBe("(vsFTPd 3.0.3)");
});

test.each([
  ["pure-ftpd", "PORT 10,0,0,1,40,1", "500 I won't open a connection to 10.0.0.1 (only to 127.0.0.1)"],
  ["pyftpdlib", "EPRT |1|10.0.0.1|10241|", "501 Rejected data connection to foreign address 10.0.0.1:10241."],
  ["pyftpdlib", "USER anna", "530 User anna is not allowed to login."],
  ["zos", "RETR d/a.bin", "426 Transfer aborted: data connection lost after 0 bytes."],
  ["proftpd", "MKD d/new", "550 /d/new: Permission denied"],
] as const)("%s: a scripted failure of %s names what it is about", async (profile, line, reply) => {
  const script = [
    on(["PORT", "EPRT"]).fail("active-refused"),
    on("RETR").fail("transfer-aborted"),
    on("MKD").fail("permission-denied"),
  ];
  const client = await start({ profile, script });
  server.script.push(on("USER").fail("account-disabled"));
  expect(textOf(await client.send(line))).toBe(reply);
});

test.each([
  ["NLST d/*.bin", "d/a.bin\r\n"],
  ["NLST *", "d\r\nempty\r\n"],
  ["NLST /d/*", "/d/a.bin\r\n/d/e\r\n"],
  ["LIST d/*.bin", "-rw-r--r-- 1 ftp ftp           10 Jan  2 03:04 d/a.bin\r\n"],
  ["NLST *.iso", ""],
])("%s lists what the star stands for", async (line, listing) => {
  const client = await start();
  const data = readAll(await openData(client));
  expect(codeOf(await client.send(line))).toBe(150);
  expect((await data).bytes.toString()).toBe(listing);
  expect(codeOf(await client.reply())).toBe(226);
});

test("STAT during a transfer is answered at once (RFC 959, 4.1.3)", async () => {
  const client = await start({ script: [on("STAT").nth(2).reply(450)] });
  const data = await openData(client);
  await client.send("STOR new");
  expect(textOf(await client.send("STAT"))).toBe(
    "211 Status\n Logged in as u, a transfer is in progress\nEnd of status",
  );
  expect(codeOf(await client.send("STAT"))).toBe(450);
  data.end("x");
  expect(codeOf(await client.reply())).toBe(226);
  expect(server.history.slice(-3).map(({ command, code }) => [command, code])).toEqual([
    ["STOR", 226],
    ["STAT", 211],
    ["STAT", 450],
  ]);
  data.destroy();
});
