import type { CatalogueEntry } from "./entry.js";

export const badSequence: CatalogueEntry<503> = {
  code: 503,
  name: "badSequence",
  title: "Bad Sequence",
  class: "permanent-negative",
  subject: "syntax",
  status: "standard",
  description:
    "The command came at the wrong moment: something has to go before it, or it has had its turn already. The usual cases are RNTO without RNFR, PASS without USER, PROT without PBSZ, and a transfer without PASV.",
  whenYouSeeIt:
    "When a client skips a step, or when it has lost its place: two tasks on one connection, or an earlier reply left unread, make perfectly good commands arrive out of order.",
  howToFix: {
    client:
      "Send the missing command first: AUTH TLS, then PBSZ 0, then PROT P; USER, then PASS; RNFR, then RNTO. If the order was right, the conversation is out of step, so close it and log in again.",
    server: 'Name the expected command in the text, as "Login with USER first" does.',
  },
  whenToSend: "A command that lacks its predecessor deserves 503.",
  retryNote:
    "With the whole sequence from its first command, or once the running transfer has ended. Already logged in as somebody else: on a new session.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "2228", section: "3" },
    { rfc: "7151", section: "3.3" },
  ],
  // prettier-ignore
  commands: [
    "ACCT", "ADAT", "AUTH", "CCC", "CONF", "ENC", "HOST", "LIST", "MIC", "MLSD", "MLST", "PASS", "PBSZ", "PROT",
    "RETR", "RNTO", "STOR", "USER",
  ],
  variants: [
    { meaning: "Already logged in, or already under TLS", source: "pyftpdlib, FileZilla Server, ProFTPD" },
    { meaning: "TLS is required first", source: "FileZilla Server 1" },
    { meaning: "Resuming in ASCII mode", source: "Pure-FTPd" },
    { meaning: "HOST came after the login", source: "RFC 7151, 3.3" },
    { meaning: "The rename itself failed", source: "uFTP" },
    { meaning: "A transfer is still running", source: "FubarDev FtpServer" },
  ],
  servers: [
    { server: "ProFTPD", text: "PBSZ not allowed on insecure control connection" },
    { server: "Pure-FTPd", text: "PROT must be preceded by a successful PBSZ command" },
    { server: "vsftpd", text: "RNFR required first." },
    { server: "FileZilla Server 1", text: "Use AUTH first." },
  ],
  related: [332, 350, 425, 501],
  confusedWith: [
    {
      code: 530,
      howToTell:
        "Both can say that the login is missing. 503 objects to the order within it (PASS before USER, USER before AUTH), 530 to any work without it. If a session that was logged in suddenly gets 530, it has been lost; if it gets 503, client and server have probably lost step.",
    },
  ],
};
