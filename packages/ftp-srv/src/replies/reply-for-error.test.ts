import { advise, FtpReplyError, isKnownCode, type Cause, type Phase, type RetryAdvice } from "@ftp-codes/core";
import { formatReply, parseReply } from "@ftp-codes/core/reply";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errnoReplies, type Errno } from "./errno-replies.js";
import { Refusal } from "./refusal.js";
import { replyForError } from "./reply-for-error.js";

const phases: { readonly [verb: string]: Phase } = {
  STOR: "transfer-end",
  RETR: "transfer-start",
  PASS: "login",
  EPSV: "negotiation",
};

/** What a client that asks core's `advise` decides about our reply. */
function decided(errno: string, command: string): string {
  const reply = replyForError(Object.assign(new Error("x"), { code: errno }), command);
  const { cause, retry } = advise({
    ...reply,
    command,
    phase: reply.code === 426 ? "transfer-end" : (phases[command] ?? "command"),
  });
  return `${command} ${reply.code} ${cause} ${retry}`;
}

describe("an errno becomes a reply, and the client's advice the right decision", () => {
  const expected = {
    ENOENT: [
      "RETR 550 not-found never",
      "CWD 550 not-found never",
      "STOR 550 not-found after-fix",
      "MKD 550 not-found after-fix",
    ],
    EACCES: [
      "STOR 550 permission-denied never",
      "RETR 550 permission-denied never",
      "DELE 550 permission-denied never",
    ],
    EPERM: ["STOR 550 permission-denied never", "RETR 550 permission-denied never"],
    EROFS: ["STOR 550 permission-denied never", "MKD 550 permission-denied never", "DELE 550 permission-denied never"],
    EISDIR: ["STOR 550 is-directory never", "RETR 550 is-directory never", "DELE 550 is-directory never"],
    ENOTDIR: ["CWD 550 not-directory never", "RMD 550 not-directory never", "RETR 550 not-directory never"],
    ENOTEMPTY: ["RMD 550 not-empty never", "RNTO 550 not-empty never"],
    EEXIST: ["MKD 550 exists never", "RNTO 550 exists never"],
    ENAMETOOLONG: ["STOR 553 bad-filename never", "MKD 553 bad-filename never"],
    EINVAL: ["STOR 553 bad-filename never", "RNTO 553 bad-filename never"],
    ELOOP: ["STOR 550 bad-filename never", "RETR 550 bad-filename never"],
    ENOSPC: ["STOR 452 disk-full same-session", "MKD 452 disk-full same-session"],
    EDQUOT: ["STOR 552 quota-exceeded after-fix", "MKD 552 quota-exceeded after-fix"],
    EFBIG: ["STOR 552 size-limit never"],
    EMFILE: ["STOR 451 server-error same-session", "RETR 451 server-error same-session"],
    ENFILE: ["STOR 451 server-error same-session", "RETR 451 server-error same-session"],
    ENOMEM: ["STOR 451 server-error same-session", "RETR 451 server-error same-session"],
    EBUSY: ["STOR 450 file-busy same-session", "DELE 450 file-busy same-session"],
    ETXTBSY: ["STOR 450 file-busy same-session", "DELE 450 file-busy same-session"],
    EAGAIN: ["STOR 450 file-busy same-session", "RETR 450 file-busy same-session"],
    EIO: ["STOR 451 server-error same-session", "RETR 451 server-error same-session"],
    ESTALE: ["STOR 451 server-error same-session", "RETR 451 server-error same-session"],
    ETIMEDOUT: ["STOR 426 transfer-aborted same-session", "CWD 451 server-error same-session"],
    ECONNRESET: ["STOR 426 transfer-aborted same-session", "CWD 451 server-error same-session"],
    EPIPE: ["RETR 426 transfer-aborted same-session", "CWD 451 server-error same-session"],
    EXDEV: ["RNTO 550 permission-denied never"],
    ENOTSUP: ["MFMT 504 unsupported-command never"],
  } satisfies { readonly [E in Errno]: readonly `${string} ${number} ${Cause} ${RetryAdvice["retry"]}`[] };

  it.each(Object.entries(expected))("%s", (errno, decisions) => {
    expect(decisions.map((decision) => decided(errno, decision.split(" ")[0] ?? ""))).toEqual(decisions);
  });

  it("anything else", () => {
    expect(decided("EWHATEVER", "STOR")).toBe("STOR 451 server-error same-session");
    expect(decided("EWHATEVER", "CWD")).toBe("CWD 451 server-error same-session");
    expect(decided("EADDRNOTAVAIL", "EPSV")).toBe("EPSV 425 data-connection-failed same-session");
    expect(decided("ECONNREFUSED", "PASS")).toBe("PASS 421 server-error new-session");
  });
});

describe("replyForError", () => {
  it("keeps the code of an error, as a number or a string", () => {
    expect(replyForError(Object.assign(new Error("Over 5 GB"), { code: 552 }), "STOR")).toEqual({
      code: 552,
      text: "Over 5 GB",
    });
    expect(replyForError({ code: "452", message: "Later" }, "STOR")).toEqual({ code: 452, text: "Later" });
    expect(replyForError({ code: 552 }, "STOR")).toEqual({ code: 552, text: "Disk quota exceeded" });
    expect(replyForError({ code: 421, message: "Too many" }, "PASS")).toEqual({ code: 421, text: "Too many" });
    expect(replyForError(new Refusal(554, "/a b"), "STOR")).toEqual({ code: 554, text: "/a b" });
  });

  it("keeps the reply of another server", () => {
    const error = new FtpReplyError("STOR was refused", {
      code: 553,
      reply: parseReply("553-Not\r\n553 here\r\n"),
      advice: advise({ code: 553 }),
    });
    expect(replyForError(error, "STOR")).toEqual({ code: 553, text: "Not here" });
  });

  it.each([
    [400, "RETR", 451],
    [402, "STOR", 451],
    [200, "STOR", 451],
    [599, "STOR", 451],
    [402, "PASS", 530],
  ])("sends no %i for %s but %i", (code, command, sent) => {
    expect(replyForError({ code, message: "Words" }, command).code).toBe(sent);
  });

  it("reads ftp-srv's own error classes, whose default codes are no replies", () => {
    const error = Object.assign(new Error("Not in this folder"), { name: "FileSystemError", code: 400 });
    expect(replyForError(error, "STOR")).toEqual({ code: 451, text: "Not in this folder" });
  });

  it.each([
    "ENOENT: no such file or directory, open '/srv/x'",
    "connect ECONNREFUSED 127.0.0.1:5432",
    "Can't open /srv/secret",
    "C:\\ftp\\secret is locked",
    "at Object.<anonymous> (/srv/app.js:1:2)",
    "file:///srv/app.js failed",
    "node:internal/fs",
    "[/srv/root/secret] is locked",
    "Failed on:/srv/root",
    "file:/srv/root",
    "path={/srv/root}",
    "getaddrinfo EAI_AGAIN db.internal",
    "getaddrinfo ENOTFOUND db.internal",
    "Error [ERR_STREAM_DESTROYED]: Cannot call write after a stream was destroyed",
    "~/private",
    "\\\\server\\share",
    "",
    " \r\n ",
  ])("keeps %j from the client", (message) => {
    expect(replyForError({ code: 550, message }, "RETR").text).toBe("File unavailable");
    expect(replyForError(new Error(message), "RETR").text).toBe("Local error in processing on the server");
    expect(replyForError(new Error(message), "PASS").text).toBe("Login incorrect");
  });

  it.each(["Upload and/or rename later", "5 MB/s at most", "See https://example.com/help", "Only 3 / 4 done"])(
    "lets %j pass",
    (message) => expect(replyForError({ code: 550, message }, "RETR").text).toBe(message),
  );

  it.each([
    [new Error("Account expired"), { code: 530, text: "Account expired" }],
    ["Not you", { code: 530, text: "Not you" }],
    [undefined, { code: 530, text: "Login incorrect" }],
    [null, { code: 530, text: "Login incorrect" }],
    [42, { code: 530, text: "Login incorrect" }],
    [new TypeError("x is not a function"), { code: 421, text: "Service temporarily unavailable, try again later" }],
  ])("answers a login rejected with %j", (error, reply) => {
    expect(replyForError(error, "PASS")).toEqual(reply);
  });

  it("is total: any value, any command, one line that can be sent", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.string(),
        fc.constantFrom("STOR", "PASS", "EPSV", "x"),
        (value, message, command) => {
          for (const error of [
            value,
            { code: value, message },
            { code: message, message: value },
            new Error(message),
          ]) {
            const { code, text } = replyForError(error, command);
            expect(isKnownCode(code) && code >= 400).toBe(true);
            expect(text).not.toBe("");
            expect(parseReply(formatReply(code, text)).lines).toEqual([text]);
          }
        },
      ),
    );
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    expect(replyForError(hostile, "STOR").code).toBe(451);
  });

  it("has a practice for each errno", () => {
    for (const { practice } of Object.values(errnoReplies)) expect(practice).not.toBe("");
  });
});
