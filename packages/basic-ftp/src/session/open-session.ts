import { Client } from "basic-ftp";
import { adviceFor } from "./advice-for.js";
import type { Call } from "./call.js";
import type { Host } from "./host.js";
import { isFtpFailure } from "../to-error.js";
import { keepAlive } from "./keep-alive.js";
import { listCommands } from "./list-or-empty.js";
import { OpeningFailed } from "./opening-failed.js";
import type { Session } from "./session.js";
import { stallMs } from "./silence.js";
import { tell } from "./tell.js";
import { conversationOf, withReplyCodesInTurn } from "../with-reply-codes.js";

/** How long a control connection is idle before the system asks whether the other side is still there, in milliseconds. */
const tcpKeepAliveMs = 15_000;

/**
 * Connects and logs in, once. Throws `OpeningFailed` with the reason; a password that is wrong, or an account that is
 * disabled, is remembered in `host.refusal` and from then on thrown at once, without asking the server again.
 */
export async function openSession(host: Host, call: Call): Promise<Session> {
  const { access, options, learned, counts } = host;
  while (host.hold !== undefined) await unlessAborted(host.hold, call.signal);
  call.signal?.throwIfAborted();
  if (host.refusal !== undefined) throw new OpeningFailed(host.refusal, counts.begun);
  counts.begun += 1;
  const number = counts.begun;
  const failedBefore = counts.failedLogins;
  const plain = new Client(options.timeoutMs);
  if (options.encoding !== undefined) plain.ftp.encoding = options.encoding;
  const opened: { session?: Session } = {};
  const client = withReplyCodesInTurn(plain, {
    checkSize: false,
    dataConnections: learned.active ? ["active"] : learned.plainPassive ? ["PASV"] : undefined,
    get stallMs() {
      return stallMs(host, opened.session?.attempt ?? 1);
    },
    whileConnecting: async () => opened.session?.whileConnecting?.(),
    onReply(reply, command) {
      if (opened.session !== undefined) opened.session.lastReply = reply;
      tell(host, "onReply", { session: number, reply, command, path: (opened.session?.call ?? call).path });
    },
  });
  const features = client.features.bind(client);
  client.features = async () => (counts.opened > 0 ? learned.features : (learned.features = await features()));
  const stop = (): void => client.close();
  call.signal?.addEventListener("abort", stop, { once: true });
  try {
    const secureOptions = access.secureOptions === undefined ? {} : { secureOptions: { ...access.secureOptions } };
    await client.access({ ...access, ...secureOptions, secure: learned.secure ?? false });
  } catch (error) {
    client.close();
    call.signal?.throwIfAborted();
    if (!isFtpFailure(error)) throw error;
    // Logins that were tried side by side met the server in one state, and count as one.
    counts.failedLogins = Math.max(counts.failedLogins, failedBefore + 1);
    const advice = adviceFor(error, { host, session: undefined, sameReplies: counts.failedLogins, afterLoss: false });
    if (advice.cause === "bad-credentials" || advice.cause === "account-disabled") host.refusal = error;
    throw new OpeningFailed(error, number);
  } finally {
    call.signal?.removeEventListener("abort", stop);
  }
  client.features = features;
  client.ftp.socket.setKeepAlive(true, tcpKeepAliveMs);
  client.availableListCommands = listCommands(host);
  learned.loginWorked = true;
  counts.failedLogins = 0;
  counts.opened += 1;
  counts.open += 1;
  host.unreachable = undefined;
  for (const wake of host.onOpened) wake();
  const session: Session = {
    host,
    number,
    client,
    conversation: conversationOf(client),
    workingDirectory: undefined,
    loginDirectory: undefined,
    type: "I",
    call: undefined,
    attempt: 1,
    whileConnecting: undefined,
    lastReply: undefined,
    idleTimer: undefined,
    ended: false,
  };
  keepAlive(session, options.keepAliveMs);
  opened.session = session;
  tell(host, "onSession", { kind: "opened", session: number, open: counts.open });
  return session;
}

/** Waits for `hold`, which never rejects, or rejects with `signal.reason`. */
function unlessAborted(hold: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal?.reason as Error);
    if (signal?.aborted === true) stop();
    signal?.addEventListener("abort", stop, { once: true });
    void hold.then(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    });
  });
}
