import type { CatalogueEntry } from "./entry.js";

export const securityCheckFailed: CatalogueEntry<535> = {
  code: 535,
  name: "securityCheckFailed",
  title: "Security Check Failed",
  class: "permanent-negative",
  subject: "authentication",
  status: "extension",
  description:
    "A security check failed: a checksum, a sequence number, or the data of an ADAT. Either something between the two sides has changed bytes, or their keys do not match.",
  whenYouSeeIt:
    "Under Kerberos or GSSAPI, after ADAT or a protected command or transfer. FTP over TLS has no use for it: there a broken check breaks the connection.",
  howToFix: {
    client:
      "Get a fresh ticket, set the clock, and begin with AUTH on a new connection. If it comes back, suspect the path in between.",
    server: "Compare clocks, keytab and principal; a stale keytab is the usual find.",
  },
  whenToSend: "Use 535 when verifying security data has failed.",
  retryNote: "Once, on a new session with fresh credentials.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "3" },
    { rfc: "2228", section: "6" },
  ],
  commands: ["ADAT", "APPE", "CONF", "ENC", "LIST", "MIC", "NLST", "RETR", "STOR", "STOU"],
  variants: [{ meaning: "The data of a transfer failed the check", source: "RFC 2228, 6" }],
  servers: [],
  related: [235, 334, 335],
  confusedWith: [
    {
      code: 534,
      howToTell:
        "In 535 the server tried to verify something and the result was wrong. In 534 nothing was verified; a rule forbids the request.",
    },
  ],
};
