import { expect } from "vitest";
import { once } from "node:events";
import { type Row, type Situation, testRows } from "./corrected-client.js";

const pwd = ({ client }: Situation): Promise<unknown> => client.pwd();
const noop = ({ client }: Situation): Promise<unknown> => client.send("NOOP");
const ofPwd = { command: "PWD", phase: "command" } as const;
const ofNoop = { command: "NOOP", phase: "command" } as const;

testRows("a command and its reply", [
  {
    row: "PWD 421 + FIN",
    script: { PWD: ({ socket }) => void socket.end("421 Timeout\r\n") },
    call: pwd,
    rejects: { type: "reply", code: 421, ...ofPwd },
    next: "refused",
  },
  {
    row: "PWD 421 stays open",
    script: { PWD: "421 Timeout\r\n" },
    call: pwd,
    rejects: { type: "reply", code: 421, ...ofPwd },
    next: "refused",
  },
  {
    row: "PWD multi-line 421 + FIN",
    script: { PWD: ({ socket }) => void socket.end("421-Timeout\r\n421-second\r\n421 bye\r\n") },
    call: pwd,
    rejects: { type: "reply", code: 421, ...ofPwd },
    next: "refused",
  },
  {
    row: "PWD FIN",
    script: { PWD: ({ socket }) => void socket.end() },
    call: pwd,
    rejects: { type: "connection", errno: "closed", ...ofPwd },
    next: "refused",
  },
  {
    row: "PWD RST",
    script: { PWD: (session) => session.reset() },
    call: pwd,
    rejects: { type: "connection", errno: "ECONNRESET", ...ofPwd },
    next: "refused",
  },
  {
    row: "PWD no answer",
    script: { PWD: () => undefined },
    call: pwd,
    rejects: { type: "connection", errno: "timeout", ...ofPwd },
    next: "refused",
  },
  {
    row: "PWD 257 without quotes",
    script: { PWD: "257 /home\r\n" },
    call: pwd,
    resolves: "/home",
    next: "ok",
  },
  {
    row: "PWD 257 without a path",
    script: { PWD: "257 is where you are\r\n" },
    call: pwd,
    rejects: { type: "protocol", ...ofPwd },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ line: "257 is where you are" }),
  },
  {
    row: "PWD 550",
    script: { PWD: "550 nope\r\n" },
    call: pwd,
    rejects: { type: "reply", code: 550, ...ofPwd },
    next: "ok",
  },
  {
    row: "unsolicited 421 before reply",
    script: { PWD: '421 shutting down\r\n257 "/"\r\n' },
    call: pwd,
    rejects: { type: "reply", code: 421, ...ofPwd },
    next: "refused",
  },
  {
    row: "stale extra 226 before reply",
    script: { PWD: '226 late\r\n257 "/"\r\n' },
    call: pwd,
    rejects: { type: "protocol", ...ofPwd },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ line: "226 late" }),
  },
  {
    row: "size non numeric",
    script: { SIZE: "213 abc\r\n" },
    call: ({ client }) => client.size("f"),
    rejects: { type: "protocol", command: "SIZE", phase: "command" },
    next: "ok",
  },
  {
    row: "MDTM unparsable",
    script: { MDTM: "213 yesterday\r\n" },
    call: ({ client }) => client.lastMod("f"),
    rejects: { type: "protocol", command: "MDTM", phase: "command" },
    next: "ok",
  },
  {
    row: "ensureDir: MKD 550, CWD 550",
    script: { MKD: "550 Permission denied\r\n", CWD: "550 No such directory\r\n" },
    call: ({ client }) => client.ensureDir("a/b"),
    rejects: { type: "reply", code: 550, command: "MKD", phase: "command" },
    next: "ok",
    check: ({ server }, error) => {
      expect(error).toMatchObject({ advice: { cause: "permission-denied" }, cause: { command: "CWD", code: 550 } });
      expect(server.commands).not.toContain("MKD b");
    },
  },
  {
    row: "ensureDir: MKD 421",
    script: { MKD: "421 bye\r\n" },
    call: ({ client }) => client.ensureDir("a/b"),
    rejects: { type: "reply", code: 421, command: "MKD", phase: "command" },
    next: "refused",
  },
]);

testRows("what is no proper reply", [
  ...(
    [
      ["malformed: text only", "hello\r\n"],
      ["malformed: 4 digit", "2000 ok\r\n"],
      ["malformed: 099", "099 odd\r\n"],
      ["malformed: 999", "999 odd\r\n"],
      ["malformed: 666 text", "631 protected\r\n"],
      ["code + tab", "550\tno\r\n"],
    ] as const
  ).map(([row, line]): Row => ({
    row,
    script: { NOOP: line },
    call: noop,
    rejects: { type: "protocol", ...ofNoop },
    next: "refused",
    check: (_, error) => expect(error).toHaveProperty("line", line.trimEnd().replace("\t", "\\u0009")),
  })),
  {
    row: "code only, no text",
    script: { PWD: "550\r\n" },
    call: pwd,
    rejects: { type: "reply", code: 550, ...ofPwd },
    next: "ok",
  },
  { row: "LF only", script: { PWD: '257 "/x"\n' }, call: pwd, resolves: "/x", next: "ok" },
  {
    row: "no EOL at all",
    script: { PWD: '257 "/x"' },
    call: pwd,
    rejects: { type: "connection", errno: "timeout", ...ofPwd },
    next: "refused",
  },
  {
    row: "no EOL at all, then FIN",
    script: { PWD: ({ socket }) => void socket.end('257 "/x"') },
    call: pwd,
    rejects: { type: "protocol", ...ofPwd },
    next: "refused",
  },
  {
    row: "multi-line, other code at end",
    script: { PWD: "550-no\r\n257 end\r\n" },
    call: pwd,
    rejects: { type: "connection", errno: "timeout", ...ofPwd },
    next: "refused",
  },
  {
    row: "multi-line 550",
    script: { PWD: "550-no\r\n because x\r\n550 end\r\n" },
    call: pwd,
    rejects: { type: "reply", code: 550, ...ofPwd },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ reply: { lines: ["no", " because x", "end"] } }),
  },
  {
    row: 'multi-line with same-code "550 " inside',
    script: { STAT: "211-start\r\n211 inner\r\n211 end\r\n" },
    call: ({ client }) => client.send("STAT"),
    resolves: { code: 211, message: "211-start\n211 inner" },
    next: "refused",
    nextType: "protocol",
  },
  {
    row: "blank lines in multi-line",
    script: { STAT: "211-start\r\n\r\n text\r\n\r\n211 end\r\n" },
    call: ({ client }) => client.send("STAT"),
    resolves: { code: 211, message: "211-start\n\n text\n\n211 end" },
    next: "ok",
  },
  {
    row: "reply > 64 KiB",
    script: { STAT: `211-start\r\n${" line\r\n".repeat(20_000)}211 end\r\n` },
    call: async ({ client }) => (await client.send("STAT")).message.length,
    resolves: "211-start\n".length + 6 * 20_000 + "211 end".length,
    next: "ok",
  },
  {
    row: "reply > 1 MiB",
    script: { STAT: `211-start\r\n${" line\r\n".repeat(200_000)}211 end\r\n` },
    call: ({ client }) => client.send("STAT"),
    rejects: { type: "protocol", command: "STAT", phase: "command" },
    next: "refused",
  },
  {
    row: "reply = 60 KiB",
    script: { STAT: `211-start\r\n${" line\r\n".repeat(10_000)}211 end\r\n` },
    call: async ({ client }) => (await client.send("STAT")).message.length,
    resolves: "211-start\n".length + 6 * 10_000 + "211 end".length,
    next: "ok",
  },
  {
    row: "latin1 bytes",
    script: { PWD: "550 d\xe9j\xe0 vu\r\n" },
    call: pwd,
    rejects: { type: "reply", code: 550, ...ofPwd },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ reply: { text: "déjà vu" } }),
  },
]);

/** Waits until the client has read what the server sent while no command was running. */
const whileIdle =
  (act: (situation: Situation) => void) =>
  async (situation: Situation): Promise<unknown> => {
    const { socket } = situation.client.ftp;
    act(situation);
    await Promise.race([once(socket, "data"), once(socket, "end")]);
    return await situation.client.pwd();
  };

const idle = { command: "IDLE", phase: "idle" } as const;

testRows("while no command runs", [
  {
    row: "idle: unsolicited 421 + FIN",
    script: {},
    call: whileIdle(({ server }) => server.sessions[0]?.socket.end("421 Idle timeout (300 s)\r\n")),
    rejects: { type: "reply", code: 421, ...idle },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "idle-timeout", retry: "new-session" } }),
  },
  {
    row: "idle: unsolicited 421, no FIN",
    script: {},
    call: whileIdle(({ server }) => server.sessions[0]?.send("421 Idle timeout (300 s)\r\n")),
    rejects: { type: "reply", code: 421, ...idle },
    next: "refused",
  },
  {
    row: "idle: FIN only",
    script: {},
    call: whileIdle(({ server }) => server.sessions[0]?.socket.end()),
    rejects: { type: "connection", errno: "closed", ...idle },
    next: "refused",
  },
  {
    row: "idle: a reply that nobody asked for",
    script: {},
    call: whileIdle(({ server }) => server.sessions[0]?.send("226 done\r\n")),
    rejects: { type: "protocol", ...idle },
    next: "refused",
  },
]);
