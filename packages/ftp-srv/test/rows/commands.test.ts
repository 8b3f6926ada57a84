import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, onTestFinished } from "vitest";
import { row, type Place } from "./both-servers.js";

/** Files as they lie in the session that was measured. */
async function prepare({ root }: Place): Promise<string> {
  const outside = await mkdtemp(join(tmpdir(), "ftp-srv-outside-"));
  onTestFinished(() => rm(outside, { recursive: true, force: true }));
  await mkdir(join(root, "sub"));
  await writeFile(join(root, "a.txt"), "12345");
  await writeFile(join(root, "sub", "b.txt"), "1");
  await writeFile(join(outside, "secret"), "secret!");
  await symlink(join(outside, "secret"), join(root, "linkfile"));
  await symlink(outside, join(root, "linkdir"));
  return outside;
}

/** What is sent, what bare ftp-srv says with ROOT for its directory, and what is right. */
const conversation: readonly (readonly [line: string, wrong: string, right: string])[] = [
  ["CWD nope", "550 ENOENT: no such file or directory, stat 'ROOT/nope'", "550 No such file or directory"],
  ["SIZE nope", "550 ENOENT: no such file or directory, stat 'ROOT/nope'", "550 No such file or directory"],
  ["SIZE sub", "213 4096", "550 Is a directory"],
  ["DELE sub", "550 ENOTEMPTY: directory not empty, rmdir 'ROOT/sub'", "550 Is a directory"],
  ["RMD sub", "550 ENOTEMPTY: directory not empty, rmdir 'ROOT/sub'", "550 Directory not empty"],
  ["MKD newd", '257 "ROOT/newd"', '257 "/newd" created'],
  ["MKD newd", '257 "ROOT/newd"', "550 File exists"],
  ["MKD x/y/z", '257 "ROOT/x/y/z"', "550 No such file or directory: create the parent directory first"],
  ["MKD -a b", '257 "ROOT/b"', '257 "/-a b" created'],
  ['MKD qu"ote', '257 "ROOT/quote"', '257 "/qu""ote" created'],
  ["RNFR nope", "550 ENOENT: no such file or directory, stat 'ROOT/nope'", "550 No such file or directory"],
  ["SITE CHMOD 644 nope", "500 Syntax error", "550 No such file or directory"],
  ["STAT nope", "450 ENOENT: no such file or directory, stat 'ROOT/nope'", "550 No such file or directory"],
  ["MLST", "502 Command not allowed: MLST", "250 Facts follow"],
  ["XYZZY", "502 Command not allowed: XYZZY", "500 Command not understood: XYZZY"],
  ["ACCT x", "502 Command not allowed: ACCT", "202 No account needed"],
  ["HOST x", "502 Command not allowed: HOST", "503 Bad sequence of commands: HOST comes before USER"],
  ["RETR a.txt", "551 No connector setup, send PASV or PORT", "425 Use PORT or PASV first"],
  ["RETR nope", "551 No connector setup, send PASV or PORT", "550 No such file or directory"],
  ["LIST nope", "451 No connector setup, send PASV or PORT", "550 No such file or directory"],
  ["PROT P", "202 Not supported", "503 Bad sequence of commands: use AUTH TLS first"],
  ["PBSZ 0", "202 Not supported", "503 Bad sequence of commands: use AUTH TLS first"],
  ["OPTS FOO", "501 Unknown option command", "501 Option not understood: use UTF8 or MLST"],
  ["RMD a.txt", "250 Requested file action okay, completed", "550 Not a directory"],
  ["SIZE linkfile", "213 7", "550 Permission denied"],
  ["CWD linkdir", '250 "/linkdir"', "550 Permission denied"],
  ["ABOR", "225 Data connection open; no transfer in progress", "225 No transfer to abort"],
  // Behind ABOR: after a refused PORT bare ftp-srv waits five seconds in ABOR for a data connection that can't come, or not.
  [
    "PORT 1,2,3,4,5,6",
    "500 The given address is not yours",
    "504 Illegal PORT command: the given address is not yours, use passive mode",
  ],
  ["REIN", "502 Command not allowed: REIN", "220 Ready for a new user"],
  ["USER bob", "530 Username already set", "331 Username okay, need password"],
];

describe("commands on real files", () => {
  row(conversation.map(([line]) => line).join("; "), {
    act: async (place) => {
      await prepare(place);
      const client = await place.logIn();
      const found: (readonly [string, string])[] = [];
      for (const [line] of conversation) {
        const answer = (await client.ask(line)).split("\n")[0] ?? "";
        found.push([line, answer.replaceAll(place.root, "ROOT")]);
      }
      return found;
    },
    wrong: conversation.map(([line, wrong]) => [line, wrong]),
    right: conversation.map(([line, , right]) => [line, right]),
  });

  for (const [target, reply] of [
    ["sub", "550 Is a directory"],
    ["nope/zz", "550 No such file or directory: create the parent directory first"],
  ] as const) {
    row(`STOR ${target}`, {
      act: async (place) => {
        await prepare(place);
        const client = await place.logIn();
        await client.openData();
        return client.ask(`STOR ${target}`);
      },
      wrong: "150 File status okay; about to open data connection",
      right: reply,
    });
  }

  row("STAT sub", {
    act: async (place) => {
      await prepare(place);
      const client = await place.logIn();
      let text = "";
      client.socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
      await client.ask("STAT sub");
      // A line between the first and the last one begins with a space, so that it is no reply of its own.
      return text
        .split("\r\n")
        .slice(1, -2)
        .every((line) => line.startsWith(" "));
    },
    wrong: false,
    right: true,
  });

  row("FEAT", {
    act: async ({ logIn }) => (await (await logIn()).ask("FEAT")).split("\n").includes(" REST STREAM"),
    wrong: false,
    right: true,
  });
});
