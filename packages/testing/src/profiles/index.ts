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
