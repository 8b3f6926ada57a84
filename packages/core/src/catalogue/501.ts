import type { CatalogueEntry } from "./entry.js";

export const syntaxErrorInArguments: CatalogueEntry<501> = {
  code: 501,
  name: "syntaxErrorInArguments",
  title: "Syntax Error in Arguments",
  class: "permanent-negative",
  subject: "syntax",
  status: "standard",
  description:
    "The command is known, but its argument cannot be used: missing, malformed, badly encoded, or against a rule the server checks first. REST in ASCII mode and PORT to a foreign address are refused this way as well.",
  whenYouSeeIt:
    "After any command with an argument: a PORT from behind NAT, OPTS for something unknown, a file name that is not valid UTF-8, an MLSD on a plain file.",
  howToFix: {
    client:
      "Compare what was really sent with what was meant: quoting, spaces, encoding. Send TYPE I before REST, use passive instead of PORT, list the parent instead of a file. A refused OPTS UTF8 can be ignored.",
    server: "A text that says which part is wrong spares both sides a trace.",
  },
  whenToSend: "A known command whose argument makes no sense deserves 501.",
  retryNote: "Only in a changed form; the same line fails the same way.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  // prettier-ignore
  commands: [
    "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "AVBL", "CCC", "CDUP", "COMB", "CONF", "CWD", "DELE", "ENC",
    "EPRT", "EPSV", "ESTA", "ESTP", "FEAT", "HASH", "HELP", "HOST", "LANG", "LIST", "LPRT", "LPSV", "MD5", "MDTM",
    "MFCT", "MFF", "MFMT", "MIC", "MKD", "MLSD", "MLST", "MMD5", "MODE", "NLST", "OPTS", "PASS", "PASV", "PBSZ",
    "PORT", "PRET", "PROT", "PWD", "RANG", "REST", "RETR", "RMD", "RNFR", "RNTO", "SITE", "SIZE", "SMNT", "STAT",
    "STOR", "STOU", "STRU", "SYST", "TYPE", "USER", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512",
  ],
  variants: [
    { meaning: "PORT is refused by a rule", source: "pyftpdlib, Pure-FTPd" },
    { meaning: "REST in ASCII mode, or with a bad offset", source: "pyftpdlib, ProFTPD" },
    { meaning: "MLSD on a file", source: "RFC 3659, 7.2.1" },
    { meaning: "Logged in already, or the user name is too long", source: "ProFTPD" },
    { meaning: "A bad data set name", source: "IBM z/OS" },
  ],
  servers: [
    { server: "pyftpdlib", text: "Rejected data connection to foreign address 10.0.0.5:51234." },
    { server: "ProFTPD", text: "REST: Resuming transfers not allowed in ASCII mode" },
    { server: "vsftpd", text: "Option not understood." },
    { server: "FileZilla Server 1", text: "Missing required argument" },
  ],
  related: [500, 503, 553, 554],
  confusedWith: [
    {
      code: 504,
      howToTell:
        "A malformed argument is 501, a well-formed one that the server has no support for is 504. TYPE Q is nonsense, TYPE E is EBCDIC and merely absent. Servers are careless about it: ftp-srv answers an unknown TYPE with 501.",
    },
  ],
};
