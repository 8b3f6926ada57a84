import { createServer, type Server, type Socket } from "node:net";
import { createSecureContext, type SecureContext } from "node:tls";
import type { CreateBackend } from "./backend.js";
import { type Certificate, createCertificate } from "./certificate.js";
import { hostAndPort, type ListeningAddress, listeningAddress } from "./listening-address.js";
import { serveSession, type Session } from "./serve-session.js";
import type { SessionState } from "./session-state.js";
import { checkTlsMode, type TlsMode } from "./tls-mode.js";
import { createHistory, type HistoryEntry } from "../history.js";
import { type ProfileName, profileOf } from "../profiles/index.js";
import type { Profile } from "../profiles/profile.js";
import type { Moment } from "../script/moment.js";
import { type Rule, scriptOf } from "../script/rule.js";
import { createWeather } from "../script/weather.js";

/** What a server and a proxy have in common once they run. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
  /** `ftp://127.0.0.1:port`, or the host that was asked for (`ftps` for implicit TLS). */
  readonly url: string;
  /** What clients did, in order; the list grows while the server runs. */
  readonly history: readonly HistoryEntry[];
  /** The rules in force; rules that are added or removed count from the next command on. */
  readonly script: Rule[];
  /** The certificate that clients are shown as PEM, for a client to trust. */
  readonly certificate: string;
  /** How many sessions are open now. */
  readonly sessions: number;
  /** Ends all sessions and stops listening; resolves when everything is closed. */
  close(): Promise<void>;
}

/** What `listen` needs to know. */
export interface ListenOptions {
  readonly address: ListeningAddress;
  readonly script: readonly Rule[];
  readonly seed: number;
  /** Sizes in bytes of files that will be uploaded, by path. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly tls: TlsMode;
  /** Whose words are used; plain ones without it. */
  readonly profile: Profile | ProfileName | undefined;
  readonly now: () => number;
  readonly createBackend: CreateBackend;
}

function countOpen(sessions: Iterable<Session>, seen: SessionState): Moment["open"] {
  const others = [...sessions].filter(({ open, state }) => open && state !== seen).map(({ state }) => state);
  return {
    server: others.length + 1,
    host: others.filter(({ peer }) => peer === seen.peer).length + 1,
    user: others.filter(({ loggedIn, user }) => loggedIn && user === seen.user).length + 1,
  };
}

/** Resolves with the port. */
function startListening(listener: Server, { host, port }: Required<ListeningAddress>): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once("error", (cause) => {
      reject(new Error(`Listening on ${hostAndPort(host, port)} failed: ${cause.message}`, { cause }));
    });
    listener.listen(port, host, () => {
      const address = listener.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/**
 * Listens and serves every connection by a backend of its own. Throws a `TypeError` or `RangeError` for a rule or an
 * address that is not one.
 */
export async function listen({
  address,
  script: rules,
  seed,
  sizes,
  tls,
  profile: whose,
  now,
  createBackend,
}: ListenOptions): Promise<Listening> {
  const where = listeningAddress(address);
  const script = scriptOf(rules);
  const profile = profileOf(whose);
  checkTlsMode(tls);
  const weather = createWeather(script, seed, Object.keys(sizes));
  const history = createHistory(now);

  let certificate: Certificate | undefined;
  let secureContext: SecureContext | undefined;
  // A certificate is checked against the real time, whatever the injected clock says.
  const ownCertificate = (): Certificate => (certificate ??= createCertificate(new Date()));

  const sessions = new Set<Session>();
  const sockets = new Set<Socket>();
  let lastClosed: (() => void) | undefined;
  let count = 0;

  function track(socket: Socket): void {
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
      if (sockets.size === 0) lastClosed?.();
    });
  }

  const listener = createServer((socket: Socket) => {
    track(socket);
    const session = serveSession(socket, ++count, {
      weather,
      history,
      tls,
      profile,
      secureContext: () => (secureContext ??= createSecureContext(ownCertificate())),
      createBackend,
      open: (state) => countOpen(sessions, state),
      onClose: (ended) => sessions.delete(ended),
      track,
    });
    sessions.add(session);
  });
  const port = await startListening(listener, where);

  let closing: Promise<void> | undefined;
  async function endAll(): Promise<void> {
    const stopped = new Promise<void>((resolve) => listener.close(() => resolve()));
    const ended = new Promise<void>((resolve) => {
      lastClosed = resolve;
      if (sockets.size === 0) resolve();
    });
    for (const socket of sockets) socket.destroy();
    await Promise.all([stopped, ended]);
  }
  const close = (): Promise<void> => (closing ??= endAll());

  return {
    port,
    url: `${tls === "implicit" ? "ftps" : "ftp"}://${hostAndPort(where.host, port)}`,
    history: history.entries,
    script,
    get certificate() {
      return ownCertificate().cert;
    },
    get sessions() {
      return [...sessions].filter(({ open }) => open).length;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
