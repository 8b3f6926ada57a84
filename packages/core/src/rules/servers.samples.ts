import type { RuleSource } from "./rule.js";
import type { serverRules } from "./servers.js";

/** Origin and samples of the rules in `servers.ts`. */
export const serverSamples = {
  "iis-exists": [
    {
      origin: "SamKirkland/FTP-Deploy-Action#393: Windows error 183, ERROR_ALREADY_EXISTS",
      server: "220 Microsoft FTP Service",
      code: 550,
      text: "Unknown error 183.",
      command: "MKD",
      phase: "command",
    },
  ],
  "pure-ftpd-data-timeout": [
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c, MSG_TIMEOUT",
      server: "220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------",
      code: 421,
      text: "Timeout",
      command: "STOR",
      phase: "transfer-end",
    },
  ],
  "pure-ftpd-address": [
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:4934",
      server: "Pure-FTPd",
      code: 425,
      text: "Sorry, invalid address given",
      command: "CONNECT",
      phase: "greeting",
    },
  ],
  "vsftpd-host-refused": [
    {
      origin: "dagwieers/vsftpd prelogin.c:92",
      server: "220 (vsFTPd 3.0.5)",
      code: 421,
      text: "Service not available.",
      command: "CONNECT",
      phase: "greeting",
    },
  ],
} as const satisfies { readonly [Id in (typeof serverRules)[number]["id"]]: RuleSource };
