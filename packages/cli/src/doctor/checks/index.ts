import type { Check, CheckId } from "../check.js";
import type { Protection } from "../probe-target.js";
import { clockChecks } from "./clock.js";
import { dataConnectionChecks } from "./data-connections.js";
import { enteringChecks } from "./entering.js";
import { limitChecks } from "./limits.js";
import { listingChecks } from "./listings.js";
import { namingChecks } from "./naming.js";
import { reachingChecks } from "./reaching.js";
import { resumingChecks } from "./resuming.js";
import { securityChecks } from "./security.js";
import { writingChecks } from "./writing.js";

/** Every check there is, in the order in which they run and are reported. */
export const checks: { readonly [Id in CheckId]: Check } = {
  name: reachingChecks.name,
  connect: reachingChecks.connect,
  greeting: reachingChecks.greeting,
  tls: securityChecks.tls,
  login: enteringChecks.login,
  features: enteringChecks.features,
  "data-protection": securityChecks["data-protection"],
  directory: enteringChecks.directory,
  passive: dataConnectionChecks.passive,
  "extended-passive": dataConnectionChecks["extended-passive"],
  active: dataConnectionChecks.active,
  mlsd: listingChecks.mlsd,
  list: listingChecks.list,
  "session-reuse": listingChecks["session-reuse"],
  upload: writingChecks.upload,
  clock: clockChecks.clock,
  download: writingChecks.download,
  "resume-download": resumingChecks["resume-download"],
  "resume-upload": resumingChecks["resume-upload"],
  rename: namingChecks.rename,
  "utf8-names": namingChecks["utf8-names"],
  remove: writingChecks.remove,
  limit: limitChecks.limit,
};

/** The order for a server: implicit TLS begins before the first word is said. */
export function checkOrder(protection: Protection): CheckId[] {
  const order = Object.keys(checks) as CheckId[];
  return protection === "implicit-tls" ? order.toSorted((one, other) => place(one) - place(other)) : order;
}

function place(id: CheckId): number {
  return ["name", "connect", "tls", "greeting"].indexOf(id) + 1 || 5;
}
