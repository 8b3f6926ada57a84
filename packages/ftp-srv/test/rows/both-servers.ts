import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FtpServerOptions } from "ftp-srv";
import { expect, it, onTestFinished } from "vitest";
import { createServer } from "../../src/index.js";
import { rawConnect, type RawClient } from "../raw-client.js";
import { portOf } from "../start-server.js";
import { answerLogin } from "./login-scenarios.mjs";

/** How long a server that owes a reply is given: long enough for one on a machine that is busy with other tests. */
const PATIENCE_MS = 2500;

/** A server with files of its own, and clients that take silence for an answer. */
export interface Place {
  readonly root: string;
  readonly logIn: (user?: string) => Promise<PatientClient>;
  /** Ends the server in good order. */
  readonly stop: () => void;
}

export interface PatientClient extends RawClient {
  /** As `send` and `reply`, but `"<no reply>"` and `"<closed>"` are answers as well. */
  readonly ask: (line: string) => Promise<string>;
  readonly answer: () => Promise<string>;
}

interface Row {
  readonly options?: () => Partial<FtpServerOptions> | Promise<Partial<FtpServerOptions>>;
  readonly act: (place: Place) => Promise<unknown>;
  /** What bare ftp-srv does, and what it should do. */
  readonly wrong: unknown;
  readonly right: unknown;
}

/** A test that `act` shows the wrong thing on bare ftp-srv and the right one on ours. */
export function row(name: string, { options = () => ({}), act, wrong, right }: Row): void {
  it(name, async () => {
    const chosen = await options();
    expect(await act(await ours(chosen))).toEqual(right);
    expect(await act(await bare(chosen))).toEqual(wrong);
  });
}

async function ours(options: Partial<FtpServerOptions>): Promise<Place> {
  const root = await makeRoot();
  const quick = { loginDelayMs: 0, shutdownGraceMs: 0, log: false, signals: false };
  const server = createServer({ url: "ftp://127.0.0.1:0", ...quick, ...options });
  server.on("login", (...login) => answerLogin(root, ...login));
  await server.listen();
  onTestFinished(async () => {
    await server.close();
  });
  return { root, logIn: (user) => logIn(portOf(server), user), stop: () => void server.close() };
}

async function bare(options: Partial<FtpServerOptions>): Promise<Place> {
  const root = await makeRoot();
  const script = fileURLToPath(new URL("bare-server.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, root, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { root, logIn: (user) => logIn(Number(port), user), stop: () => void child.kill("SIGTERM") };
}

async function makeRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "ftp-srv-rows-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

async function logIn(port: number, user = "files"): Promise<PatientClient> {
  const client = await rawConnect(port);
  onTestFinished(() => void client.socket.destroy());
  const answer = async (): Promise<string> => {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<string>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, "<no reply>")));
    const reply = client.reply().then(
      ({ code, text }) => `${code} ${text}`,
      () => "<closed>",
    );
    const first = await Promise.race([reply, silence]);
    clearTimeout(timer);
    return first;
  };
  const ask = (line: string): Promise<string> => {
    client.write(`${line}\r\n`);
    return answer();
  };
  await answer();
  await ask(`USER ${user}`);
  await ask("PASS x");
  return { ...client, ask, answer };
}
