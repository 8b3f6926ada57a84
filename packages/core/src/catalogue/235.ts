import type { CatalogueEntry } from "./entry.js";

export const securityDataAccepted: CatalogueEntry<235> = {
  code: 235,
  name: "securityDataAccepted",
  title: "Security Data Accepted",
  class: "positive-completion",
  subject: "authentication",
  status: "extension",
  description:
    "The security data was accepted and the exchange is complete. If the text has an ADAT= part, its base64 data is for your mechanism to check.",
  whenYouSeeIt: "As the last answer to ADAT, with GSSAPI or Kerberos. FTP over TLS never gets this far into RFC 2228.",
  howToFix: {
    client: "Give the data to the security library, then log in; from now on commands can be sent protected.",
    server: "Nothing to configure. If clients stop here, compare clocks and tickets.",
  },
  whenToSend: "The last ADAT of a successful exchange gets 235.",
  retryNote: "The exchange stands for the session and need not be made again.",
  specifications: [{ rfc: "2228", section: "5.1" }],
  commands: ["ADAT"],
  variants: [{ meaning: "Complete without data for the client", source: "RFC 2228, 5.1" }],
  servers: [],
  related: [234, 535],
  confusedWith: [
    {
      code: 335,
      howToTell:
        "Both accept the ADAT just sent. 235 closes the exchange; 335 wants another round, so another ADAT has to follow before USER.",
    },
  ],
};
