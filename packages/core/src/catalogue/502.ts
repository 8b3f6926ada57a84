import type { CatalogueEntry } from "./entry.js";

export const commandNotImplemented: CatalogueEntry<502> = {
  code: 502,
  name: "commandNotImplemented",
  title: "Command Not Implemented",
  class: "permanent-negative",
  subject: "syntax",
  status: "standard",
  description:
    "The server knows the command and does not offer it, because it was never built in or because it has been switched off. ftp-srv uses it for every unknown command and for its black and white lists.",
  whenYouSeeIt:
    "After REIN, SMNT, ACCT and other commands from long ago; after EPSV or MLSD on small devices; after AUTH on servers without TLS.",
  howToFix: {
    client:
      'Do it another way (PASV, LIST, plain names) and do not ask this host again. Where "blacklisted" or "No permission" is in the text, it is a right that is missing.',
    server: "Enable the command if the client has good reason. PASV on ftp-srv works only with pasv_url set.",
  },
  whenToSend: "A known command that is not offered here deserves 502.",
  retryNote: "None, for this command on this server.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  // prettier-ignore
  commands: [
    "ABOR", "ACCT", "APPE", "AUTH", "AVBL", "CCC", "CDUP", "CLNT", "COMB", "CONF", "CSID", "CWD", "DELE", "ENC",
    "FEAT", "HASH", "HELP", "HOST", "LANG", "LIST", "LPRT", "LPSV", "MD5", "MDTM", "MIC", "MKD", "MLSD", "MLST",
    "MMD5", "NLST", "OPTS", "PASV", "PRET", "PWD", "REIN", "REST", "RMD", "RNFR", "RNTO", "SITE", "SIZE", "SMNT",
    "STAT", "STOR", "SYST", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512",
  ],
  variants: [
    { meaning: "Forbidden by a black or white list", source: "ftp-srv" },
    { meaning: "No permission for this command", source: "NetBSD ftpd" },
    { meaning: "PASV on an IPv6 connection", source: "Twisted" },
    { meaning: "Unknown AUTH mechanism, where 504 is due", source: "pyftpdlib" },
  ],
  servers: [
    { server: "ftp-srv", text: "Command not allowed: FOOB" },
    { server: "vsftpd", text: "REIN not implemented." },
    { server: "FileZilla Server 0.9", text: "Explicit TLS authentication not allowed" },
    { server: "NetBSD ftpd", text: "No permission to use this command." },
  ],
  related: [202, 402, 500, 503],
  confusedWith: [
    {
      code: 504,
      howToTell:
        "502 turns down the command, 504 one parameter of it. After 504 the same command may succeed with another parameter: MODE S for MODE Z, TLS for SSL. After 502 no parameter helps.",
    },
  ],
};
