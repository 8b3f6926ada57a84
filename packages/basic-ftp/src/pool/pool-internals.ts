import type { Crew } from "../session/crew.js";
import type { Host } from "../session/host.js";
import type { FtpPool } from "../types.js";

/** What the functions for trees need of a pool: sessions for single attempts instead of whole tasks. */
interface PoolInternals {
  readonly host: Host;
  readonly crew: Crew;
  /** Makes `pool.close()` wait for work that is not a task of `pool.run`. */
  track(work: Promise<unknown>): void;
}

const internals = new WeakMap<FtpPool, PoolInternals>();

/** Notes what is behind a pool. */
export function rememberPool(pool: FtpPool, behind: PoolInternals): void {
  internals.set(pool, behind);
}

/** What is behind a pool. Throws a `TypeError` for one that `createPool` has not made. */
export function internalsOf(pool: FtpPool): PoolInternals {
  const behind = internals.get(pool);
  if (behind === undefined) throw new TypeError("The pool has to be one that createPool has made.");
  return behind;
}
