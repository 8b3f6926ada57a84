import { connect } from "node:net";
import { once } from "node:events";
import { mkdir, readdir, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { passivePort, rawConnect, rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

describe("the conversation", () => {
  it("puts commands together from any pieces, and carries them out in order", async () => {
    const { port } = await startServer();
    const client = await rawLogin(port);
    for (const byte of Buffer.from("PWD\r\n")) {
      client.write(Buffer.from([byte]));
      await new Promise(setImmediate);
    }
    expect(await client.reply()).toMatchObject({ code: 257 });
    client.write("NOOP\r\nPWD\nTYPE I\r\n\r\nSYST\r\n");
    const codes = [];
    for (let count = 0; count < 4; count += 1) codes.push((await client.reply()).code);
    expect(codes).toEqual([200, 257, 200, 215]);
  });

  it("refuses lines that are no commands, and goes on", async () => {
    const { port } = await startServer();
    const client = await rawLogin(port);
    expect(await client.send(`CWD ${"x".repeat(100_000)}`)).toBe("500 Command line too long");
    client.write(Buffer.from([0x53, 0x49, 0x5a, 0x45, 0x20, 0xe4, 0x0d, 0x0a]));
    expect((await client.reply()).code).toBe(501);
    expect(await client.send("SIZE a\0b")).toMatch(/^501 /);
    expect(await client.send("GET / HTTP/1.1")).toBe("500 Command not understood: GET");
    expect(await client.send("SMNT x")).toBe("502 Command not implemented: SMNT");
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });

  it("reads names in Latin-1 after OPTS UTF8 OFF", async () => {
    const { port, root } = await startServer();
    const client = await rawLogin(port);
    expect(await client.send("OPTS UTF8 OFF")).toMatch(/^200 /);
    client.write(Buffer.from("MKD \xe4\r\n", "latin1"));
    expect((await client.reply()).code).toBe(257);
    expect(await readdir(root)).toEqual(["ä"]);
  });

  it("stops reading from a client that reads no replies, and answers all when it does", async () => {
    const { port } = await startServer();
    const client = await rawLogin(port);
    client.socket.pause();
    const commands = 20_000;
    client.write("HELP\r\n".repeat(commands));
    client.socket.resume();
    for (let count = 0; count < commands; count += 1) expect((await client.reply()).code).toBe(214);
  });

  it("tells the truth in FEAT", async () => {
    const { port } = await startServer();
    const client = await rawLogin(port);
    const lines = (await client.send("FEAT")).split("\n").slice(1, -1);
    expect(lines).toEqual([
      " CLNT",
      " EPRT",
      " EPSV",
      " HOST",
      " MDTM",
      " MFMT",
      " MLST type*;size*;modify*;perm*;unique*;UNIX.mode*;",
      " REST STREAM",
      " SIZE",
      " TVFS",
      " UTF8",
    ]);
  });
});

describe("files and directories", () => {
  it("answers as the RFCs say", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "file"), "12345");
    await utimes(join(root, "file"), 0, 1_600_000_000);
    const client = await rawLogin(port);
    const conversation: [string, string][] = [
      ["PWD", '257 "/" is the current directory'],
      ['MKD a "b" -x c', '257 "/a ""b"" -x c" created'],
      ['MKD a "b" -x c', "550 File exists"],
      ["MKD x/y/z", "550 No such file or directory: create the parent directory first"],
      ['CWD a "b" -x c', '250 Directory changed to "/a ""b"" -x c"'],
      ["MKD ä", '257 "/a ""b"" -x c/ä" created'],
      ["CDUP", '250 Directory changed to "/"'],
      ["CWD ../../..", '250 Directory changed to "/"'],
      ["CWD file", "550 Not a directory"],
      ["CWD nope", "550 No such file or directory"],
      ["SIZE file", "213 5"],
      ["SIZE x", "550 No such file or directory"],
      ['SIZE a "b" -x c', "550 Is a directory"],
      ["MDTM file", "213 20200913122640"],
      ["MFMT 20210102030405 file", "213 Modify=20210102030405; file"],
      ["MDTM file", "213 20210102030405"],
      ["MFMT 20211302030405 file", "501 Syntax error: MFMT takes YYYYMMDDHHMMSS path"],
      ['DELE a "b" -x c', "550 Is a directory"],
      ["DELE nope", "550 No such file or directory"],
      ["RMD file", "550 Not a directory"],
      ['RMD a "b" -x c', "550 Directory not empty"],
      ['RMD a "b" -x c/ä', "250 Directory removed"],
      ["RMD nope", "550 No such file or directory"],
      ["RNTO zz", "503 Bad sequence of commands: RNFR comes before RNTO"],
      ["RNFR nope", "550 No such file or directory"],
      ["RNTO zz", "503 Bad sequence of commands: RNFR comes before RNTO"],
      ["RNFR file", "350 Ready for RNTO"],
      ["RNTO nope/b", "550 No such file or directory"],
      ["RNFR file", "350 Ready for RNTO"],
      ["RNTO b c", "250 Renamed"],
      ["SITE CHMOD 600 b c", "200 Permissions changed"],
      ["SITE CHMOD 600 nope", "550 No such file or directory"],
      ["SITE CHMOD x", "501 Syntax error: SITE CHMOD takes an octal mode and a path"],
      ["SITE FOO", "504 SITE command not implemented: there is only CHMOD"],
      ["DELE b c", "250 File deleted"],
      ["STAT nope", "550 No such file or directory"],
      ["LIST nope", "550 No such file or directory"],
      ["NLST nope", "550 No such file or directory"],
      ["MLSD nope", "550 No such file or directory"],
      ["MLST nope", "550 No such file or directory"],
      ["REST abc", "501 REST requires a value greater than or equal to 0"],
      ["TYPE Z", "501 Syntax error: TYPE takes A, I or L 8"],
      ["TYPE E", "504 Type not implemented: use A, I or L 8"],
      ["MODE B", "504 Mode not implemented: use S"],
      ["STRU R", "504 Structure not implemented: use F"],
      ["OPTS FOO", "501 Option not understood: use UTF8 or MLST"],
      ["ALLO 5", "202 No storage allocation needed"],
      ["ACCT x", "202 No account needed"],
      ["CWD", "501 Syntax error: CWD needs an argument"],
      ["PORT 1,2,3,4,5,6", "504 Illegal PORT command: the given address is not yours, use passive mode"],
      ["PORT 127,0,0,1,0,21", "504 Illegal PORT command: this server won't connect to ports < 1024"],
      ["PORT 1,2", "501 Syntax error: PORT takes six numbers from 0 to 255"],
      ["EPRT |1|1.2.3.4|99|", "504 Illegal EPRT command: the given address is not yours, use passive mode"],
      ["EPRT |3|1.2.3.4|99|", "522 Network protocol not supported, use (1,2)"],
      ["EPRT nonsense", "501 Syntax error: EPRT takes |family|address|port|"],
      ["EPSV 2", "522 Network protocol not supported, use (1)"],
      ["PROT P", "503 Bad sequence of commands: use AUTH TLS first"],
      ["PBSZ 0", "503 Bad sequence of commands: use AUTH TLS first"],
      ["AUTH TLS", "502 Command not implemented: this server has no TLS"],
      ["RETR file", "550 No such file or directory"],
      ["LIST", "425 Use PORT or PASV first"],
      ["EPSV ALL", "200 EPSV ALL: no other data connection command will be accepted"],
      ["PASV", "501 PASV not allowed after EPSV ALL"],
    ];
    for (const [command, reply] of conversation)
      expect([command, await client.send(command)]).toEqual([command, reply]);
  });

  it("lists with LIST, NLST, MLSD, MLST and STAT", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "two words"), "12345");
    await utimes(join(root, "two words"), 0, 1_600_000_000);
    await mkdir(join(root, "dir"));
    await utimes(join(root, "dir"), 0, 1_600_000_000);
    await symlink("/nowhere", join(root, "dangling"));
    const client = await rawLogin(port);
    const list = async (command: string): Promise<string[]> => {
      const data = await client.openData();
      expect(await client.send(command)).toMatch(/^150 /);
      const text = (await buffer(data)).toString();
      expect((await client.reply()).code).toBe(226);
      return text.split("\r\n").filter(Boolean).sort();
    };
    expect(await list("NLST -a")).toEqual(["dir", "two words"]);
    expect(await list("LIST two words")).toEqual([
      expect.stringMatching(/^-rw-r--r-- {3}1 \d+ +\d+ +5 Sep 13 {2}2020 two words$/),
    ]);
    expect(await list("LIST -la")).toHaveLength(2);
    await client.send("OPTS MLST size;type;modify;");
    expect(await list("MLSD")).toEqual([
      "type=dir;modify=20200913122640; dir",
      "type=file;size=5;modify=20200913122640; two words",
    ]);
    expect(await client.send("MLST two words")).toBe(
      "250 Facts follow\n type=file;size=5;modify=20200913122640; /two words\nEnd",
    );
    expect((await client.send("STAT")).split("\n")[0]).toBe("211 Status of this session");
    expect((await client.send("STAT .")).split("\n")).toHaveLength(4);
    expect(await list("LIST dir")).toEqual([]);
  });

  it("writes a line break in a name as a question mark", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "a\r\nb"), "");
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("NLST");
    expect((await buffer(data)).toString()).toBe("a??b\r\n");
  });
});

describe("data connections", () => {
  it("gives PASV the address the client reached, and works in active mode", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "file"), "12345");
    const client = await rawLogin(port);
    expect(await client.send("PASV")).toMatch(/^227 .*\(127,0,0,1,\d+,\d+\)/);
    const { createServer } = await import("node:net");
    const listener = createServer().listen(0, "127.0.0.1");
    await once(listener, "listening");
    const { port: own } = listener.address() as { port: number };
    for (const command of [`PORT 127,0,0,1,${own >> 8},${own & 255}`, `EPRT |1|127.0.0.1|${own}|`]) {
      expect(await client.send(command)).toMatch(/^200 /);
      const arrived = once(listener, "connection");
      client.write("RETR file\r\n");
      const [data] = (await arrived) as [NodeJS.ReadableStream];
      expect((await buffer(data)).toString()).toBe("12345");
      expect((await client.reply()).code).toBe(150);
      expect((await client.reply()).code).toBe(226);
    }
    listener.close();
    await once(listener, "close");
    await client.send(`EPRT |1|127.0.0.1|${own}|`);
    expect(await client.send("RETR file")).toMatch(/^425 /);
  });

  it("says 425 when every passive port is taken, and gives the port back", async () => {
    const blocker = (await import("node:net")).createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const { port: only } = blocker.address() as { port: number };
    const { port } = await startServer({ pasv_min: only, pasv_max: only });
    const client = await rawLogin(port);
    for (const command of ["EPSV", "PASV"]) {
      expect(await client.send(command)).toMatch(/^425 .*all passive ports are in use/);
    }
    blocker.close();
    await once(blocker, "close");
    for (let round = 0; round < 3; round += 1) {
      const data = await client.openData();
      await client.send("NLST");
      await buffer(data);
      expect((await client.reply()).code).toBe(226);
    }
    expect(await client.send("EPSV")).toContain(String(only));
    expect(await client.send("EPSV")).toContain(String(only));
  });

  it("turns other hosts away and keeps waiting for its own client", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "file"), "12345");
    const client = await rawLogin(port);
    const passive = passivePort(await client.send("EPSV"));
    const stranger = connect({ port: passive, host: "127.0.0.1", localAddress: "127.0.0.2" });
    stranger.on("error", () => undefined);
    await once(stranger, "close");
    const data = connect({ port: passive, host: "127.0.0.1" });
    expect(await client.send("RETR file")).toMatch(/^150 /);
    expect((await buffer(data)).toString()).toBe("12345");
    expect((await client.reply()).code).toBe(226);
  });
});

describe("before login", () => {
  it("refuses commands that need one, and says so", async () => {
    const { port } = await startServer();
    const client = await rawConnect(port);
    expect(await client.reply()).toMatchObject({ code: 220, text: "Ready" });
    expect(await client.send("LIST")).toBe("530 Please login with USER and PASS");
    expect(await client.send("PASS x")).toMatch(/^503 /);
    expect(await client.send("HOST ftp.example.com")).toMatch(/^220 /);
    expect(await client.send("HOST a b")).toMatch(/^501 /);
    expect(await client.send("USER ann")).toMatch(/^331 /);
    expect(await client.send("HOST ftp.example.com")).toMatch(/^503 /);
    expect(await client.send("PASS x")).toMatch(/^230 /);
    expect(await client.send("REIN")).toMatch(/^220 /);
    expect(await client.send("PWD")).toMatch(/^530 /);
    expect(await client.send("QUIT")).toMatch(/^221 /);
    await client.closed;
  });
});
