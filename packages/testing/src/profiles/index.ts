import { filezillaServer } from "./filezilla-server.js";
import { iis } from "./iis.js";
import type { Profile } from "./profile.js";
import { proftpd } from "./proftpd.js";
import { pureFtpd } from "./pure-ftpd.js";
import { pyftpdlib } from "./pyftpdlib.js";
import { vsftpd } from "./vsftpd.js";
import { zos } from "./zos.js";

/** The list of the server products whose words the fault server knows. */
export const profiles = {
  vsftpd,
  proftpd,
  "pure-ftpd": pureFtpd,
  "filezilla-server": filezillaServer,
  iis,
  pyftpdlib,
  zos,
} as const satisfies Record<string, Profile>;

/** The name of a server product whose words the fault server knows. */
export type ProfileName = keyof typeof profiles;

/** The words of a profile by its name, or its own; `undefined` where none is asked for. Throws a `TypeError` for what is no profile. */
export function profileOf(whose: ProfileName | Profile | undefined): Profile | undefined {
  if (typeof whose === "string" && Object.hasOwn(profiles, whose)) return profiles[whose];
  if (whose === undefined || typeof (whose as Partial<Profile> | null)?.words === "object")
    return whose as Profile | undefined;
  const names = Object.keys(profiles).map((name) => JSON.stringify(name));
  throw new TypeError(
    `The profiles are ${names.join(", ")}, or an object with words of its own, and not ${JSON.stringify(whose)}.`,
  );
}
