import { expect } from "vitest";
import { testRows } from "./corrected-client.js";

const greeting = { command: "CONNECT", phase: "greeting" } as const;

testRows("greeting", [
  {
    row: "greeting 421 + close",
    script: {
      greeting: ({ socket }) => void socket.end("421 Too many connections (8) from this IP\r\n"),
    },
    rejects: { type: "reply", code: 421, ...greeting },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "connection-limit" } }),
  },
  {
    row: "greeting 421 no close",
    script: { greeting: "421 Too many users\r\n" },
    rejects: { type: "reply", code: 421, ...greeting },
    next: "refused",
  },
  {
    row: "greeting multi-line 421",
    script: { greeting: "421-Too many\r\n421 go away\r\n" },
    rejects: { type: "reply", code: 421, ...greeting },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ reply: { lines: ["Too many", "go away"] } }),
  },
  {
    row: "greeting 120",
    script: { greeting: "120 ready in 5 minutes\r\n" },
    rejects: { type: "connection", errno: "timeout", ...greeting },
    next: "refused",
  },
  {
    row: "greeting 120 then 220 same seg",
    script: { greeting: "120 ready in 5 minutes\r\n220 ready\r\n" },
    resolves: { code: 220, message: "220 ready" },
    next: "ok",
  },
  {
    row: "greeting 530",
    script: { greeting: "530 no\r\n" },
    rejects: { type: "reply", code: 530, ...greeting },
    next: "refused",
  },
  {
    row: "greeting none (timeout)",
    script: { greeting: () => undefined },
    rejects: { type: "connection", errno: "timeout", ...greeting },
    next: "refused",
  },
  {
    row: "greeting FIN",
    script: { greeting: ({ socket }) => void socket.end() },
    rejects: { type: "connection", errno: "closed", ...greeting },
    next: "refused",
  },
  {
    row: "greeting RST",
    script: { greeting: (session) => session.reset() },
    rejects: { type: "connection", errno: "ECONNRESET", ...greeting },
    next: "refused",
  },
  {
    row: "greeting SSH banner",
    script: { greeting: "SSH-2.0-OpenSSH_9.6\r\n" },
    rejects: { type: "protocol", ...greeting },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ line: "SSH-2.0-OpenSSH_9.6" }),
  },
  {
    row: "greeting HTTP",
    script: { greeting: "HTTP/1.1 400 Bad Request\r\n\r\n" },
    rejects: { type: "protocol", ...greeting },
    next: "refused",
  },
]);

testRows("login", [
  {
    row: "PASS 530",
    script: { PASS: "530 Login incorrect\r\n" },
    rejects: { type: "reply", code: 530, command: "PASS", phase: "login" },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "bad-credentials" } }),
  },
  {
    row: "PASS 530 + FIN",
    script: { PASS: ({ socket }) => void socket.end("530 Login incorrect\r\n") },
    rejects: { type: "reply", code: 530, command: "PASS", phase: "login" },
    next: "refused",
    check: ({ client }) => expect.poll(() => client.closed).toBe(true),
  },
  {
    row: "PASS 332",
    script: { PASS: "332 need ACCT\r\n" },
    rejects: { type: "reply", code: 332, command: "PASS", phase: "login" },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ advice: { retry: "after-fix", outcome: "not-done" } }),
  },
  {
    row: "PASS 332, with an account",
    script: { PASS: "332 need ACCT\r\n", ACCT: "230 in\r\n" },
    options: { account: "payroll" },
    resolves: { code: 220, message: "220 ready" },
    next: "ok",
    check: ({ server, log }) => {
      expect(server.commands).toContain("ACCT payroll");
      expect(log.join()).not.toContain("payroll");
    },
  },
  {
    row: "PASS 421 + FIN",
    script: { PASS: ({ socket }) => void socket.end("421 too many\r\n") },
    rejects: { type: "reply", code: 421, command: "PASS", phase: "login" },
    next: "refused",
  },
  {
    row: "PASS answered with the password in it",
    script: { PASS: (_, argument) => `530 ${argument} is wrong\r\n` },
    rejects: { type: "reply", code: 530, command: "PASS", phase: "login" },
    next: "ok",
  },
  {
    row: "PASS answered with the password and no code",
    script: { PASS: (_, argument) => `wrong: ${argument}\r\n` },
    rejects: { type: "protocol", command: "PASS", phase: "login" },
    next: "refused",
    check: (_, error) => expect(error).toMatchObject({ line: "wrong: ###" }),
  },
  {
    row: "PASS answered with a part of a reply with the password in it, and FIN",
    script: { PASS: ({ socket }, argument) => void socket.end(`530-${argument}`) },
    rejects: { type: "protocol", command: "PASS", phase: "login" },
    next: "refused",
  },
  {
    row: "OPTS 421 before the login",
    script: { OPTS: "421 going down\r\n" },
    rejects: { type: "reply", code: 421, command: "OPTS", phase: "command" },
    next: "refused",
  },
  {
    row: "TYPE I 500",
    script: { TYPE: "500 nope\r\n" },
    rejects: { type: "reply", code: 500, command: "TYPE", phase: "command" },
    next: "ok",
  },
]);
