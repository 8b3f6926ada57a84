import type { FactName } from "./listing.js";
import type { MemoryTree } from "../files/memory-tree.js";
import type { SessionState } from "../session/session-state.js";

/** What a server holds for all of its sessions. */
export interface ServerState {
  readonly tree: MemoryTree;
  /** Passwords by user name; absent: everybody may log in. */
  readonly users: Readonly<Record<string, string>> | undefined;
  /** The size in bytes of a file that will be uploaded, where it is known; a temporary name will do. */
  readonly sizeOf: (path: string) => number | undefined;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** What a session with the server's own tree remembers beside what every session does. */
export interface LocalState {
  readonly server: ServerState;
  readonly session: SessionState;
  type: "A" | "I";
  /** The offset that REST gave, for the next transfer. */
  restart: number;
  /** Bytes that ALLO announced, for the next transfer. */
  allocated: number | undefined;
  extendedPassiveOnly: boolean;
  /** What MLST and MLSD tell, as OPTS MLST chose. */
  facts: readonly FactName[];
}
