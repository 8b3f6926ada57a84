import { describe, expect, it } from "vitest";

import { advise } from "../src/advice/advise.js";
import type { Failure, RetryAdvice } from "../src/advice/types.js";

type Row = readonly [thread: string, what: string, failure: Failure, expected: Partial<RetryAdvice>];

const limit = { retry: "new-session", cause: "connection-limit" } as const;
const credentials = { retry: "after-fix", cause: "bad-credentials", scope: "account" } as const;

/** What users reported as decided wrong, and what is right. */
const rows: readonly Row[] = [
  [
    "lavv17/lftp#335",
    "a limit by address asks for fewer sessions",
    { code: 421, command: "CONNECT", text: "Too many connections (8) from this IP" },
    { ...limit, connectionLimit: 8, scope: "host" },
  ],
  [
    "rclone/rclone#2166",
    "the limit is in the text",
    { code: 421, command: "PASS", text: "I can't accept more than 3 connections as the same user" },
    { ...limit, connectionLimit: 3, scope: "account" },
  ],
  [
    "SamKirkland/ftp-deploy#29",
    "530 is a limit here, no wrong password",
    {
      code: 530,
      command: "PASS",
      text: "Sorry, the maximum number of connections (10) for your host are already connected",
    },
    { ...limit, connectionLimit: 10, scope: "host" },
  ],
  [
    "NoxArt/SublimeText2-FTPSync#154",
    "a limit reached with one session of ours",
    {
      code: 530,
      command: "PASS",
      text: "Sorry, the maximum number of clients (3) for this user are already connected.",
      ownSessions: 1,
    },
    { ...limit, connectionLimit: 3 },
  ],
  [
    "rclone/rclone#3984",
    "421 while logging in waits first",
    { code: 421, command: "PASS", text: "Too many users, try again in 30 seconds" },
    { ...limit, delay: { minMs: 30_000, maxMs: 33_000, source: "reply" } },
  ],
  [
    "hoster lock-out pages",
    "one genuine 530 at PASS stops the account",
    { code: 530, command: "PASS", text: "Login authentication failed" },
    credentials,
  ],
  [
    "robinrodricks/FluentFTP#1732",
    "530 on credentials that worked is throttling",
    { code: 530, command: "PASS", text: "Login incorrect.", history: { loginWorked: true } },
    { retry: "new-session", cause: "login-rate-limit" },
  ],
  ["lavv17/lftp#403", "530 is final", { code: 530, command: "PASS", text: "Login incorrect." }, credentials],
  [
    "drakkan/sftpgo#2276",
    "a quota stops the upload",
    { code: 552, command: "STOR", phase: "transfer-end", text: "quota exceeded" },
    { retry: "after-fix", cause: "quota-exceeded" },
  ],
  [
    "lavv17/lftp#434",
    "MKD of what exists is not repeated",
    { code: 450, command: "MKD", text: "Directory already exists" },
    { retry: "never", cause: "exists" },
  ],
  [
    "goftp/server#18",
    "the same 4yz four times is permanent",
    { code: 450, command: "STOR", text: "error during transfer", history: { sameReplies: 4 } },
    { retry: "never" },
  ],
  [
    "lavv17/lftp#231",
    "a small success in between does not reset the count of one operation",
    { code: 426, command: "RETR", phase: "transfer-end", history: { sameReplies: 5 } },
    { retry: "never" },
  ],
  [
    "dg/ftp-deployment#19",
    "the quota is the cause",
    { code: 552, command: "STOR", text: "STOR denied: quota exceeded: used 50 of 50 upload files" },
    { retry: "after-fix", cause: "quota-exceeded" },
  ],
  [
    "rclone: 553/550/552 on STOR uploaded 3x",
    "553 is final",
    { code: 553, command: "STOR", text: "Could not create file." },
    { retry: "never", outcome: "partial" },
  ],
  [
    "rclone: 553/550/552 on STOR uploaded 3x",
    "550 is final",
    { code: 550, command: "STOR", text: "Permission denied." },
    { retry: "never", cause: "permission-denied" },
  ],
  [
    "rclone: 553/550/552 on STOR uploaded 3x",
    "552 waits for room, not for a repeat",
    { code: 552, command: "STOR", phase: "transfer-end" },
    { retry: "after-fix", cause: "quota-exceeded" },
  ],
  [
    "rclone/rclone#5328",
    "a lost 226 after all bytes is not known",
    { error: "timeout", command: "STOR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
    { outcome: "unknown", retry: "new-session" },
  ],
  [
    "rclone/rclone#8966",
    "426 is masked only when we aborted",
    { code: 426, command: "RETR", phase: "transfer-end" },
    { retry: "same-session", outcome: "partial" },
  ],
  [
    "apache/commons-vfs#41",
    "and then it is",
    { code: 426, command: "RETR", phase: "transfer-end", aborted: true },
    { retry: "never" },
  ],
  [
    "nextgenhealthcare/connect#3523",
    "a stream closed early gets 426",
    { code: 426, command: "RETR", phase: "transfer-end", aborted: true, text: "Failure writing network stream." },
    { retry: "never", cause: "transfer-aborted" },
  ],
  [
    "robinrodricks/FluentFTP#313",
    "a resume in ASCII mode needs binary type",
    { code: 501, command: "REST", text: "REST: Resuming transfers not allowed in ASCII mode" },
    { retry: "after-fix", cause: "rest-invalid" },
  ],
  [
    "robinrodricks/FluentFTP#1045",
    "226 on fewer bytes asks for the size again",
    { code: 226, command: "RETR", transferred: { bytes: 9, expected: 12 } },
    { outcome: "partial" },
  ],
  [
    "hippie68/ftpdump#13",
    "a server that ignored REST sent more than the rest",
    { code: 226, command: "RETR", transferred: { bytes: 100, expected: 100, offset: 40 } },
    { retry: "after-fix", cause: "rest-invalid" },
  ],
  [
    "apache/seatunnel#11554",
    "APPE is looked at before it is repeated",
    { error: "ECONNRESET", command: "APPE", phase: "transfer-end" },
    { outcome: "unknown" },
  ],
  [
    "curl/curl#6564",
    "SIZE refused in ASCII mode is not a missing file",
    { code: 550, command: "SIZE", text: "SIZE not allowed in ASCII mode" },
    { retry: "after-fix", cause: "bad-sequence" },
  ],
  [
    "lavv17/lftp#122",
    "RNTO repeated after a lost reply finds nothing to rename",
    { code: 550, command: "RNFR", text: "old.txt: No such file or directory", history: { previousOutcome: "unknown" } },
    { outcome: "done" },
  ],
  [
    "sberl/supersid#60",
    "a name that may not be overwritten is final",
    { code: 553, command: "STOR", text: "report.csv: Overwrite permission denied" },
    { retry: "never", cause: "exists", outcome: "not-done" },
  ],
  [
    "axpdev-lab/aeroftp#651",
    "a directory that cannot be listed is not empty",
    { code: 550, command: "LIST", text: "Failed to open directory." },
    { cause: "not-found", outcome: "not-done" },
  ],
  [
    "realtymaps/promise-ftp#5",
    "neither is one that may not be listed",
    { code: 450, command: "NLST", text: "reports: Permission denied" },
    { cause: "permission-denied", outcome: "not-done" },
  ],
  [
    "robinrodricks/FluentFTP#316",
    "550 on an empty directory is an empty listing",
    { code: 550, command: "LIST", text: "No files found" },
    { cause: "empty-listing", outcome: "done" },
  ],
  [
    "robinrodricks/FluentFTP#1363",
    "450 as well",
    { code: 450, command: "NLST", text: "No files found" },
    { cause: "empty-listing", outcome: "done" },
  ],
  ["curl/curl#9357", "550 to MDTM says nothing about the file", { code: 550, command: "MDTM" }, { cause: "other" }],
  [
    "curl/curl#6016",
    "552 is the cause, not the short transfer",
    { code: 552, error: "EPIPE", channel: "data", command: "STOR", phase: "transfer-end", text: "Quota exceeded" },
    { cause: "quota-exceeded" },
  ],
  [
    "lavv17/lftp#632",
    "421 to PASV ends the session",
    { code: 421, command: "PASV", text: "Service not available" },
    { retry: "new-session" },
  ],
  [
    "rclone/rclone#7234",
    "TLS resumption is no matter of time",
    {
      code: 425,
      command: "STOR",
      text: "Unable to build data connection: TLS session of data connection not resumed.",
    },
    { retry: "after-fix", cause: "tls-session-reuse" },
  ],
  [
    "robinrodricks/FluentFTP#1227",
    "ProFTPD says it in other words",
    { code: 425, command: "STOR", text: "Unable to build data connection: Operation not permitted" },
    { retry: "after-fix", cause: "tls-session-reuse" },
  ],
  [
    "FTP-Deploy-Action#181",
    "an idle timeout reconnects at once",
    { code: 421, command: "LIST", text: "No-transfer-time exceeded. Closing control connection." },
    { retry: "new-session", cause: "idle-timeout", delay: { minMs: 0, maxMs: 0, source: "default" } },
  ],
  [
    "lavv17/lftp#444",
    "421 at QUIT is benign",
    { code: 421, command: "QUIT", text: "Timeout." },
    { retry: "never", outcome: "done" },
  ],
  [
    "QuorumDMS/ftp-srv#184",
    "402 is permanent",
    { code: 402, command: "SITE", text: "Not implemented" },
    { retry: "never", cause: "unsupported-command" },
  ],
];

describe("what users reported", () => {
  it.each(rows)("%s: %s", (_thread, _what, failure, expected) => expect(advise(failure)).toMatchObject(expected));
});

/** Failures that lftp, curl, wget, rclone or a plain client decided wrong when they were measured. */
const measured: readonly (readonly [scenario: string, failure: Failure, expected: Partial<RetryAdvice>])[] = [
  ["greet421 get", { code: 421, command: "CONNECT", text: "Too many users" }, limit],
  ["user421 get", { code: 421, command: "USER", text: "Too many users - please try again later." }, limit],
  ["user530many get", { code: 530, command: "USER", text: "There are too many connected users" }, limit],
  ["pass421 get", { code: 421, command: "PASS", text: "Too many connections" }, limit],
  ["pass530bad get", { code: 530, command: "PASS", text: "Login incorrect." }, credentials],
  [
    "pass530many get",
    { code: 530, command: "PASS", text: "Sorry, the maximum number of clients (5) are already connected." },
    limit,
  ],
  [
    "retr450 get",
    { code: 450, command: "RETR", text: "File is busy, try again" },
    { retry: "same-session", cause: "file-busy" },
  ],
  [
    "retr450nf get",
    { code: 450, command: "RETR", text: "No such file or directory" },
    { retry: "never", cause: "not-found" },
  ],
  [
    "retr425tls get",
    { code: 425, command: "RETR", text: "TLS session of data connection not resumed" },
    { retry: "after-fix", cause: "tls-session-reuse" },
  ],
  [
    "retr426half get",
    { code: 426, command: "RETR", phase: "transfer-end", history: { sameReplies: 4 } },
    { retry: "never" },
  ],
  [
    "retr426halfonce get",
    { code: 426, command: "RETR", phase: "transfer-end", transferred: { bytes: 4, expected: 9 } },
    { retry: "same-session", cause: "transfer-aborted", outcome: "partial" },
  ],
  [
    "retr451full get",
    { code: 451, command: "RETR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
    { outcome: "partial" },
  ],
  [
    "retr550full get",
    { code: 550, command: "RETR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
    { outcome: "partial" },
  ],
  [
    "retrNo226 get",
    { error: "closed", command: "RETR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
    { outcome: "unknown" },
  ],
  ["stor550 put", { code: 550, command: "STOR", text: "Permission denied." }, { retry: "never" }],
  ["stor553 put", { code: 553, command: "STOR", text: "File name not allowed." }, { retry: "never" }],
  [
    "stor552 put",
    { code: 552, command: "STOR", phase: "transfer-end", text: "Quota exceeded" },
    { retry: "after-fix" },
  ],
  ["stor452 put", { code: 452, command: "STOR" }, { retry: "same-session", cause: "disk-full" }],
  ["stor426 put", { code: 426, command: "STOR", phase: "transfer-end" }, { retry: "same-session", outcome: "partial" }],
  [
    "stor426once put",
    {
      error: "ERR_STREAM_PREMATURE_CLOSE",
      channel: "data",
      code: 426,
      command: "STOR",
      phase: "transfer-end",
      transferred: { bytes: 4, expected: 9 },
    },
    { retry: "same-session", cause: "transfer-aborted", outcome: "partial" },
  ],
  [
    "stor451full put",
    { code: 451, command: "STOR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
    { outcome: "partial" },
  ],
  [
    "storNo226 put",
    { error: "closed", command: "STOR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
    { outcome: "unknown" },
  ],
  [
    "storNo226once put",
    { error: "closed", channel: "control", command: "STOR", phase: "transfer-end" },
    { retry: "new-session", outcome: "unknown", remedies: [expect.objectContaining({ action: "verify-outcome" })] },
  ],
  ["list550empty list", { code: 550, command: "LIST", text: "No files found" }, { outcome: "done" }],
  ["list450empty list", { code: 450, command: "LIST", text: "No files found" }, { outcome: "done" }],
  [
    "list550perm list",
    { code: 550, command: "LIST", text: "Permission denied" },
    { retry: "never", outcome: "not-done" },
  ],
  ["list425 list", { code: 425, command: "LIST" }, { retry: "same-session", cause: "data-connection-failed" }],
  ["epsv421 list", { code: 421, command: "EPSV" }, { retry: "new-session" }],
  ["pasv421once list", { code: 421, command: "PASV" }, { retry: "new-session" }],
  ["mkd450 mkdir", { code: 450, command: "MKD", text: "Directory already exists" }, { retry: "never" }],
  [
    "mkd550perm mkdir",
    { code: 550, command: "MKD", text: "Permission denied" },
    { retry: "never", cause: "permission-denied", outcome: "not-done" },
  ],
];

describe("what clients were measured to decide wrong", () => {
  it.each(measured)("%s", (_scenario, failure, expected) => expect(advise(failure)).toMatchObject(expected));
});
