import { expect } from "vitest";
import { type Situation, testRows } from "./corrected-client.js";
import type { Step } from "./scripted-server.js";

const listing =
  (text: string): Step =>
  async (session) => {
    session.send("150 here it comes\r\n");
    (await session.data()).end(text);
    return "226 done\r\n";
  };
const feat = "211-Features\r\n MLST type*;size*;\r\n211 End\r\n";
const unix = (name: string): string => `-rw-r--r--   1 u  g  5 Dec 11 14:35 ${name}\r\n`;
const list = ({ client }: Situation): Promise<unknown> => client.list("q");
const names = async ({ client }: Situation): Promise<unknown> => (await client.list("q")).map(({ name }) => name);
const listCommands = ({ server }: Situation): string[] =>
  server.commands.filter((command) => /^(?:MLSD|LIST)/.test(command));
const refused = { phase: "transfer-start" } as const;

testRows("list", [
  {
    row: "list: LIST -a 550, LIST 550",
    script: { LIST: "550 no dir q\r\n" },
    call: list,
    rejects: { type: "reply", code: 550, command: "LIST", ...refused },
    next: "ok",
    check: (situation) => expect(listCommands(situation)).toEqual(["LIST -a q", "LIST q"]),
  },
  {
    row: "list: MLSD feat, all 421",
    script: { FEAT: feat, MLSD: "421 bye\r\n", LIST: "421 bye\r\n" },
    call: list,
    rejects: { type: "reply", code: 421, command: "MLSD", ...refused },
    next: "refused",
    check: (situation) => expect(listCommands(situation)).toEqual(["MLSD q"]),
  },
  {
    row: "list: 450 No files found",
    script: { LIST: "450 No files found\r\n" },
    call: list,
    rejects: { type: "reply", code: 450, command: "LIST", ...refused },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ advice: { cause: "empty-listing" } }),
  },
  {
    row: "list() of a missing dir, server: MLSD=550, LIST=empty 226",
    script: { FEAT: feat, MLSD: "550 No such directory\r\n", LIST: listing("") },
    call: list,
    rejects: { type: "reply", code: 550, command: "MLSD", ...refused },
    next: "ok",
    check: ({ client }) => expect(client.availableListCommands).toEqual(["MLSD", "LIST -a", "LIST"]),
  },
  {
    row: "list() of a missing dir, server: LIST=empty 226",
    script: { LIST: listing(""), CWD: "550 Failed to change directory\r\n" },
    call: list,
    rejects: { type: "reply", code: 550, command: "CWD", phase: "command" },
    next: "ok",
  },
  {
    row: "list() of an empty dir, server: LIST=empty 226",
    script: { LIST: listing(""), PWD: '257 "/here"\r\n' },
    call: list,
    resolves: [],
    next: "ok",
    check: ({ server }) => expect(server.commands.slice(-3)).toEqual(["PWD", "CWD q", "CWD /here"]),
  },
  {
    row: "a pattern that nothing matches",
    script: { LIST: listing(""), CWD: "550 Failed to change directory\r\n" },
    call: ({ client }) => client.list("*.txt"),
    resolves: [],
    next: "ok",
  },
  {
    row: "MLSD refused once does not give it up",
    script: { FEAT: feat, MLSD: ["550 No such directory\r\n", listing("type=file; b\r\n")], LIST: listing(unix("a")) },
    call: async (situation) => [await names(situation), await names(situation)],
    resolves: [["a"], ["b"]],
    next: "ok",
  },
  {
    row: "MLSD that is not known gives way to LIST",
    script: { FEAT: feat, MLSD: "500 MLSD not understood\r\n", LIST: listing("") },
    call: async (situation) => [await names(situation), await names(situation)],
    resolves: [[], []],
    next: "ok",
    check: (situation) => expect(listCommands(situation)).toEqual(["MLSD q", "LIST -a q", "LIST -a q"]),
  },
  {
    row: "an empty directory",
    script: { LIST: listing("total 0\r\ndrwxr-xr-x 2 u g 9 Dec 11 14:35 .\r\ndrwxr-xr-x 9 u g 9 Dec 11 14:35 ..\r\n") },
    call: names,
    resolves: [],
    next: "ok",
  },
  {
    row: "lines nobody can read: the first",
    script: { LIST: listing(`ls: q: Permission denied\r\n${unix("a")}`) },
    call: list,
    rejects: { type: "protocol", command: "LIST", phase: "transfer-end" },
    next: "ok",
    check: (_, error) => expect(error).toMatchObject({ line: "ls: q: Permission denied" }),
  },
  {
    row: "lines nobody can read: the last",
    script: { LIST: listing(`${unix("a")}?????????? ? ? ? ? secret\r\n`) },
    call: list,
    rejects: { type: "protocol", command: "LIST", phase: "transfer-end" },
    next: "ok",
  },
  {
    row: "lines nobody can read: one of another format in between",
    script: { LIST: listing(`${unix("a")}12-05-96  05:03PM       <DIR>          myDir\r\n${unix("b")}`) },
    call: list,
    rejects: { type: "protocol", command: "LIST", phase: "transfer-end" },
    next: "ok",
  },
  {
    row: "a heading in the server's language",
    script: { LIST: listing(`insgesamt 12\r\n${unix("a")}`) },
    call: names,
    resolves: ["a"],
    next: "ok",
  },
  {
    row: "MLSD with the directory itself and its parent",
    script: {
      FEAT: feat,
      MLSD: listing("type=cdir;modify=20200101000000; /q\r\ntype=pdir; /\r\ntype=file;size=5; a\r\n"),
    },
    call: names,
    resolves: ["a"],
    next: "ok",
  },
  {
    row: "a listing whose transfer is aborted",
    script: {
      LIST: async (session) => {
        session.send("150 here it comes\r\n");
        (await session.data()).end(unix("a"));
        return "426 aborted\r\n";
      },
    },
    call: list,
    rejects: { type: "reply", code: 426, command: "LIST", phase: "transfer-end" },
    next: "ok",
  },
  {
    row: "paths with leading blanks",
    script: { LIST: listing(""), MKD: '257 "/ a"\r\n' },
    call: async ({ client, server }) => {
      server.commands.length = 0;
      await client.list(" a");
      await client.ensureDir(" a");
      return "done";
    },
    next: "ok",
    check: ({ server }) =>
      expect(server.commands.filter((command) => !/^(?:PWD|EPSV|PASV)$/.test(command))).toEqual([
        "LIST -a / a",
        "CWD / a",
        "CWD /",
        "MKD / a",
        "CWD / a",
      ]),
  },
]);
