import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLog } from "./decode-log.js";
import { logFormats } from "./log-formats.js";

/** The same conversation, a refused upload, as each program writes it down. */
const logs: Readonly<Record<string, string>> = {
  FileZilla: `
Status:      	Connecting to 127.0.0.1:21...
Response:	220-Welcome
Response:	220 (vsFTPd 3.0.3)
Command:	USER ann
Response:	331 Please specify the password.
Command:	PASS ********
Response:	230 Login successful.
Command:	STOR a.txt
Response:	553 Could not create file.
Error:	Critical file transfer error`,
  WinSCP: `
. 2024-03-20 10:23:32.100 Connecting to 127.0.0.1 ...
< 2024-03-20 10:23:32.200 220-Welcome
< 2024-03-20 10:23:32.201 220 (vsFTPd 3.0.3)
> 2024-03-20 10:23:32.234 USER ann
< 2024-03-20 10:23:32.296 331 Please specify the password.
> 2024-03-20 10:23:32.300 PASS secret-1
< 2024-03-20 10:23:32.400 230 Login successful.
> 2024-03-20 10:23:33.300 STOR a.txt
< 2024-03-20 10:23:33.400 553 Could not create file.`,
  lftp: `
---- Connecting to 127.0.0.1 (127.0.0.1) port 21
<--- 220-Welcome
<--- 220 (vsFTPd 3.0.3)
---> USER ann
<--- 331 Please specify the password.
---> PASS secret-1
<--- 230 Login successful.
---> STOR a.txt
<--- 553 Could not create file.`,
  "curl or basic-ftp": `
*   Trying 127.0.0.1:21...
* Connected to 127.0.0.1 (127.0.0.1) port 21 (#0)
< 220-Welcome
< 220 (vsFTPd 3.0.3)
> USER ann
< 331 Please specify the password.
> PASS secret-1
< 230 Login successful.
> STOR a.txt
< 553 Could not create file.
* Uploading to a URL without a file name!`,
  wget: `
--> USER ann
331 Please specify the password.
--> PASS secret-1
230 Login successful.
--> STOR a.txt
553 Could not create file.`,
  ftplib: `
*welcome* '220-Welcome\\n220 (vsFTPd 3.0.3)'
*cmd* 'USER ann'
*resp* '331 Please specify the password.'
*cmd* 'PASS secret-1'
*resp* '230 Login successful.'
*cmd* 'STOR a.txt'
*resp* '553 Could not create file.'`,
  "node-ftp": `
[connection] < '220-Welcome\\r\\n220 (vsFTPd 3.0.3)\\r\\n'
[parser] < '220-Welcome\\r\\n220 (vsFTPd 3.0.3)\\r\\n'
[connection] > 'USER ann'
[connection] < '331 Please specify the password.\\r\\n'
[connection] > 'PASS secret-1'
[connection] < '230 Login successful.\\r\\n'
[05-20 20:52:19] [debug] > STOR a.txt
[05-20 20:52:19] [debug] < '553 Could not create file.\\r\\n'`,
  vsftpd: `
Mon Nov 23 03:17:16 2026 [pid 12] CONNECT: Client "127.0.0.1"
Mon Nov 23 03:17:16 2026 [pid 12] FTP response: Client "127.0.0.1", "220-Welcome"
Mon Nov 23 03:17:16 2026 [pid 12] FTP response: Client "127.0.0.1", "220 (vsFTPd 3.0.3)"
Mon Nov 23 03:17:16 2026 [pid 12] FTP command: Client "127.0.0.1", "USER ann"
Mon Nov 23 03:17:16 2026 [pid 12] [ann] FTP response: Client "127.0.0.1", "331 Please specify the password."
Mon Nov 23 03:17:16 2026 [pid 12] [ann] FTP command: Client "127.0.0.1", "PASS <password>"
Mon Nov 23 03:17:16 2026 [pid 11] [ann] FTP response: Client "127.0.0.1", "200 another session"
Mon Nov 23 03:17:16 2026 [pid 12] [ann] FTP response: Client "127.0.0.1", "230 Login successful."
Mon Nov 23 03:17:16 2026 [pid 12] [ann] FTP command: Client "127.0.0.1", "STOR a.txt"
Mon Nov 23 03:17:16 2026 [pid 12] [ann] FTP response: Client "127.0.0.1", "553 Could not create file."`,
  "ProFTPD ExtendedLog": `
127.0.0.1 UNKNOWN nobody [23/Nov/2026:03:17:16 +0000] "USER ann" 331 -
127.0.0.1 UNKNOWN ann [23/Nov/2026:03:17:16 +0000] "PASS (hidden)" 230 -
127.0.0.1 UNKNOWN ann [23/Nov/2026:03:17:17 +0000] "STOR a.txt" 553 -`,
  "FileZilla Server": `
(000001) 11/23/2026 3:17:16 - (not logged in) (127.0.0.1)> 220-Welcome
(000001) 11/23/2026 3:17:16 - (not logged in) (127.0.0.1)> 220 (vsFTPd 3.0.3)
(000001) 11/23/2026 3:17:16 - (not logged in) (127.0.0.1)> USER ann
(000001) 11/23/2026 3:17:16 - (not logged in) (127.0.0.1)> 331 Please specify the password.
(000001) 11/23/2026 3:17:16 - (not logged in) (127.0.0.1)> PASS secret-1
(000001) 11/23/2026 3:17:16 - ann (127.0.0.1)> 230 Login successful.
(000001) 11/23/2026 3:17:16 - ann (127.0.0.1)> STOR a.txt
(000001) 11/23/2026 3:17:16 - ann (127.0.0.1)> 553 Could not create file.`,
  transcript: `
2026-11-23T03:17:16.123Z 220-Welcome
2026-11-23T03:17:16.124Z 220 (vsFTPd 3.0.3)
USER ann
331 Please specify the password.
PASS secret-1
230 Login successful.
STOR a.txt
553 Could not create file.`,
};

const read = (log: string, ...options: [object?]) => decodeLog(log.trim().split("\n"), ...options);

describe("the same conversation in every program's log", () => {
  it("has a sample of every format", () => {
    expect(Object.keys(logs).toSorted()).toEqual(logFormats.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(logs))("%s", (format, log) => {
    const report = read(log);
    const session = report.sessions.find(({ exchanges }) => exchanges.some(({ command }) => command === "STOR"));
    expect(session?.format).toBe(format);
    expect(session?.exchanges.filter(({ command }) => command !== "CONNECT")).toMatchObject([
      { command: "USER", argument: "ann", replies: [{ code: 331 }] },
      { command: "PASS", argument: "***", replies: [{ code: 230 }] },
      { command: "STOR", argument: "a.txt", replies: [{ code: 553 }] },
    ]);
    expect(session?.decisive).toMatchObject({
      command: "STOR",
      argument: "a.txt",
      phase: "transfer-start",
      reply: { code: 553 },
      advice: { retry: "never" },
    });
    if (log.includes("220")) expect(session?.greeting).toBe("Welcome\n(vsFTPd 3.0.3)");
    expect(JSON.stringify(report)).not.toContain("secret-1");
  });
});

describe("sessions", () => {
  it("begin with a greeting when the log has no names for them", () => {
    const report = read("220 one\nUSER a\n331 pw\nPASS b\n530 no\n220 two\nNOOP\n200 ok\n421 bye");
    expect(report.sessions.map(({ line, greeting }) => [line, greeting])).toEqual([
      [1, "one"],
      [6, "two"],
    ]);
    expect(report.sessions[1]?.decisive).toMatchObject({
      command: "IDLE",
      phase: "idle",
      reply: { code: 421, line: 9 },
    });
    expect(report.decisive).toMatchObject({ command: "PASS", reply: { code: 530, line: 5 } });
  });

  it("begin anew when the program reconnects and is refused", () => {
    const report = read("< 220 one\n> QUIT\n< 221 bye\nConnected to 127.0.0.1\n< 421 Too many connections");
    expect(report.sessions).toHaveLength(2);
    expect(report.decisive).toMatchObject({ command: "CONNECT", phase: "greeting", reply: { code: 421 } });
  });

  it("are not begun by what a server says of itself", () => {
    const line = (text: string) => `(000002) 8/25/2023 10:11:12 - (not logged in) (192.0.2.82)> ${text}`;
    const report = read(
      ["Connected on port 21, sending welcome message...", "220 hi", "user ann", "331 pw", "disconnected."]
        .map(line)
        .join("\n"),
    );
    expect(report.sessions).toMatchObject([{ exchanges: [{ command: "CONNECT" }, { command: "USER" }] }]);
    expect(report.sessions[0]?.exchanges).toHaveLength(2);
  });

  it("have the numbers that FileZilla's log file gives them", () => {
    const report = read(
      "2024-03-20 10:23:32 5332 1 Response: 220 a\n2024-03-20 10:23:32 5332 2 Response: 220 b\n" +
        "2024-03-20 10:23:33 5332 1 Command: PWD\n2024-03-20 10:23:33 5332 1 Response: 550 no",
    );
    expect(report.sessions).toMatchObject([
      { connection: "5332 1", exchanges: [{ command: "CONNECT" }, { command: "PWD" }] },
      { connection: "5332 2", exchanges: [{ command: "CONNECT" }] },
    ]);
  });

  it("take their format from the first line that is marked", () => {
    expect(read("Connected to 127.0.0.1:21 (No encryption)\n< 220 hi").sessions).toMatchObject([
      { format: "curl or basic-ftp", line: 1, greeting: "hi" },
    ]);
  });

  it("keep a greeting that was announced by 120 in one", () => {
    expect(read("120 ready in 3 minutes\n220 hi").sessions).toMatchObject([{ greeting: "hi" }]);
  });

  it("are told apart by the names the log has for them", () => {
    const line = (pid: number, text: string) => `Mon [pid ${pid}] FTP response: Client "::1", "${text}"`;
    const report = read([line(1, "220 a"), line(2, "220 b"), line(1, "421 gone"), line(2, "221 bye")].join("\n"));
    expect(report.sessions.map(({ connection, greeting }) => [connection, greeting])).toEqual([
      ["1", "a"],
      ["2", "b"],
    ]);
    expect(report.sessions.map(({ decisive }) => decisive?.reply?.code)).toEqual([421, undefined]);
  });
});

describe("a server that goes on under another name", () => {
  const said = (pid: number, what: string, client = "192.0.2.7") =>
    `Mon Nov 23 03:17:16 2026 [pid ${pid}] ${what.replace("|", `Client "${client}", "`)}"`;
  const greeted = (pid: number, client?: string) => [
    said(pid, "FTP response: |220 (vsFTPd 3.0.3)", client),
    said(pid, "FTP command: |USER ann", client),
    said(pid, "FTP response: |331 Please specify the password.", client),
    said(pid, "FTP command: |PASS <password>", client),
  ];

  it("has one session, not two", () => {
    const report = read(
      [
        ...greeted(12),
        said(14, "FTP response: |230 Login successful."),
        said(14, "FTP command: |STOR a"),
        said(14, "FTP response: |553 Could not create file."),
      ].join("\n"),
    );
    expect(report.sessions).toMatchObject([
      {
        connection: "12",
        exchanges: [{ command: "CONNECT" }, { command: "USER" }, { command: "PASS" }, { command: "STOR" }],
        decisive: { command: "STOR", reply: { code: 553 } },
      },
    ]);
  });

  it("is told apart by the client's address", () => {
    const report = read(
      [
        ...greeted(12),
        ...greeted(22, "192.0.2.8"),
        said(22, "FTP response: |530 Login incorrect.", "192.0.2.8"),
        said(14, "FTP response: |230 Login successful."),
      ].join("\n"),
    );
    expect(report.sessions.map(({ decisive }) => decisive?.reply?.code)).toEqual([undefined, 530]);
  });
});

describe("replies", () => {
  it("of several lines go on over lines without a mark", () => {
    const report = read(
      '< 211-Features\n MDTM\nHELP is no command here\n226 nor is this an end\n211 End\n> PWD\n< 257 "/"',
    );
    expect(report.sessions[0]?.exchanges).toMatchObject([
      {
        command: "IDLE",
        replies: [{ code: 211, text: "Features\n MDTM\nHELP is no command here\n226 nor is this an end\nEnd" }],
      },
      { command: "PWD", replies: [{ code: 257 }] },
    ]);
  });

  it("after a preliminary one belong to the same command", () => {
    const report = read("RETR a\n150 here it comes\n426 aborted\n226 ok");
    expect(report.sessions[0]?.exchanges).toMatchObject([
      { command: "RETR", replies: [{ code: 150 }, { code: 426 }] },
      { command: "IDLE", replies: [{ code: 226 }] },
    ]);
    expect(report.decisive).toMatchObject({ command: "RETR", phase: "transfer-end", reply: { code: 426, line: 3 } });
  });

  it("come out printable and bounded", () => {
    const report = read(`> NOOP\n< 500 \u001b[2J\u0007${"x".repeat(5000)}`);
    expect(report.decisive?.reply?.text).toMatch(/^\\u001b\[2J\\u0007x{991,995}…$/);
  });

  it("that are none are reported", () => {
    expect(read("> PASV\n< listen EACCES: permission denied").decisive).toMatchObject({
      command: "PASV",
      error: "protocol",
      advice: { cause: "protocol-error" },
    });
  });
});

describe("the decisive reply", () => {
  it.each([
    ["a fall-back that worked", "EPSV\n500 no\nPASV\n227 ok (127,0,0,1,4,51)\nSTOR a\n550 denied", 550],
    ["a question that was refused", "FEAT\n500 no\nSIZE a\n550 none\nRETR a\n451 disk", 451],
    ["a retry that worked", "STOR a\n451 busy\nSTOR a\n226 done\nDELE b\n550 none", 550],
    ["the first of several retries", "STOR a\n452 full\nSTOR a\n426 reset\nSTOR a\n425 no", 452],
    ["another file that worked", "STOR a\n552 full\nSTOR b\n226 done", 552],
    ["nothing but questions", "SIZE a\n550 none", 550],
  ])("is not buried: %s", (_title, log, code) => {
    expect(read(log).decisive?.reply?.code).toBe(code);
  });

  it("is missing when all went well", () => {
    expect(
      read("220 hi\nEPSV\n500 no\nPASV\n227 ok (127,0,0,1,4,51)\nLIST\n150 a\n226 b\nQUIT\n221 bye"),
    ).not.toHaveProperty("decisive");
  });

  it("counts repeats, so that the advice knows that waiting did not help", () => {
    const once = "> STOR a\n< 451 Local error in processing\n";
    expect(read(once).decisive?.advice.retry).not.toBe("never");
    expect(read(once.repeat(4)).decisive?.advice.retry).toBe("never");
  });

  it("is the command at the end of the log that was never answered", () => {
    const ended = read("< 220 hi\n> USER a\n< 230 in\n> STOR a\n< 150 ok");
    expect(ended.decisive).toMatchObject({ command: "STOR", line: 4, error: "closed", advice: { outcome: "unknown" } });
    expect(read("< 220 hi\n> USER a\n< 230 in\n> QUIT")).not.toHaveProperty("decisive");
  });

  it("is not a data connection that failed and was made good", () => {
    const lines = [
      "< 220 hi",
      "> EPSV",
      "< 229 ok (|||5|)",
      "* Data connection timed out",
      "> PASV",
      "< 227 (127,0,0,1,1,1)",
    ];
    expect(read(lines.join("\n")).decisive).toMatchObject({
      error: "timeout",
      advice: { cause: "data-connection-failed" },
    });
    expect(read([...lines, "> LIST", "< 150 ok", "< 226 done"].join("\n"))).not.toHaveProperty("decisive");
  });

  it("is the first reply, before an answer that was lost", () => {
    const report = read("< 220 a\n> STOR a\n* Connection timed out\n* Connected to h\n< 220 b\n> USER a\n< 530 no");
    expect(report.sessions.map(({ decisive }) => decisive?.error ?? decisive?.reply?.code)).toEqual(["timeout", 530]);
    expect(report.decisive?.reply?.code).toBe(530);
  });

  it("is the lost answer when there is no reply to blame", () => {
    expect(read("> RETR a\n< 150 ok\n* Connection timed out after 30 s").decisive).toMatchObject({
      command: "RETR",
      phase: "transfer-end",
      error: "timeout",
      line: 3,
    });
    expect(read("* Connected to h\n* connect ECONNREFUSED 127.0.0.1:1").decisive).toMatchObject({
      command: "CONNECT",
      error: "ECONNREFUSED",
    });
    expect(read("> STOR a\n< 150 ok\n* response reading failed (errno: 115)").decisive).toMatchObject({
      command: "STOR",
      error: "closed",
      advice: { outcome: "unknown" },
    });
    expect(read("> QUIT\n< 221 bye\n* Connection closed")).not.toHaveProperty("decisive");
  });
});

describe("TLS that fails after an accepted AUTH", () => {
  const accepted = ["* Connected to h (192.0.2.1) port 21", "< 220 ready", "> AUTH TLS", "< 234 Go on."];

  it.each([
    ["curl", ["* SSL certificate problem: self-signed certificate", "* Closing connection 0"], "certificate-invalid"],
    ["curl", ["* SSL certificate problem: unable to get local issuer certificate"], "certificate-invalid"],
    ["curl", ["* SSL: no alternative certificate subject name matches target host name 'h'"], "certificate-invalid"],
    ["curl", ["* OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to h:21 "], "tls-failure"],
    ["basic-ftp", ["Error: self-signed certificate", "> QUIT"], "certificate-invalid"],
    ["a reset", ["* Recv failure: Connection reset by peer"], "connection-lost"],
  ])("%s: %j", (_, lines, cause) => {
    const { decisive } = decodeLog([...accepted, ...lines]);
    expect(decisive).toMatchObject({ command: "AUTH", argument: "TLS", advice: { cause } });
  });

  it("lftp, which has sent the next command", () => {
    const { decisive } = decodeLog([
      "---- Connecting to h (192.0.2.1) port 21",
      "<--- 220 ready",
      "---> AUTH TLS",
      "<--- 234 Go on.",
      "---> OPTS UTF8 ON",
      "**** Certificate verification: The certificate is NOT trusted. The certificate issuer is unknown.",
      "---- Closing control socket",
    ]);
    expect(decisive).toMatchObject({ advice: { cause: "certificate-invalid" } });
  });

  it("FileZilla", () => {
    const { decisive } = decodeLog([
      "Response:\t220 ready",
      "Command:\tAUTH TLS",
      "Response:\t234 Go on.",
      "Status:\tInitializing TLS...",
      "Error:\tGnuTLS error -15: An unexpected TLS packet was received.",
      "Error:\tCould not connect to server",
    ]);
    expect(decisive).toMatchObject({ command: "AUTH", advice: { cause: "tls-failure" } });
  });

  it("is not what ends a session later on, nor a warning", () => {
    const session = ["> USER anna", "< 331 ?", "> PASS ***", "< 230 in", "> PWD", '< 257 "/"'];
    const warned = ["WARNING: Certificate verification: Not trusted", ...session];
    expect(decodeLog([...accepted, ...warned]).decisive).toBeUndefined();
    const ended = [
      ...session,
      "> RETR a.bin",
      "< 150 here",
      "* GnuTLS error -110: not properly terminated.",
      "* Connection closed",
    ];
    expect(decodeLog([...accepted, ...ended]).decisive).toMatchObject({ error: "closed", command: "RETR" });
  });
});

describe("secrets", () => {
  it.each([
    "PASS hunter22\n530 hunter22 is wrong\nUSER hunter22",
    "ACCT hunter22\n530 no",
    "ADAT hunter22\n535 no",
    "> pass hunter22\n< 530 hunter22",
    "SITE PSWD old hunter22\n500 no",
    "211-open\nPASS hunter22\n530 no",
    "\u001b[1m> PASS hunter22\u001b[0m\n< 530 no",
    "C: PASS hunter22\nS: 530 wrong: 'hunter22'",
    "[connection] > 'PASS hunter22'\n[connection] < '530 hunter22 is wrong\\r\\n'",
    "> SITE PSWD old hunter22\n< 530 'old hunter22' is wrong",
    "> AUTH PLAIN aHVudGVyMjI=\n< 535 no\n> AUTH LOGIN hunter22\n< 535 hunter22?",
    "> ADAT ***\n< 535 ADAT=hunter22",
    "> MIC hunter22\n< 533 no",
    "> USER a\n< 530 go to ftp://ann:hunter22@example.com/",
    "> PASS ****\n< 500 'PASS hunter22': command not understood.",
    "< 220 hi\n> RETR ftp://ann:hunter22@example.com/x\n< 550 no ftp://ann:hunter22@example.com/x",
  ])("never come out: %j", (log) => {
    const report = read(log);
    expect(JSON.stringify(report)).toContain("***");
    expect(JSON.stringify(report)).not.toContain("hunter22");
  });
});

describe("many secrets", () => {
  it("do not make room for the latest one", () => {
    const logins = Array.from({ length: 200 }, (_, n) => `> PASS hunter-${n}\n< 530 hunter-${n} is wrong`);
    expect(JSON.stringify(read(logins.join("\n")))).not.toContain("hunter");
  });

  it("leave no rest where one begins like another", () => {
    const report = read("> PASS hunter\n< 530 no\n> PASS hunter22\n< 530 hunter22 is wrong");
    expect(report.sessions[0]?.exchanges.at(-1)?.replies[0]?.text).toBe("*** is wrong");
  });
});

describe("any log", () => {
  it("is read without an error and within the limits", () => {
    const parts = Object.values(logs).flatMap((log) => log.split("\n"));
    const line = fc.oneof(
      fc.constantFrom(...parts),
      fc.string({ unit: "binary" }),
      fc.constantFrom("211-a", "211 b", "\r"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.nat(5), fc.nat(3), (lines, maxExchanges, maxSessions) => {
        const report = decodeLog(lines, { maxExchanges, maxSessions });
        expect(report.sessions.length).toBeLessThanOrEqual(maxSessions);
        expect(report.sessions.flatMap(({ exchanges }) => exchanges).length).toBeLessThanOrEqual(maxExchanges);
        expect(report.lines).toBe(lines.length);
        expect(JSON.stringify(report)).not.toContain("secret-1");
      }),
    );
  });

  it("keeps what decided when it is full", () => {
    const report = read(`${"NOOP\n200 ok\n".repeat(50)}STOR a\n552 full\n`, { maxExchanges: 3 });
    expect(report.sessions[0]?.exchanges).toHaveLength(3);
    expect(report.omittedExchanges).toBe(48);
    expect(report.decisive?.reply?.code).toBe(552);
  });

  it("is read beyond the sessions that are kept: the first that went wrong decides", () => {
    const well = "220 hi\nUSER a\n230 in\nQUIT\n221 bye\n";
    const wrong = (code: number) => `220 hi\nUSER a\n331 pw\nPASS b\n${code} no\n`;
    const report = read(well.repeat(5) + wrong(530) + well + wrong(421), { maxSessions: 3 });
    expect(report.sessions).toHaveLength(3);
    expect(report.omittedSessions).toBe(5);
    expect(report.decisive).toMatchObject({ command: "PASS", reply: { code: 530, line: 30 } });
  });

  it("has no more text of replies than there is room for", () => {
    const flood = Array.from({ length: 100 }, () => `> STAT\n< 211-a\n${`${"x".repeat(900)}\n`.repeat(90)}211 z`);
    const report = read(flood.join("\n"), { maxExchanges: 200 });
    expect(JSON.stringify(report).length).toBeLessThan(400_000);
    expect(report.omittedExchanges).toBeGreaterThan(90);
  });

  it("makes good what a later success makes good, however much was refused", () => {
    const refused = Array.from({ length: 80 }, (_, n) => `> STOR ${n}\n< 451 no`);
    const stored = Array.from({ length: 80 }, (_, n) => `> STOR ${n}\n< 226 ok`);
    const report = read(["< 220 hi", "> MLSD\n< 500 no", ...refused, ...stored, "> LIST\n< 226 ok"].join("\n"));
    expect(report).not.toHaveProperty("decisive");
  });
});
