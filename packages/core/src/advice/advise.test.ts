import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { advise } from "./advise.js";
import { remedyActions } from "./remedies.js";
import type { Failure, RetryAdvice } from "./types.js";

type Row = readonly [title: string, failure: Failure, expected: Partial<RetryAdvice>];

function table(rows: readonly Row[]): void {
  it.each(rows)("%s", (_, failure, expected) => expect(advise(failure)).toMatchObject(expected));
}

const actionsOf = (failure: Failure) => advise(failure).remedies.map(({ action }) => action);

describe("positive replies", () => {
  table([
    ["1yz goes on", { code: 150, command: "RETR" }, { retry: "never", cause: "success", outcome: "done" }],
    ["2yz is done", { code: 226, command: "STOR" }, { retry: "never", cause: "success", outcome: "done" }],
    ["3yz goes on", { code: 331, command: "USER" }, { retry: "never", cause: "success", outcome: "done" }],
    ["an unknown 2yz is done", { code: 299 }, { retry: "never", cause: "success", outcome: "done" }],
    [
      "120 names the wait until 220",
      { code: 120, text: "Service ready in 003 minutes" },
      { retry: "never", outcome: "done", delay: { minMs: 180_000, maxMs: 198_000, source: "reply" } },
    ],
    [
      "226 on fewer bytes is partial",
      { code: 226, command: "RETR", transferred: { bytes: 10, expected: 20 } },
      { retry: "same-session", cause: "transfer-aborted", outcome: "partial" },
    ],
    [
      "226 on a resumed rest that is whole is done",
      { code: 226, command: "RETR", transferred: { bytes: 10, expected: 20, offset: 10 } },
      { outcome: "done" },
    ],
    [
      "226 on more than the rest means that REST was ignored",
      { code: 226, command: "RETR", transferred: { bytes: 20, expected: 20, offset: 10 } },
      { retry: "after-fix", cause: "rest-invalid", outcome: "partial" },
    ],
    [
      "226 after the data connection broke is not known to be whole",
      { code: 226, command: "RETR", error: "ECONNRESET", channel: "data" },
      { outcome: "unknown" },
    ],
    [
      "226 that answers RNFR belongs to a transfer before",
      { code: 226, command: "RNFR", text: "Transfer complete" },
      { retry: "new-session", cause: "protocol-error" },
    ],
    [
      "150 and then silence is no success",
      { code: 150, command: "STOR", error: "timeout" },
      { retry: "new-session", cause: "timeout", outcome: "unknown" },
    ],
  ]);
});

describe("words nobody has sent so far, by what they mean", () => {
  it.each([
    [421, "PASS", "login", "Account suspended, contact support", "never", "account-disabled"],
    [421, "PASS", "login", "Bad password. Goodbye.", "after-fix", "bad-credentials"],
    [421, "PASS", "login", "Неверный пароль", "after-fix", "bad-credentials"],
    [421, "PASS", "login", "密码错误", "after-fix", "bad-credentials"],
    [421, "CONNECT", "greeting", "You are banned from this server", "after-fix", "login-rate-limit"],
    [421, "PASS", "login", "Zugang verweigert", "never", "permission-denied"],
    [530, "PASS", "login", "You already have 5 sessions open", "new-session", "connection-limit"],
    [530, "PASS", "login", "All slots are in use", "new-session", "connection-limit"],
    [500, "CONNECT", "greeting", "Too busy", "new-session", "connection-limit"],
    [530, "PASS", "login", "Nombre maximal de connexions atteint", "new-session", "connection-limit"],
    [550, "RETR", "transfer-start", "File is locked by another user", "same-session", "file-busy"],
    [550, "RETR", "transfer-start", "アクセスが拒否されました", "never", "permission-denied"],
    [530, "PASS", "login", "VerschlÃ¼sselung erforderlich", "after-fix", "tls-required"],
  ] as const)("%d to %s in %s: %s", (code, command, phase, text, retry, cause) => {
    expect(advise({ code, command, phase, text })).toMatchObject({ retry, cause, confidence: "rule" });
  });
});

describe("delays", () => {
  table([
    [
      "never waits for nothing",
      { code: 550, command: "RETR", text: "Not found, try again in 60 seconds" },
      { retry: "never", delay: { minMs: 0, maxMs: 0, source: "default" } },
    ],
    [
      "a full server is asked again within seconds",
      { code: 421, command: "CONNECT", text: "Too many users" },
      { delay: { minMs: 1000, maxMs: 2000, source: "default" } },
    ],
    [
      "a number in the text wins",
      { code: 421, command: "CONNECT", text: "Too many users, try again in 60 seconds." },
      { delay: { minMs: 60_000, maxMs: 66_000, source: "reply" } },
    ],
    [
      "minutes",
      { code: 421, command: "CONNECT", text: "Server busy, please wait 5 minutes" },
      { delay: { minMs: 300_000, maxMs: 330_000, source: "reply" } },
    ],
    [
      "fractions of a second",
      { code: 421, command: "CONNECT", text: "Too many connections, retry after 2.5s" },
      { delay: { minMs: 2500, maxMs: 3500, source: "reply" } },
    ],
    [
      "a timeout that has passed is no wait",
      { code: 421, command: "IDLE", text: "Timeout (900 seconds): try again" },
      { cause: "idle-timeout", delay: { minMs: 0, maxMs: 0, source: "default" } },
    ],
    [
      "more than a day is not believed",
      { code: 421, command: "CONNECT", text: "Too many users, wait 999999 hours" },
      { delay: { minMs: 86_400_000, maxMs: 95_040_000, source: "reply" } },
    ],
    [
      "a ban is not repeated, but says how long it lasts",
      { code: 430, command: "PASS", text: "Too many login failures, your ip will be blacklisted for 5 minutes" },
      { retry: "after-fix", cause: "login-rate-limit", delay: { minMs: 300_000, maxMs: 330_000, source: "reply" } },
    ],
  ]);
});

describe("connection limits", () => {
  table([
    [
      "of the host",
      { code: 421, command: "CONNECT", text: "Too many connections (8) from this IP" },
      { connectionLimit: 8, scope: "host" },
    ],
    [
      "of the account",
      {
        code: 530,
        command: "PASS",
        text: "Sorry, the maximum number of clients (3) for this user are already connected.",
      },
      { connectionLimit: 3, scope: "account" },
    ],
    [
      "in words",
      { code: 530, command: "PASS", text: "Not logged in, only one session from same IP allowed at a time." },
      { connectionLimit: 1 },
    ],
    [
      "more than",
      { code: 421, command: "PASS", text: "I can't accept more than 3 connections as the same user" },
      { connectionLimit: 3, scope: "account" },
    ],
    [
      "the maximum behind the number",
      { code: 421, command: "CONNECT", text: "50 users (the maximum) are already logged in, sorry" },
      { connectionLimit: 50, scope: "host" },
    ],
    [
      "reached",
      { code: 530, command: "PASS", text: "User bob access denied, connection limit of 10 reached." },
      { connectionLimit: 10 },
    ],
    [
      "in German",
      { code: 421, command: "PASS", text: "Mehr als 3 Verbindungen vom selben Benutzer sind nicht erlaubt" },
      { connectionLimit: 3, scope: "account" },
    ],
  ]);

  it("name no limit where the text has another number", () => {
    expect(
      advise({ code: 421, command: "CONNECT", text: "Too many users at 203.0.113.9, try again in 60 seconds" }),
    ).not.toHaveProperty("connectionLimit");
  });

  it("do not ask for fewer sessions of a client that has none", () => {
    expect(actionsOf({ code: 421, command: "CONNECT", ownSessions: 0 })).toEqual(["raise-limit"]);
    expect(actionsOf({ code: 421, command: "CONNECT", ownSessions: 3 })).toEqual(["fewer-sessions", "raise-limit"]);
  });
});

describe("history", () => {
  const busy: Failure = { code: 450, command: "RETR", text: "File busy" };
  table([
    [
      "three times the same 450 is still transient",
      { ...busy, history: { sameReplies: 3 } },
      { retry: "same-session" },
    ],
    [
      "the fourth is permanent",
      { ...busy, history: { sameReplies: 4 } },
      { retry: "never", delay: { minMs: 0, maxMs: 0, source: "default" } },
    ],
    [
      "a connection limit never becomes permanent",
      { code: 421, command: "CONNECT", text: "Too many users", history: { sameReplies: 40 } },
      { retry: "new-session" },
    ],
    [
      "a rate limit never becomes permanent",
      { code: 421, command: "CONNECT", text: "The load is too high", history: { sameReplies: 4 } },
      { retry: "new-session", cause: "rate-limit" },
    ],
    [
      "a shut-down never becomes permanent",
      { code: 421, command: "CONNECT", text: "Server shutting down", history: { sameReplies: 4 } },
      { retry: "new-session", cause: "server-shutdown" },
    ],
    [
      "lost answers never become permanent that way",
      { error: "timeout", command: "RETR", history: { sameReplies: 4 } },
      { retry: "new-session" },
    ],
    [
      "one 530 on credentials that worked is a suspect of throttling",
      { code: 530, command: "PASS", text: "Login incorrect.", history: { loginWorked: true } },
      { retry: "new-session", cause: "login-rate-limit", delay: { minMs: 30_000, maxMs: 60_000, source: "default" } },
    ],
    [
      "the second is believed",
      { code: 530, command: "PASS", text: "Login incorrect.", history: { loginWorked: true, sameReplies: 2 } },
      { retry: "after-fix", cause: "bad-credentials" },
    ],
    [
      "a disabled account that worked before is disabled",
      { code: 530, command: "PASS", text: "Account disabled", history: { loginWorked: true } },
      { retry: "never", cause: "account-disabled" },
    ],
    [
      "a data connection that worked before makes 425 transient",
      { code: 425, command: "LIST", text: "Connection refused", history: { dataConnectionWorked: true } },
      { retry: "same-session" },
    ],
    [
      "one that never did makes it configuration",
      { code: 425, command: "LIST", history: { dataConnectionWorked: false } },
      { retry: "after-fix", cause: "data-connection-failed" },
    ],
  ]);
});

describe("421 and the control connection", () => {
  table([
    ["asks for a new session", { code: 421, command: "PASV" }, { retry: "new-session" }],
    [
      "stays in the session when that is known to be open",
      { code: 421, command: "PASV", controlClosed: false },
      { retry: "same-session" },
    ],
    [
      "does not stay with a server that shuts down",
      { code: 421, command: "PASV", text: "Server shutting down", controlClosed: false },
      { retry: "new-session" },
    ],
    [
      "a closed session is not repeated in",
      { code: 450, command: "RETR", controlClosed: true },
      { retry: "new-session" },
    ],
    [
      "is benign after QUIT",
      { code: 421, command: "QUIT", text: "Timeout" },
      { retry: "never", cause: "success", outcome: "done" },
    ],
  ]);
});

describe("what we ended ourselves", () => {
  table([
    [
      "426 after ABOR was to be expected",
      { code: 426, command: "RETR", phase: "transfer-end", aborted: true },
      { retry: "never", cause: "transfer-aborted", outcome: "partial" },
    ],
    [
      "a broken data connection as well",
      { error: "ECONNRESET", channel: "data", command: "RETR", aborted: true },
      { retry: "never", outcome: "partial" },
    ],
    [
      "426 without it is a failure",
      { code: 426, command: "RETR", phase: "transfer-end" },
      { retry: "same-session", outcome: "partial" },
    ],
    [
      "another refusal keeps its cause",
      { code: 550, command: "RETR", phase: "transfer-start", aborted: true, text: "No such file" },
      { cause: "not-found" },
    ],
    [
      "ABOR itself is done",
      { code: 426, command: "ABOR" },
      { retry: "never", cause: "transfer-aborted", outcome: "done" },
    ],
  ]);
});

describe("an error together with a reply", () => {
  table([
    [
      "the reply gives the cause",
      { error: "ECONNRESET", channel: "data", code: 552, command: "STOR", text: "Quota exceeded" },
      { cause: "quota-exceeded", retry: "after-fix", outcome: "partial" },
    ],
    [
      "a lost control connection moves the repeat",
      { error: "ECONNRESET", channel: "control", code: 450, command: "RETR" },
      { cause: "file-busy", retry: "new-session" },
    ],
    [
      "a positive reply out of step is not believed",
      { error: "protocol", code: 226, command: "RNFR" },
      { cause: "protocol-error", retry: "new-session" },
    ],
    [
      "our own disk is the cause of the 426 that follows",
      { error: "ENOSPC", origin: "local", code: 426, command: "RETR" },
      { cause: "local-error", retry: "after-fix", outcome: "partial" },
    ],
  ]);
});

describe("no reply", () => {
  table([
    [
      "refused",
      { error: "ECONNREFUSED", command: "CONNECT" },
      { cause: "unreachable", retry: "new-session", outcome: "not-done" },
    ],
    ["no route", { error: "EHOSTUNREACH", command: "CONNECT" }, { cause: "unreachable", retry: "new-session" }],
    [
      "timed out",
      { error: "ETIMEDOUT", command: "CONNECT" },
      { cause: "timeout", retry: "new-session", outcome: "not-done" },
    ],
    [
      "reset",
      { error: "ECONNRESET", command: "PWD" },
      { cause: "connection-lost", retry: "new-session", outcome: "not-done" },
    ],
    [
      "closed while idle",
      { error: "closed", command: "IDLE" },
      { cause: "connection-lost", retry: "new-session", delay: { minMs: 0, maxMs: 0, source: "default" } },
    ],
    ["no such host", { error: "ENOTFOUND", command: "CONNECT" }, { cause: "name-not-found", retry: "after-fix" }],
    [
      "no answer of the name server",
      { error: "EAI_AGAIN", command: "CONNECT" },
      { cause: "name-not-found", retry: "new-session" },
    ],
    [
      "certificate expired",
      { error: "CERT_HAS_EXPIRED", command: "AUTH" },
      { cause: "certificate-invalid", retry: "after-fix", outcome: "not-done" },
    ],
    [
      "self-signed",
      { error: "DEPTH_ZERO_SELF_SIGNED_CERT", command: "CONNECT" },
      { cause: "certificate-invalid", retry: "after-fix" },
    ],
    [
      "wrong name",
      { error: "ERR_TLS_CERT_ALTNAME_INVALID", command: "AUTH" },
      { cause: "certificate-invalid", retry: "after-fix" },
    ],
    [
      "TLS to a plain port",
      { error: "ERR_SSL_WRONG_VERSION_NUMBER", command: "CONNECT" },
      { cause: "tls-failure", retry: "after-fix" },
    ],
    [
      "another protocol's greeting",
      { error: "protocol", text: "SSH-2.0-OpenSSH_9.2", command: "CONNECT", phase: "greeting" },
      { cause: "protocol-error", retry: "after-fix" },
    ],
    [
      "a greeting nobody can read",
      { error: "protocol", text: "#!%", command: "CONNECT", phase: "greeting" },
      { cause: "protocol-error", retry: "new-session" },
    ],
    ["out of step", { error: "protocol", command: "LIST" }, { cause: "protocol-error", retry: "new-session" }],
    [
      "our disk",
      { error: "ENOSPC", origin: "local", command: "RETR", phase: "transfer-end" },
      { cause: "local-error", retry: "after-fix", outcome: "partial" },
    ],
    ["closed after QUIT", { error: "closed", command: "QUIT" }, { cause: "success", retry: "never", outcome: "done" }],
    [
      "an error nobody knows",
      { error: "EWHATEVER", command: "PWD" },
      { cause: "connection-lost", retry: "new-session" },
    ],
  ]);

  it("has the certificate checked by a person", () => {
    expect(advise({ error: "CERT_HAS_EXPIRED", command: "AUTH" }).remedies[0]).toMatchObject({
      by: "user",
      action: "check-certificate",
    });
  });
});

describe("the data connection is not the control connection", () => {
  table([
    [
      "a reset transfer leaves the session",
      { error: "ECONNRESET", channel: "data", command: "RETR", phase: "transfer-end" },
      { cause: "transfer-aborted", retry: "same-session", outcome: "partial" },
    ],
    [
      "the same on the control connection does not",
      { error: "ECONNRESET", channel: "control", command: "RETR", phase: "transfer-end" },
      { cause: "connection-lost", retry: "new-session" },
    ],
    [
      "refused before it began is a matter of configuration",
      { error: "ECONNREFUSED", channel: "data", command: "LIST", phase: "transfer-start" },
      { cause: "data-connection-failed", retry: "after-fix", outcome: "not-done" },
    ],
    [
      "unless it worked before",
      {
        error: "ETIMEDOUT",
        channel: "data",
        command: "LIST",
        phase: "transfer-start",
        history: { dataConnectionWorked: true },
      },
      { cause: "data-connection-failed", retry: "same-session" },
    ],
    [
      "a certificate is checked there too",
      { error: "CERT_HAS_EXPIRED", channel: "data", command: "LIST" },
      { cause: "certificate-invalid" },
    ],
  ]);

  it("names the other data modes", () => {
    expect(actionsOf({ code: 425, command: "RETR", dataMode: "active" })).toContain("use-passive");
    expect(
      actionsOf({ code: 425, command: "RETR", dataMode: "passive", history: { dataConnectionWorked: false } }),
    ).toContain("use-active");
  });
});

describe("outcome of a lost answer, by command", () => {
  it.each([
    ["CONNECT", "not-done"],
    ["USER", "not-done"],
    ["PASS", "not-done"],
    ["SIZE", "not-done"],
    ["RNFR", "not-done"],
    ["LIST", "not-done"],
    ["RETR", "not-done"],
    ["STOR", "unknown"],
    ["APPE", "unknown"],
    ["RNTO", "unknown"],
    ["DELE", "unknown"],
    ["MKD", "unknown"],
    ["SITE CHMOD", "unknown"],
  ] as const)("%s: %s", (command, outcome) => {
    const advice = advise({ error: "ECONNRESET", command });
    expect(advice).toMatchObject({ outcome, retry: "new-session" });
    expect(advice.remedies.some(({ action }) => action === "verify-outcome")).toBe(outcome === "unknown");
  });

  table([
    [
      "an upload that did not send everything is partial",
      { error: "ECONNRESET", command: "STOR", phase: "transfer-end", transferred: { bytes: 5, expected: 9 } },
      { outcome: "partial" },
    ],
    [
      "one that did may be whole",
      { error: "ECONNRESET", command: "STOR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
      { outcome: "unknown" },
    ],
    [
      "a download of all bytes may be whole",
      { error: "timeout", command: "RETR", phase: "transfer-end", transferred: { bytes: 9, expected: 9 } },
      { outcome: "unknown" },
    ],
  ]);
});

describe("outcome of a refusal", () => {
  table([
    [
      "STOR refused before 150 may have cut the target",
      { code: 552, command: "STOR", phase: "transfer-start" },
      { outcome: "partial" },
    ],
    ["APPE as well", { code: 451, command: "APPE", phase: "transfer-start" }, { outcome: "partial" }],
    [
      "STOR before a login touches nothing",
      { code: 530, command: "STOR", phase: "transfer-start" },
      { cause: "not-logged-in", outcome: "not-done" },
    ],
    [
      "RETR refused before 150 did nothing",
      { code: 550, command: "RETR", phase: "transfer-start" },
      { outcome: "not-done" },
    ],
    [
      "RETR refused after it leaves a part",
      { code: 451, command: "RETR", phase: "transfer-end" },
      { outcome: "partial" },
    ],
    [
      "an empty listing is whole",
      { code: 550, command: "NLST", phase: "transfer-start", text: "No files found." },
      { cause: "empty-listing", retry: "never", outcome: "done" },
    ],
    [
      "MKD of a directory that exists after a lost reply is done",
      { code: 550, command: "MKD", text: "File exists", history: { previousOutcome: "unknown" } },
      { outcome: "done", retry: "never" },
    ],
    [
      "XMKD is MKD",
      { code: 550, command: "xmkd", text: "File exists", history: { previousOutcome: "unknown" } },
      { outcome: "done" },
    ],
    [
      "DELE of nothing after a lost reply is done",
      { code: 550, command: "DELE", text: "No such file", history: { previousOutcome: "unknown" } },
      { outcome: "done", retry: "never" },
    ],
    [
      "RNFR of nothing after a lost reply is done",
      { code: 550, command: "RNFR", text: "No such file", history: { previousOutcome: "unknown" } },
      { outcome: "done" },
    ],
    [
      "DELE refused for another reason is not",
      { code: 550, command: "DELE", text: "Permission denied", history: { previousOutcome: "unknown" } },
      { outcome: "not-done" },
    ],
    [
      "DELE refused without a reason has to be looked at",
      { code: 550, command: "DELE", history: { previousOutcome: "unknown" } },
      { outcome: "unknown" },
    ],
    [
      "without a lost reply nothing was done",
      { code: 550, command: "MKD", text: "File exists" },
      { outcome: "not-done" },
    ],
  ]);
});

describe("words of a name are not the server's words", () => {
  table([
    [
      "argument",
      { code: 550, command: "RETR", argument: "disk full.txt", text: "disk full.txt: No such file" },
      { cause: "not-found" },
    ],
    [
      "the last part of the argument",
      { code: 550, command: "RETR", argument: "/in/too many users.csv", text: "too many users.csv: Permission denied" },
      { cause: "permission-denied" },
    ],
    [
      "quoted",
      { code: 550, command: "RETR", text: 'Can\'t open "quota exceeded": No such file' },
      { cause: "not-found" },
    ],
    ["absolute path", { code: 550, command: "RETR", text: "/quota/busy/locked: No such file" }, { cause: "not-found" }],
    [
      "an argument that is a common word leaves the rest",
      { code: 550, command: "RETR", argument: "file", text: "file: No such file or directory" },
      { cause: "not-found" },
    ],
    [
      "what the server quotes from end to end is its sentence",
      { code: 530, command: "PASS", text: '"Too many users"' },
      { cause: "connection-limit" },
    ],
  ]);
});

describe("logins", () => {
  table([
    [
      "530 at PASS is about credentials",
      { code: 530, command: "PASS" },
      { retry: "after-fix", cause: "bad-credentials", scope: "account" },
    ],
    ["530 at USER is no reason to repeat", { code: 530, command: "USER" }, { retry: "after-fix" }],
    [
      "530 at another command asks for a login",
      { code: 530, command: "LIST" },
      { retry: "after-fix", cause: "not-logged-in" },
    ],
    [
      "421 with a hopeless text is hopeless",
      { code: 421, command: "PASS", text: "Login incorrect." },
      { retry: "after-fix", cause: "bad-credentials" },
    ],
    [
      "anonymous is refused",
      { code: 530, command: "USER", text: "This is a private system - No anonymous login", anonymous: true },
      { retry: "after-fix", cause: "bad-credentials" },
    ],
  ]);
});

describe("encryption", () => {
  it("asks for what is missing", () => {
    const refused: Failure = { code: 534, command: "STOR", text: "Policy requires SSL" };
    expect(actionsOf({ ...refused, secure: { control: false } })[0]).toBe("use-tls");
    expect(actionsOf({ ...refused, secure: { control: true, data: false } })).toEqual(["protect-data"]);
    expect(actionsOf({ ...refused, secure: { control: true, data: true } })[0]).toBe("resume-tls-session");
  });
});

describe("every input", () => {
  const anything = fc.record(
    {
      code: fc.oneof(fc.integer({ min: -5, max: 1100 }), fc.double(), fc.anything()),
      text: fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.anything()),
      error: fc.oneof(
        fc.constantFrom("ECONNRESET", "timeout", "closed", "protocol", "CERT_HAS_EXPIRED"),
        fc.anything(),
      ),
      command: fc.oneof(fc.constantFrom("STOR", "RETR", "PASS", "CONNECT", "__proto__", "constructor"), fc.anything()),
      phase: fc.anything(),
      argument: fc.anything(),
      channel: fc.anything(),
      transferred: fc.anything(),
      secure: fc.anything(),
      history: fc.anything(),
      aborted: fc.anything(),
    },
    { requiredKeys: [] },
  );

  it("gets an answer, whatever its fields are", () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.anything()), (input) => {
        const advice = advise(input as Failure);
        expect(["never", "same-session", "new-session", "after-fix"]).toContain(advice.retry);
        expect(advice.delay.minMs).toBeGreaterThanOrEqual(0);
        expect(advice.delay.maxMs).toBeGreaterThanOrEqual(advice.delay.minMs);
        expect(advice.explanation).toMatch(/^[A-Z].*\.$/s);
        if (advice.retry === "after-fix") expect(advice.remedies.length).toBeGreaterThan(0);
        if (advice.retry === "never" && (input as Failure | null)?.code !== 120) expect(advice.delay.maxMs).toBe(0);
        for (const { by, action } of advice.remedies) expect(remedyActions[action].by).toBe(by);
      }),
      { numRuns: 2000 },
    );
  });

  it("gets an answer even when its fields cannot be read", () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    expect(advise(hostile as Failure)).toMatchObject({ retry: "never", cause: "other", outcome: "unknown" });
  });

  it("gets the same answer twice", () => {
    const failure: Failure = { code: 530, command: "PASS", text: "Login incorrect." };
    expect(advise(failure)).toEqual(advise(failure));
  });

  it("has its ends read, and not what is between them", () => {
    const filler = "x ".repeat(10_000);
    expect(advise({ code: 550, command: "STOR", text: "Disk full " + filler }).cause).toBe("disk-full");
    expect(advise({ code: 550, command: "STOR", text: filler + "Disk full" }).cause).toBe("disk-full");
    expect(advise({ code: 550, command: "STOR", text: filler + "Disk full " + filler }).cause).not.toBe("disk-full");
  });

  it("keeps an unknown code with the advice of its class", () => {
    expect(advise({ code: 499 })).toMatchObject({ retry: "same-session", confidence: "class" });
    expect(advise({ code: 599 })).toMatchObject({ retry: "never", confidence: "class" });
    expect(advise({ code: 631 })).toMatchObject({ outcome: "unknown" });
  });
});
