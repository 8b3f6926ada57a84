import { createProxyBackend } from "./proxy-backend.js";
import { targetServer, type TargetServer } from "./target.js";
import type { ProfileName } from "../profiles/index.js";
import type { Profile } from "../profiles/profile.js";
import { createSizeOf } from "../script/working-name.js";
import type { Rule } from "../script/rule.js";
import { listen, type Listening } from "../session/listen.js";
import type { ListeningAddress } from "../session/listening-address.js";
import type { TlsMode } from "../session/tls-mode.js";

/** What a fault proxy starts with. */
export interface FaultProxyOptions extends ListeningAddress {
  /** The server behind: `"ftp://host:port"`, or host and port, with what TLS towards it needs. */
  readonly target: string | URL | TargetServer;
  /** What goes wrong: rules made with `on(...)`, or the same as plain data. */
  readonly script?: readonly Rule[];
  /** Whose words are used: `"vsftpd"`, `"proftpd"`, `"pure-ftpd"`, `"filezilla-server"`, `"iis"`, `"pyftpdlib"`, `"zos"`, or words of your own. */
  readonly profile?: ProfileName | Profile;
  /** Decides what the rules with a probability do, 0 unless given. */
  readonly seed?: number;
  /**
   * Sizes in bytes of files that will be uploaded, by path: `afterBytes("half")` knows what half is then, and whatever
   * temporary names a client uses, the faults that go by chance strike the same files.
   */
  readonly sizes?: Readonly<Record<string, number>>;
  /** TLS towards the client, ended at the proxy: `"explicit"` (unless given), `"implicit"` or `"none"`. */
  readonly tls?: TlsMode;
  /** The clock of the history, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** A running fault proxy. */
export type FaultProxy = Listening;

/**
 * Starts a proxy in front of a real server, on 127.0.0.1 and a free port unless told otherwise. Control and data connections
 * go through it, so the same script strikes as in a fault server. TLS of the client ends at the proxy, which shows a
 * certificate of its own. Throws a `TypeError` or `RangeError` for a rule, a target, a host or a port that is not one.
 */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { script = [], sizes = {}, seed = 0, profile, tls = "explicit", now = Date.now } = options;
  const target = targetServer(options.target);
  return listen({
    address: options,
    script,
    seed,
    sizes,
    profile,
    tls,
    now,
    createBackend: createProxyBackend.bind(undefined, { target, sizeOf: createSizeOf(sizes), stored: { bytes: 0 } }),
  });
}
