import { performance } from "node:perf_hooks";
import type { FileSystem, FtpConnection } from "ftp-srv";
import { SafeFileSystem } from "../files/safe-file-system.js";
import { replyForError } from "../replies/reply-for-error.js";
import type { Answer } from "../replies/refusal.js";
import type { Session } from "./session.js";
import { logFailure } from "../server/log-failure.js";

/** What a "login" listener resolves with. */
export interface LoginResult {
  /** A directory of the server: the session gets a `SafeFileSystem` on it. */
  readonly root?: string | undefined;
  readonly cwd?: string | undefined;
  /** A file system of one's own, instead of `root`. */
  readonly fs?: FileSystem | undefined;
  readonly blacklist?: readonly string[] | undefined;
  readonly whitelist?: readonly string[] | undefined;
  /** This user changes nothing. */
  readonly readOnly?: boolean | undefined;
}

/** Asks the "login" listeners; every way of refusing gets a reply. `verb` is the command that is answered. */
export async function logIn(
  session: Session,
  username: string,
  password: string,
  verb: string,
): Promise<Answer | undefined> {
  const { settings, loginDelays } = session.state;
  const startedAt = performance.now();
  await wait(loginDelays.before(session.host, username));
  if (session.isGone) return undefined;
  const refusal = await loginRefusal(session, username, password, verb);
  const code = refusal?.code ?? 230;
  session.state.loginAnswered({ ...session.facts, username, code, durationMs: performance.now() - startedAt });
  if (refusal === undefined) {
    loginDelays.worked(username);
    return { code: 230, text: "User logged in, proceed" };
  }
  session.connection.username = undefined;
  // The session is over, and not because of a wrong password.
  if (refusal.code === 421) {
    session.end(refusal);
    return undefined;
  }
  loginDelays.refused(session.host, username);
  session.failedLogins += 1;
  if (session.failedLogins < settings.loginAttempts) return refusal;
  session.reply(refusal);
  session.end({ code: 421, text: "Too many failed login attempts: closing control connection" });
  return undefined;
}

function wait(milliseconds: number): Promise<void> | undefined {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds).unref()) : undefined;
}

/** Takes back what a login gave (USER and REIN, RFC 959, 4.1.1). */
export function logOut(session: Session): void {
  const { connection, state } = session;
  session.uncountLogin();
  session.data.release();
  session.data.epsvOnly = false;
  session.readOnly = state.settings.readOnly;
  connection.authenticated = false;
  connection.username = undefined;
  connection.fs = undefined;
  connection.transferType = "binary";
  // What a login switched off or left over holds for that user only.
  connection.commands.blacklist = [...session.blacklist];
  connection.commands.whitelist = [...session.whitelist];
}

async function loginRefusal(
  session: Session,
  username: string,
  password: string,
  verb: string,
): Promise<Answer | undefined> {
  try {
    // By way of the connection, because programs call and replace that method.
    await session.connection.login(username, password);
  } catch (error) {
    logFailure(session.connection.log, error, `Login of ${username} refused`);
    return replyForError(error, verb);
  }
  const limit = session.countLogin(username);
  if (limit !== undefined) session.connection.authenticated = false;
  return limit;
}

/** Takes the place of ftp-srv's `connection.login`: the same questions to the same listeners. */
export async function login(session: Session, username: string, password: string): Promise<void> {
  const { connection, state } = session;
  const result = (await askListeners(session, username, password)) ?? {};
  const { root, cwd, fs, blacklist = [], whitelist = [], readOnly = false } = result;
  session.readOnly ||= readOnly;
  connection.username = username;
  const { commands } = connection;
  commands.blacklist = [...commands.blacklist, ...blacklist.map((verb) => verb.toUpperCase())];
  commands.whitelist = [...commands.whitelist, ...whitelist.map((verb) => verb.toUpperCase())];
  connection.fs =
    fs ??
    new SafeFileSystem(connection as unknown as FtpConnection, {
      root: root ?? process.cwd(),
      cwd,
      readOnly: session.readOnly,
      forbiddenNames: state.settings.forbiddenNames,
    });
  connection.authenticated = true;
}

async function askListeners(session: Session, username: string, password: string): Promise<LoginResult | undefined> {
  const { server } = session.state;
  const listeners = server.rawListeners("login");
  if (listeners.length === 0) {
    if (server.options.anonymous) return {};
    throw Object.assign(new Error('No "login" listener on this server'), { code: "ENOTSUP" });
  }
  return new Promise((resolve, reject) => {
    const request = { connection: session.connection, username, password };
    // Not by `emit`, which would drop the promise of an asynchronous listener, and with it the reason it failed for.
    for (const listener of listeners) {
      const returned: unknown = Reflect.apply(listener, server, [request, resolve, reject]);
      if (returned !== undefined) Promise.resolve(returned).catch(reject);
    }
  });
}
