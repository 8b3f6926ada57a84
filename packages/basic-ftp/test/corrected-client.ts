import {
  isFtpConnectionError,
  isFtpLocalError,
  isFtpProtocolError,
  isFtpReplyError,
  type Phase,
} from "@ftp-codes/core";
import { Client, FTPError } from "basic-ftp";
import { Client as Client5, FTPError as FTPError5 } from "basic-ftp-5";
import { afterEach, describe, expect, it } from "vitest";
import { type ReplyCodesOptions, withReplyCodes } from "../src/index.js";
import { type Identity, type Script, type ScriptedServer, startScriptedServer } from "./scripted-server.js";

/** The versions of basic-ftp that every row is tried with. */
export const versions = [
  { version: "basic-ftp 6", ClientOf: Client, FTPErrorOf: FTPError },
  // The classes have non-public members, so TypeScript takes them for unrelated.
  {
    version: "basic-ftp 5.3",
    ClientOf: Client5 as unknown as typeof Client,
    FTPErrorOf: FTPError5,
  },
] as const;

export type Version = (typeof versions)[number];

/** Long enough for loopback, short enough to wait for in every test that is about silence. */
const timeoutMs = 800;
const lateReplyMs = 300;

export const password = "p4ssw0rd-of-the-test";

export interface Situation {
  readonly client: Client;
  readonly server: ScriptedServer;
  /** What the client would have printed in verbose mode. */
  readonly log: string[];
}

const open = new Set<() => Promise<void>>();

afterEach(async () => {
  for (const close of open) await close();
  open.clear();
});

/** A corrected client and a scripted server that it is not connected to yet. */
export async function situation(
  { ClientOf }: Version,
  script: Script,
  options: ReplyCodesOptions = {},
  identity?: Identity,
): Promise<Situation> {
  const server = await startScriptedServer(script, identity);
  const client = withReplyCodes(new ClientOf(timeoutMs), { lateReplyMs, ...options });
  const log: string[] = [];
  client.ftp.log = (message) => void log.push(message);
  open.add(async () => {
    client.close();
    await server.close();
  });
  return { client, server, log };
}

/** Connects to the server of `situation` and logs in. */
export function access({ client, server }: Situation) {
  return client.access({ host: "127.0.0.1", port: server.port, user: "u", password });
}

/** The same, with a client that is logged in. */
export async function loggedIn(
  version: Version,
  script: Script,
  options: ReplyCodesOptions = {},
  identity?: Identity,
): Promise<Situation> {
  const made = await situation(version, script, options, identity);
  await access(made);
  return made;
}

/** What `promise` rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  const error: unknown = await promise.then(
    (value) => new Error(`resolved: ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  return error as Error;
}

const guards = {
  reply: isFtpReplyError,
  connection: isFtpConnectionError,
  protocol: isFtpProtocolError,
  local: isFtpLocalError,
};

/** What a typed error has to be. */
export interface Expected {
  readonly type: keyof typeof guards;
  readonly code?: number;
  readonly errno?: string;
  readonly command?: string;
  readonly phase?: Phase;
}

/** Checks type and fields of `error`, and that no password is in it, its stack or its causes. */
export function expectError(error: Error, { type, ...fields }: Expected, { FTPErrorOf }: Version): void {
  for (const [name, is] of Object.entries(guards))
    expect(is(error), `${name}: ${error.stack ?? ""}`).toBe(name === type);
  expect(error).toMatchObject(fields);
  expect(error instanceof FTPErrorOf).toBe(type === "reply");
  if (type !== "local") expect(error).toHaveProperty("advice.retry");
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    expect(JSON.stringify(one) + String(one.stack) + one.message).not.toContain(password);
  }
  expect(error.message).not.toMatch(/[\r\n]/);
}

/** A situation, what a call in it must come to, and what is left of the client. */
export interface Row {
  /** The row of the table of what basic-ftp does. */
  readonly row: string;
  readonly script: Script;
  readonly options?: ReplyCodesOptions;
  /** Certificate and key of the server, for rows about TLS. */
  readonly identity?: Identity;
  /** The call; by default only `access`. What comes before it must work. */
  readonly call?: (situation: Situation) => Promise<unknown>;
  /** Is `call` itself what connects and logs in? */
  readonly isLogin?: boolean;
  readonly rejects?: Expected;
  readonly resolves?: unknown;
  /** What NOOP on the same client gives afterwards. */
  readonly next: "ok" | "refused";
  /** The type of the error of a refused NOOP, where it is another than of any later call. */
  readonly nextType?: Expected["type"];
  /** More to look at. */
  readonly check?: (situation: Situation, error: Error | undefined) => void | Promise<void>;
}

/** Makes a test of every row for every version. */
export function testRows(title: string, rows: readonly Row[]): void {
  describe.each(versions)(`${title}, $version`, (version) => {
    // Not `it.each`: it cuts long names, and every row has to be found by its name.
    for (const row of rows) it(row.row, () => testRow(version, row));
  });
}

async function testRow(version: Version, row: Row): Promise<void> {
  const { script, options, identity, call, rejects, resolves, next, nextType, check } = row;
  const made = await (call === undefined || row.isLogin ? situation : loggedIn)(version, script, options, identity);
  const result = (call ?? access)(made);
  let error: Error | undefined;
  if (rejects === undefined) expect(await result).toEqual(resolves ?? expect.anything());
  else {
    error = await rejection(result);
    expectError(error, rejects, version);
  }
  expect(made.log.join("\n")).not.toContain(password);
  await check?.(made, error);
  expect(made.client.closed).toBe(next === "refused");
  if (next === "ok") expect(await made.client.send("NOOP")).toMatchObject({ code: 200 });
  else expectError(await rejection(made.client.send("NOOP")), { type: nextType ?? typeOf(rejects) }, version);
}

/** The second call on a closed client was never sent: only a client that this side closed, or never opened, is our own. */
function typeOf(rejects: Expected | undefined): Expected["type"] {
  return rejects?.type === "local" ? "local" : "connection";
}
