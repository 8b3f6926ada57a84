import { createLocalBackend } from "./local-backend.js";
import type { ServerState } from "./local-state.js";
import { createFileMap, type FileMap } from "../files/file-map.js";
import { createMemoryTree } from "../files/memory-tree.js";
import type { ProfileName } from "../profiles/index.js";
import type { Profile } from "../profiles/profile.js";
import { createSizeOf } from "../script/working-name.js";
import type { Rule } from "../script/rule.js";
import { listen, type Listening } from "../session/listen.js";
import type { ListeningAddress } from "../session/listening-address.js";
import type { TlsMode } from "../session/tls-mode.js";

/** What a fault server starts with. */
export interface FaultServerOptions extends ListeningAddress {
  /** Absolute paths and what the files hold; text is stored as UTF-8. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** Passwords by user name; without it every name and password is let in. */
  readonly users?: Readonly<Record<string, string>>;
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
  /** `"explicit"` (unless given): AUTH TLS is offered; `"implicit"`: TLS from the first byte; `"none"`: there is no TLS. */
  readonly tls?: TlsMode;
  /** The clock of files and history, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** A running fault server. */
export interface FaultServer extends Listening {
  /** The files of the server, to be filled and compared. */
  readonly files: FileMap;
}

/**
 * Starts a complete FTP server over files in memory, on 127.0.0.1 and a free port unless told otherwise. It does what is
 * right except where its script says otherwise. Throws a `TypeError` or `RangeError` for a rule, a host or a port that is
 * not one, and an error with the cause when it cannot listen there.
 */
export async function startFaultServer(options: FaultServerOptions = {}): Promise<FaultServer> {
  const { script = [], users, sizes = {}, seed = 0, profile, tls = "explicit", now = Date.now } = options;
  const tree = createMemoryTree(now);
  const files = createFileMap(tree, now);
  for (const [path, content] of Object.entries(options.files ?? {})) files.set(path, content);
  const server: ServerState = { tree, users, sizeOf: createSizeOf(sizes), now };
  const createBackend = createLocalBackend.bind(undefined, server);
  const listening = await listen({ address: options, script, seed, sizes, tls, profile, now, createBackend });
  return Object.defineProperties({ files } as FaultServer, Object.getOwnPropertyDescriptors(listening));
}
