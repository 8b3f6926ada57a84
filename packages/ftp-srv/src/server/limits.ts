import type { Answer } from "../replies/refusal.js";
import type { ServerSettings } from "./options.js";

/** Counts sessions, and says when one is too many. The texts name the limit, so that a client can keep to it. */
export interface Limits {
  /** Counts a new session of `host`; the refusal if there is no room for it. */
  readonly enter: (host: string) => Answer | undefined;
  readonly leave: (host: string) => void;
  /** Counts a login of `username`; the refusal if there is no room for it. */
  readonly logIn: (username: string) => Answer | undefined;
  readonly logOut: (username: string) => void;
}

/** Limits of one server. */
export function createLimits(settings: ServerSettings): Limits {
  const hosts = new Map<string, number>();
  const users = new Map<string, number>();
  let sessions = 0;
  return {
    enter: (host) => {
      if (sessions >= settings.maxSessions) {
        return { code: 421, text: `Too many connections (${settings.maxSessions}) to this server, try again later` };
      }
      if ((hosts.get(host) ?? 0) >= settings.maxSessionsPerHost) {
        return { code: 421, text: `Too many connections (${settings.maxSessionsPerHost}) from this IP` };
      }
      sessions += 1;
      count(hosts, host, 1);
      return undefined;
    },
    leave: (host) => {
      sessions -= 1;
      count(hosts, host, -1);
    },
    logIn: (username) => {
      if ((users.get(username) ?? 0) >= settings.maxSessionsPerUser) {
        return { code: 421, text: `Too many connections (${settings.maxSessionsPerUser}) for this user` };
      }
      count(users, username, 1);
      return undefined;
    },
    logOut: (username) => count(users, username, -1),
  };
}

/** A key without sessions is forgotten, so that the maps are never larger than the sessions are many. */
function count(sessionsOf: Map<string, number>, key: string, change: 1 | -1): void {
  const sessions = (sessionsOf.get(key) ?? 0) + change;
  if (sessions > 0) sessionsOf.set(key, sessions);
  else sessionsOf.delete(key);
}
