import { advise } from "@ftp-codes/core";
import { expect, it } from "vitest";
import { errnoReplies } from "./errno-replies.js";
import { replyForError } from "./reply-for-error.js";

const TRANSFERS = ["LIST", "NLST", "MLSD", "RETR", "STOR", "APPE", "STOU"];
const COMMANDS = "CWD CDUP RMD DELE RNFR RNTO SIZE MDTM MFMT SITE STAT MLST MKD".split(" ").concat(TRANSFERS);

/**
 * Every errno with every command that meets the file system: our code, and what a client that asks core's `advise`
 * about our reply makes of it. Read line by line; no system reports ENOTEMPTY or EEXIST for a command that only reads.
 */
const reviewed = `
ENOENT       | 550 not-found never                  | all others
ENOENT       | 550 not-found after-fix              | MKD STOR APPE STOU
EACCES       | 550 permission-denied never          | all others
EPERM        | 550 permission-denied never          | all others
EROFS        | 550 permission-denied never          | all others
EISDIR       | 550 is-directory never               | all others
ENOTDIR      | 550 not-directory never              | all others
ENOTEMPTY    | 550 not-found never                  | all others
ENOTEMPTY    | 550 not-empty never                  | RMD DELE RNFR RNTO MFMT SITE
ENOTEMPTY    | 550 exists never                     | MKD STOR APPE STOU
EEXIST       | 550 not-found never                  | all others
EEXIST       | 550 exists never                     | DELE RNFR RNTO MFMT SITE MKD STOR APPE STOU
EEXIST       | 550 not-empty never                  | RMD
ENAMETOOLONG | 553 bad-filename never               | all others
EINVAL       | 553 bad-filename never               | all others
ELOOP        | 550 bad-filename never               | all others
ENOSPC       | 452 disk-full same-session           | all others
EDQUOT       | 552 quota-exceeded after-fix         | all others
EDQUOT       | 552 quota-exceeded never             | RETR
EFBIG        | 552 size-limit never                 | all others
EFBIG        | 552 size-limit after-fix             | SIZE
EMFILE       | 451 server-error same-session        | all others
ENFILE       | 451 server-error same-session        | all others
ENOMEM       | 451 server-error new-session         | all others
ENOMEM       | 451 server-error same-session        | LIST NLST MLSD RETR STOR APPE STOU
EBUSY        | 450 file-busy same-session           | all others
ETXTBSY      | 450 file-busy same-session           | all others
EAGAIN       | 450 file-busy same-session           | all others
EIO          | 451 server-error same-session        | all others
ESTALE       | 451 server-error same-session        | all others
ETIMEDOUT    | 451 server-error same-session        | all others
ETIMEDOUT    | 426 transfer-aborted same-session    | LIST NLST MLSD RETR STOR APPE STOU
ECONNRESET   | 451 server-error same-session        | all others
ECONNRESET   | 426 transfer-aborted same-session    | LIST NLST MLSD RETR STOR APPE STOU
EPIPE        | 451 server-error same-session        | all others
EPIPE        | 426 transfer-aborted same-session    | LIST NLST MLSD RETR STOR APPE STOU
EXDEV        | 550 permission-denied never          | all others
ENOTSUP      | 504 unsupported-command never        | all others
ENOTSUP      | 504 unsupported-command after-fix    | MLST MLSD
EWHATEVER    | 451 server-error same-session        | all others
`;

function decided(errno: string, command: string, transferPhase?: "transfer-end"): string {
  const reply = replyForError(Object.assign(new Error("x"), { code: errno }), command);
  const started = reply.code === 426 ? "transfer-end" : "transfer-start";
  const phase = TRANSFERS.includes(command) ? (transferPhase ?? started) : "command";
  const { cause, retry } = advise({ ...reply, command, phase });
  return `${reply.code} ${cause} ${retry}`;
}

const rows = reviewed
  .trim()
  .split("\n")
  .map((row) => row.split("|").map((cell) => cell.trim()) as [errno: string, decision: string, commands: string]);
const errnos = [...Object.keys(errnoReplies), "EWHATEVER"];

it("has every errno", () => {
  expect([...new Set(rows.map(([errno]) => errno))]).toEqual(errnos);
});

it.each(errnos)("%s", (errno) => {
  const own = rows.filter((row) => row[0] === errno);
  const others = own.find((row) => row[2] === "all others")?.[1];
  for (const command of COMMANDS) {
    const expected = own.find((row) => row[2].split(" ").includes(command))?.[1] ?? others;
    expect(`${command} ${decided(errno, command)}`).toBe(`${command} ${expected ?? ""}`);
  }
});

it.each(errnos)("%s in the middle of a transfer is repeated, or not, as at its beginning", (errno) => {
  const retry = (decision: string): string | undefined => decision.split(" ").at(-1);
  for (const command of TRANSFERS) {
    const atItsEnd = retry(decided(errno, command, "transfer-end"));
    expect([command, atItsEnd]).toEqual([command, retry(decided(errno, command))]);
  }
});

it.each(errnos)("%s at login, and for a data connection", (errno) => {
  const login = replyForError({ code: errno }, "PASS");
  expect([login.code, advise({ ...login, command: "PASS", phase: "login" }).retry]).toEqual([421, "new-session"]);
  const passive = replyForError({ code: errno }, "EPSV");
  const { cause, retry } = advise({ ...passive, command: "EPSV", phase: "negotiation" });
  expect([passive.code, cause, retry]).toEqual([425, "data-connection-failed", "same-session"]);
});
