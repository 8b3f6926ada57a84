import type { CatalogueEntry } from "./entry.js";

export const commandUnrecognized: CatalogueEntry<500> = {
  code: 500,
  name: "commandUnrecognized",
  title: "Command Unrecognized",
  class: "permanent-negative",
  subject: "syntax",
  status: "standard",
  description:
    'The server did not recognise the command, or the line was too long. For extensions such as EPSV, MLSD or AUTH it just means that this server lacks them. PORT with an address that is not yours gets it too, and vsftpd writes "500 OOPS" before it dies of a wrong configuration.',
  whenYouSeeIt:
    "When a client tries out what the server knows, after PORT from behind NAT, or when two programs speak past each other, as with an HTTP request or a TLS handshake on a plain port.",
  howToFix: {
    client:
      'Use the older way: PASV for EPSV, LIST for MLSD. For "Illegal PORT" go passive; on IPv6 use EPSV. A missing AUTH means no TLS, which only the user may accept.',
    server:
      '"OOPS" names the vsftpd setting to repair, for example a writable root inside chroot. Leave AUTH, EPSV and MLSD enabled.',
  },
  whenToSend: "A line that is no known command, or too long, deserves 500.",
  retryNote:
    "Never the same line again. With another command in the same session, yes. After OOPS, on a new one if the text speaks of fork or memory; after a shut-down in the greeting, much later.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "2389", section: "3" },
    { rfc: "4217", section: "5" },
  ],
  // prettier-ignore
  commands: [
    "CONNECT", "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "AVBL", "CCC", "CDUP", "CLNT", "COMB", "CONF", "CSID",
    "CWD", "DELE", "ENC", "EPRT", "EPSV", "FEAT", "HASH", "HELP", "HOST", "LANG", "LIST", "LPRT", "LPSV", "MD5",
    "MDTM", "MFCT", "MFF", "MFMT", "MIC", "MKD", "MLSD", "MLST", "MMD5", "MODE", "NLST", "NOOP", "OPTS", "PASS",
    "PASV", "PBSZ", "PORT", "PRET", "PROT", "PWD", "QUIT", "RANG", "REIN", "REST", "RETR", "RMD", "RNFR", "RNTO",
    "SITE", "SIZE", "SMNT", "STAT", "STOR", "STOU", "STRU", "SYST", "TYPE", "USER", "XCRC", "XMD5", "XSHA", "XSHA1",
    "XSHA256", "XSHA512",
  ],
  variants: [
    { meaning: 'The server broke: "500 OOPS"', source: "vsftpd" },
    { meaning: "PORT or EPRT to an address that is not the client's", source: "ProFTPD, vsftpd, Pure-FTPd, ftp-srv" },
    { meaning: "The server is shut down, said as a greeting", source: "ProFTPD" },
    { meaning: "Any failure of SITE CHMOD", source: "ftp-srv" },
    { meaning: "A temporary ban, in place of the greeting", source: "SFTPGo" },
  ],
  servers: [
    { server: "vsftpd", text: "OOPS: vsftpd: refusing to run with writable root inside chroot()" },
    { server: "ProFTPD", text: "FOOB not understood" },
    { server: "vsftpd", text: "Illegal PORT command." },
    { server: "Pure-FTPd", text: "I won't open a connection to 10.0.0.5 (only to 203.0.113.9)" },
  ],
  related: [451, 503],
  confusedWith: [
    {
      code: 502,
      howToTell:
        "500 does not know the word, 502 knows it and does not offer it. For a client the two are one: use something else and remember it for this host. Only 500 has a darker side, since it can also report that the server itself has failed.",
    },
    {
      code: 501,
      howToTell:
        "With 500 the command is the problem, with 501 what stands behind it. Correcting the path or the number helps against 501; against 500 a different command is needed. PORT with a private address gets either, depending on the server.",
    },
  ],
};
