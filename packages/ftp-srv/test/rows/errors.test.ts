import { describe } from "vitest";
import { errnoReplies, replyForError } from "../../src/index.js";
import { row, type Place } from "./both-servers.js";

// Every error a file system throws gets the same code for a command from bare ftp-srv, whatever the error says.
const BARE: readonly (readonly [line: string, code: string])[] = [
  ["SIZE x", "550"],
  ["MDTM x", "550"],
  ["CWD x", "550"],
  ["DELE x", "550"],
  ["RMD x", "550"],
  ["MKD x", "550"],
  ["RNFR x", "550"],
  ["SITE CHMOD 644 x", "500"],
  ["STAT x", "450"],
  ["RETR x", "551"],
  ["STOR x", "550"],
  ["LIST x", "451"],
  ["NLST x", "451"],
];
const lines = BARE.map(([line]) => line);
const DATA = /^(?:RETR|STOR|LIST|NLST)/;

async function codes({ logIn }: Place, user: string): Promise<string[]> {
  const client = await logIn(user);
  const found: string[] = [];
  for (const line of lines) {
    if (DATA.test(line)) await client.openData();
    found.push((await client.ask(line)).slice(0, 3));
  }
  return found;
}

const ours = (error: unknown): string[] =>
  lines.map((line) => String(replyForError(error, line.split(" ")[0] ?? "").code));

describe("an error of the file system", () => {
  const errnos = Object.keys(errnoReplies);
  row(errnos.join(", "), {
    act: async (place) => {
      const found: Record<string, string[]> = {};
      for (const code of errnos) found[code] = await codes(place, `throws ${code}`);
      return found;
    },
    wrong: Object.fromEntries(errnos.map((code) => [code, BARE.map(([, wrong]) => wrong)])),
    right: Object.fromEntries(errnos.map((code) => [code, ours({ code })])),
  });
  row("FTP452, an error with a reply code", {
    act: (place) => codes(place, "throws FTP452"),
    wrong: BARE.map(([, wrong]) => wrong),
    right: lines.map(() => "452"),
  });
  row("FTP552str, a reply code as a string", {
    act: (place) => codes(place, "throws FTP552str"),
    wrong: BARE.map(([, wrong]) => wrong),
    right: lines.map(() => "552"),
  });
  for (const name of ["noMessage", "string"]) {
    row(name, {
      act: (place) => codes(place, `throws ${name}`),
      wrong: BARE.map(([, wrong]) => wrong),
      right: lines.map(() => "451"),
    });
  }
  row("throw undefined", {
    act: async ({ logIn }) => {
      const client = await logIn("throws undefined");
      return [await client.ask("SIZE x"), await client.ask("CWD x")];
    },
    wrong: ["<no reply>", "<no reply>"],
    right: ["451 Local error in processing on the server", "451 Local error in processing on the server"],
  });
  row("a message with line breaks", {
    act: async ({ logIn }) => {
      const client = await logIn("throws lines");
      return [await client.ask("SIZE x"), await client.ask("NOOP")];
    },
    wrong: ["550 line one", "226 fake ok"],
    right: ["550 line one  226 fake ok  line three", "200 NOOP okay"],
  });
  row("the text sent", {
    act: async ({ logIn }) => (await logIn("throws ENOENT")).ask("SIZE x"),
    wrong: "550 ENOENT: secret, open '/srv/root/secret'",
    right: "550 No such file or directory",
  });
});
