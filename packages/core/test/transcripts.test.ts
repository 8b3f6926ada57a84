import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advise } from "../src/advice/advise.js";
import type { Cause, Phase, RetryAdvice } from "../src/advice/types.js";
import { decode, formatReply, parseReply, ReplyParser, type Reply } from "../src/reply.js";
import { readJsonLines } from "./jsonl.js";

/** One reply of a real server, as `scripts/interop/record-transcripts.mjs` writes it. */
interface Exchange {
  readonly server: string;
  readonly version: string;
  readonly session: string;
  /** As it was sent, the password masked; `CONNECT` for the greeting, `IDLE` when nothing was sent. */
  readonly command: string;
  readonly phase: Phase;
  /** The bytes of the reply, one character a byte. */
  readonly reply: string;
  /** The client itself broke the transfer off. */
  readonly aborted?: true;
  /** How the data connection was to come about, where it is not passive. */
  readonly dataMode?: "active";
  /** Nothing came after this preliminary reply. */
  readonly unanswered?: true;
  /** The server closed the connection behind this reply. */
  readonly closed?: true;
  /** What is right after a refusal: the recorder knows, because it brought the condition about. */
  readonly expected?: Decision;
}

interface Decision {
  readonly retry: RetryAdvice["retry"];
  readonly cause: Cause;
}

/** When the files of the recorder's tree were last modified. */
const modified = Date.UTC(2020, 0, 2, 3, 4, 5);

const files = readdirSync(new URL("fixtures/transcripts", import.meta.url)).sort();
const exchanges = files.flatMap((file) => readJsonLines<Exchange>(`transcripts/${file}`));
const sessions = groupBy(exchanges, ({ server, session }) => `${server}, ${session}`);
const refusals = exchanges.flatMap((exchange) =>
  exchange.expected === undefined ? [] : [{ ...exchange, expected: exchange.expected }],
);

const verbOf = (command: string): string => command.split(" ", 1)[0] ?? "";
const argumentOf = (command: string): string => command.slice(verbOf(command).length + 1);
const replyOf = ({ reply }: Exchange): Reply => readInPieces([Buffer.from(reply, "latin1")])[0] as Reply;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function readInPieces(pieces: readonly Uint8Array[]): Reply[] {
  const parser = new ReplyParser();
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
}

describe.each([...sessions])("%s", (_name, session) => {
  const wire = Buffer.from(session.map(({ reply }) => reply).join(""), "latin1");

  it("gives one reply for each recorded one, in any split", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: wire.length - 1 }), { maxLength: 40 });
    const whole = readInPieces([wire]);
    expect(whole.map(({ code }) => code)).toEqual(session.map(({ reply }) => Number(reply.slice(0, 3))));
    expect(readInPieces([...wire].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
    fc.assert(
      fc.property(cuts, (positions) => {
        const ends = [...positions.sort((a, b) => a - b), wire.length];
        const pieces = ends.map((end, index) => wire.subarray(ends[index - 1] ?? 0, end));
        expect(readInPieces(pieces)).toEqual(whole);
      }),
    );
  });

  it("comes back from what formatReply writes", () => {
    for (const reply of session.map(replyOf)) expect(parseReply(formatReply(reply.code, reply.lines))).toEqual(reply);
  });

  it("has its data read", () => {
    for (const exchange of session) {
      const reply = replyOf(exchange);
      const kind = expectedKind(verbOf(exchange.command), reply);
      const payload = decode(reply, exchange.command, { peer: "127.0.0.1" });
      if (kind !== undefined) expect(payload, exchange.reply).toMatchObject(kind);
    }
  });
});

/** What a reply with that code carries, with the values the recorder's tree and placeholders give it. */
function expectedKind(verb: string, { code, text }: Reply): object | undefined {
  // Not all name the protocols.
  if ((code === 501 || code === 522) && !text.includes("(")) return undefined;
  const kinds: Readonly<Record<string, object>> = {
    "PASV 227": { kind: "pasv", host: "127.0.0.1", port: 50_000, address: "peer" },
    "LPSV 228": { kind: "lpsv", host: "127.0.0.1", port: 50_000, address: "peer" },
    "EPSV 229": { kind: "epsv", port: 50_000, address: "peer" },
    "SIZE 213": { kind: "size" },
    "MDTM 213": { kind: "mdtm" },
    "FEAT 211": { kind: "feat" },
    "PWD 257": { kind: "path" },
    "MLST 250": { kind: "mlst", sizeBytes: 12, modifyEpochMs: modified },
    "STAT 211": { kind: "stat" },
    "STAT 213": { kind: "stat" },
    "REST 350": { kind: "restart" },
    "EPRT 522": { kind: "eprt-protocols" },
    "EPSV 522": { kind: "eprt-protocols" },
    "EPSV 501": { kind: "eprt-protocols", protocols: [1] },
    "SYST 215": { kind: "syst", system: "UNIX" },
    "CONNECT 220": { kind: "greeting" },
  };
  return kinds[`${verb} ${code}`];
}

describe("the values in the replies", () => {
  const payloadsOf = (command: string): [Exchange, ReturnType<typeof decode>][] =>
    exchanges
      .filter((exchange) => exchange.command === command && /^[12]/.test(exchange.reply))
      .map((exchange) => [exchange, decode(replyOf(exchange), command)]);

  it("are those of the files that were served", () => {
    // The first is asked for in ASCII, where servers count the line ends as they will send them.
    const sizes = groupBy(payloadsOf("SIZE readme.txt"), ([{ server, session }]) => `${server}, ${session}`);
    expect(sizes.size).toBe(files.length);
    for (const asked of sizes.values()) expect(asked.at(-1)?.[1]).toEqual({ kind: "size", bytes: 12 });
    for (const [, payload] of payloadsOf("MDTM readme.txt"))
      expect(payload).toEqual({ kind: "mdtm", epochMs: modified });
    const announced = payloadsOf("RETR readme.txt").flatMap(([, payload]) =>
      payload?.kind === "size-hint" ? [payload] : [],
    );
    expect(announced.length).toBeGreaterThan(0);
    // ProFTPD announces what is left of 12 behind REST 4.
    for (const { bytes } of announced) expect([12, 8]).toContain(bytes);
  });

  it("have no path that a quote cuts short", () => {
    const paths = payloadsOf('MKD with "quotes" in it').map(([{ server }, payload]) => [
      server,
      payload?.kind === "path" ? payload.path.replace(/^.*\//, "") : undefined,
    ]);
    expect(Object.fromEntries(paths)).toEqual({
      "ftp-codes-ftp-srv": 'with "quotes" in it',
      // It takes the quotes out of the name, and creates that directory.
      "ftp-srv": "with quotes in it",
      // It does not double them.
      "inetutils-ftpd": undefined,
      proftpd: 'with "quotes" in it',
      "pure-ftpd": undefined,
      pyftpdlib: 'with "quotes" in it',
      vsftpd: 'with "quotes" in it',
    });
  });

  it("say how long a server waits for a command", () => {
    const timeouts = exchanges.filter(({ command, reply }) => command === "IDLE" && /\d second/.test(reply));
    expect(timeouts.length).toBeGreaterThan(0);
    for (const timeout of timeouts)
      expect(decode(replyOf(timeout), "IDLE")).toMatchObject({ kind: "limits-in-text", durationMs: 1000 });
  });

  it("name the product and the version that was recorded", () => {
    const named = payloadsOf("CONNECT").filter(([, payload]) => payload?.kind === "greeting" && "version" in payload);
    expect(named.length).toBeGreaterThan(0);
    for (const [{ server, version }, payload] of named) expect(payload).toMatchObject({ product: server, version });
  });
});

/**
 * What makes refusals the same to a client, whatever the file is called: one line that a server sends for several reasons
 * cannot be decided.
 */
const seen = ({ server, command, phase, reply, aborted }: Exchange): string =>
  [server, verbOf(command), phase, reply.replaceAll(argumentOf(command) || "\0", "*"), aborted].join("|");
const twins = groupBy(refusals, seen);

/** Refusals that advise decides otherwise. Whoever corrects one takes its line out. */
const knownMisses: readonly string[] = [
  // Servers that do not look at RNFR say the same of the old name, where nothing helps. Here it is the new directory.
  "ftp-codes-ftp-srv, control connection: RNTO missing/renamed.txt -> 550 No such file or directory",
  "ftp-srv, control connection: RNTO missing/renamed.txt -> 550 ENOENT: no such file or directory, rename '/srv/renamed.txt' -> '/srv/missing/renamed.txt'",
  "inetutils-ftpd, control connection: RNTO missing/renamed.txt -> 550 rename: No such file or directory.",
  "proftpd, control connection: RNTO missing/renamed.txt -> 550 missing/renamed.txt: No such file or directory",
  "pure-ftpd, control connection: RNTO missing/renamed.txt -> 451 Rename/move failure: No such file or directory",
  "pyftpdlib, control connection: RNTO missing/renamed.txt -> 550 No such file or directory.",
  // One text for every reason; permission is what is assumed.
  "vsftpd, control connection: RNTO missing/renamed.txt -> 550 Rename failed.",
  "vsftpd, control connection: RNTO docs -> 550 Rename failed.",
  "vsftpd, data connections: STOR missing/upload.txt -> 553 Could not create file.",
  "vsftpd, data connections: STOR docs -> 553 Could not create file.",
  // Nothing in it tells of a directory.
  "pure-ftpd, control connection: DELE docs -> 550 Could not delete docs: Invalid argument",
  // Other servers say it when the client did not come. To repeat the sequence, PASV included, is right for both.
  "pure-ftpd, no data connection: LIST -> 425 No data connection",
];

function decide({ command, phase, reply, aborted, dataMode, closed }: Exchange, server?: string): Decision {
  const { code, text } = parseReply(reply);
  const where = { command: verbOf(command), argument: argumentOf(command), phase, aborted, dataMode };
  const { retry, cause } = advise({ code, text, ...where, ...(server && { server, controlClosed: closed === true }) });
  return { retry, cause };
}

describe("what is right after each refusal", () => {
  it.each(refusals.map((refusal) => ({ refusal, title: titleOf(refusal) })))("$title", ({ refusal, title }) => {
    const right = (twins.get(seen(refusal)) ?? []).map(({ expected }) => expected);
    const decisions = [decide(refusal), decide(refusal, refusal.server)];
    if (knownMisses.includes(title)) expect(decisions.some((decision) => !isAmong(decision, right))).toBe(true);
    else for (const decision of decisions) expect(right).toContainEqual(decision);
  });

  it("has no known miss that was not recorded", () => {
    expect(refusals.map(titleOf)).toEqual(expect.arrayContaining([...knownMisses]));
  });
});

function titleOf({ server, session, command, reply }: Exchange): string {
  return `${server}, ${session}: ${command} -> ${reply.split("\r\n", 1)[0] ?? ""}`;
}

function isAmong({ retry, cause }: Decision, right: readonly Decision[]): boolean {
  return right.some((decision) => decision.retry === retry && decision.cause === cause);
}
