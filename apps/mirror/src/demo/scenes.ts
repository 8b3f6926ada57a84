import { on, type ScriptedRule } from "@ftp-codes/testing";
import type { RunReport } from "../report/report.js";
import { samples } from "./source-tree.js";

/** The directory on the server that the tree goes to; below the login directory, which is the root. */
export const remoteDir = "mirrored tree";

/** The most sessions that the server of the demonstration bears. */
export const sessionLimit = 3;

/** One misbehaviour of the server, and what has to come of it. */
export interface Scene {
  readonly during: RunReport["direction"];
  /** What the server does, for the reader. */
  readonly what: string;
  /** What a run has to make of it, for the reader. */
  readonly expected: string;
  readonly rule: ScriptedRule;
  /** Did it come out as expected? */
  readonly holds: (report: RunReport) => boolean;
}

const refusal = { code: 550, text: "Permission denied." } as const;

/** The script of the demonstration, in the order in which the page tells it. */
export const scenes: readonly Scene[] = [
  {
    during: "put",
    what: `The server is full: 421 in place of the greeting for every session beyond ${sessionLimit}.`,
    expected: "Fewer sessions are used from then on, and no file is the worse for it.",
    rule: on("CONNECT")
      .moreSessionsThan(sessionLimit)
      .reply(421, `Too many connections (${sessionLimit}) from this IP.`)
      .hangUp(),
    holds: ({ decisions }) => decisions.some(({ code, action }) => code === 421 && action === "repeat"),
  },
  {
    during: "put",
    what: `An upload breaks off in the middle: data connection reset and 426, at "${samples.large}".`,
    expected: "The part that arrived is kept and the rest is sent.",
    rule: on("STOR", onServer(samples.large))
      .first()
      .afterBytes(2_500_000)
      .reply(426, "Connection closed; transfer aborted.")
      .reset(),
    holds: deliveredAfter(samples.large, [426]),
  },
  {
    during: "put",
    what: `The final reply is lost: all of "README.md" is stored, then the connection closes without a 226.`,
    expected: "A new session looks at what is there, and the file is not sent again if it is whole.",
    rule: on("STOR", onServer("README.md")).first().loseReply(),
    holds: deliveredAfter("README.md", [undefined]),
  },
  {
    during: "put",
    what: `The server lies: it keeps a part of "${samples.greetings}" and announces it as complete with 226.`,
    expected: "The size gives it away, and the file is sent again.",
    rule: on("STOR", onServer(samples.greetings)).first().afterBytes(20_000).truncate(),
    holds: deliveredAfter(samples.greetings, "any"),
  },
  {
    during: "put",
    what: `One file is refused for good: ${refusal.code} to "${samples.refused}", whenever it comes.`,
    expected: "One attempt, no repeat, and the file is reported as failed with that reply.",
    rule: on(["STOR", "APPE"], onServer(samples.refused)).reply(refusal.code, refusal.text),
    holds: ({ files }) =>
      files.some(
        ({ path, status, code, attempts }) =>
          path === samples.refused && status === "failed" && code === refusal.code && attempts === 1,
      ),
  },
  {
    during: "get",
    what: `A download breaks off in the middle: 426 at "${samples.large}".`,
    expected: "The download goes on from the byte where it broke off.",
    rule: on("RETR", onServer(samples.large))
      .first()
      .afterBytes(3_500_000)
      .reply(426, "Connection closed; transfer aborted.")
      .reset(),
    holds: deliveredAfter(samples.large, [426]),
  },
  {
    during: "get",
    what: `The final reply is lost: all of "package.json" is sent, then the connection closes without a 226.`,
    expected: "A new session, and the file is whole.",
    rule: on("RETR", onServer("package.json")).first().loseReply(),
    holds: deliveredAfter("package.json", [undefined]),
  },
  {
    during: "get",
    what: `The server lies again: a part of "${samples.letter}", and 226.`,
    expected: "The size gives it away, and the rest is fetched.",
    rule: on("RETR", onServer(samples.letter)).first().afterBytes(5000).truncate(),
    holds: deliveredAfter(samples.letter, "any"),
  },
];

/** The paths that have to be missing in the end. */
export const refusedPaths: readonly string[] = [samples.refused];

function onServer(path: string): string {
  return `/${remoteDir}/${path}`;
}

/** Was the file delivered, after a failed attempt that met one of `codes` (`undefined`: no reply)? */
function deliveredAfter(file: string, codes: readonly (number | undefined)[] | "any") {
  return ({ files, decisions }: RunReport): boolean =>
    files.some(({ path, status }) => path === file && status === "delivered") &&
    decisions.some(
      ({ path, code, action }) => path === file && action === "repeat" && (codes === "any" || codes.includes(code)),
    );
}
