/** A host or user is remembered this long after its last refusal. */
const REMEMBERED_MS = 10 * 60 * 1000;
/** Hosts, and users, that are remembered at most; the ones refused longest ago go first. */
const MAX_REMEMBERED = 10_000;
/** So that a user whom somebody else tries to guess is held up, and not locked out. */
const MAX_DELAYS = 10;
const KEY_CHARACTERS = 128;

/** How long a login has to wait for what was refused before, in this session or another. */
export interface LoginDelays {
  /** Milliseconds before the next attempt of `host` at `username` may be looked at. */
  readonly before: (host: string, username: string) => number;
  readonly refused: (host: string, username: string) => void;
  readonly worked: (username: string) => void;
  /** Hosts and users that are remembered. */
  readonly size: () => number;
}

interface Refusals {
  readonly count: number;
  readonly at: number;
}

/**
 * Delays of one server: none before the first refusal, `delayMs` after it, twice that after the second, up to ten times.
 * They go by host and by user, whichever is longer, so that another session, another user name or another host doesn't
 * buy quicker guesses. `now` is a clock in milliseconds.
 */
export function createLoginDelays(delayMs: number, now: () => number): LoginDelays {
  const hosts = new Map<string, Refusals>();
  const users = new Map<string, Refusals>();
  const countOf = (refusals: Map<string, Refusals>, key: string): number => {
    const found = refusals.get(key);
    return found === undefined || now() - found.at >= REMEMBERED_MS ? 0 : found.count;
  };
  const add = (refusals: Map<string, Refusals>, key: string): void => {
    const count = countOf(refusals, key) + 1;
    // Put behind all others, so that the map is in the order of the last refusals.
    refusals.delete(key);
    refusals.set(key, { count, at: now() });
    const [oldest] = refusals.keys();
    if (refusals.size > MAX_REMEMBERED && oldest !== undefined) refusals.delete(oldest);
  };
  return {
    before: (host, username) =>
      delayMs * Math.min(MAX_DELAYS, Math.max(countOf(hosts, networkOf(host)), countOf(users, keyOf(username)))),
    refused: (host, username) => {
      add(hosts, networkOf(host));
      add(users, keyOf(username));
    },
    worked: (username) => void users.delete(keyOf(username)),
    size: () => hosts.size + users.size,
  };
}

/** A name can be as long as a line; its beginning will do. A copy, because a part of a string holds all of it. */
function keyOf(username: string): string {
  return username.length <= KEY_CHARACTERS ? username : Buffer.from(username.slice(0, KEY_CHARACTERS)).toString();
}

/** Who has one address of IPv6 has 2^64 of them, so the network stands for the host. */
function networkOf(host: string): string {
  if (!host.includes(":")) return host;
  const [before = "", behind = ""] = host.split("::");
  const [head, tail] = [before, behind].map((part) => (part === "" ? [] : part.split(":"))) as [string[], string[]];
  const zeros = host.includes("::") ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0") : [];
  return [...head, ...zeros, ...tail].slice(0, 4).join(":");
}
