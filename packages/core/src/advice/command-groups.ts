/**
 * The groups of commands that decisions are made for, in the terms of RFC 959, 4.1 and RFC 2228. An old name with an X in
 * front is read as its new one before a group is asked.
 *
 * Each list is written out: an array that spreads another counts as work at import and stays in every bundle.
 */
export const logins: readonly string[] = ["USER", "PASS", "ACCT"];
/** The commands that ask the server to listen for the data connection. */
export const passives: readonly string[] = ["PASV", "EPSV", "LPSV", "SPSV", "ESTP"];
/** The commands that tell the server where to open the data connection to. */
export const actives: readonly string[] = ["PORT", "EPRT", "LPRT", "ESTA"];
export const listings: readonly string[] = ["LIST", "NLST", "MLSD"];
export const uploads: readonly string[] = ["STOR", "APPE", "STOU"];
export const transfers: readonly string[] = ["RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD"];
/** The commands that settle how control and data connection are protected. */
export const protections: readonly string[] = ["AUTH", "ADAT", "PBSZ", "PROT", "CCC"];
/** The commands whose argument is the name of something that has to be there. */
export const lookups: readonly string[] = [
  "RETR",
  "CWD",
  "CDUP",
  "DELE",
  "RMD",
  "RNFR",
  "SIZE",
  "MDTM",
  "MLST",
  "STAT",
  "HASH",
  "LIST",
  "NLST",
  "MLSD",
];
/** The commands that only change what this session does next: lost with the session, nothing else is. */
export const sessionOnly: readonly string[] = [
  "CONNECT",
  "IDLE",
  "USER",
  "PASS",
  "ACCT",
  "AUTH",
  "ADAT",
  "PBSZ",
  "PROT",
  "CCC",
  "PASV",
  "EPSV",
  "LPSV",
  "SPSV",
  "ESTP",
  "PORT",
  "EPRT",
  "LPRT",
  "ESTA",
  "CWD",
  "CDUP",
  "PWD",
  "TYPE",
  "MODE",
  "STRU",
  "REST",
  "RANG",
  "RNFR",
  "ALLO",
  "ABOR",
  "REIN",
  "NOOP",
  "SYST",
  "HELP",
  "FEAT",
  "OPTS",
  "LANG",
  "HOST",
  "CLNT",
  "CSID",
  "PRET",
  "STAT",
  "SIZE",
  "MDTM",
  "MLST",
  "HASH",
  "AVBL",
  "XCRC",
  "XMD5",
  "XSHA",
  "XSHA1",
  "XSHA256",
  "XSHA512",
  "MD5",
  "MMD5",
];

const oldNames: Readonly<Record<string, string>> = {
  XMKD: "MKD",
  XRMD: "RMD",
  XCWD: "CWD",
  XPWD: "PWD",
  XCUP: "CDUP",
  "(CONNECT)": "CONNECT",
};

/** The command without argument, in capitals and under its present name; `"SITE CHMOD"` is `"SITE"`. */
export function verbOf(command: string): string {
  const verb = (/\S{1,32}/.exec(command)?.[0] ?? "").toUpperCase();
  return Object.hasOwn(oldNames, verb) ? (oldNames[verb] ?? verb) : verb;
}

/** The phase a command belongs to, for callers that do not tell it. A transfer begins before its 1yz reply. */
export function phaseOf(verb: string): "greeting" | "login" | "negotiation" | "command" | "transfer-start" | "idle" {
  if (verb === "CONNECT") return "greeting";
  if (verb === "IDLE") return "idle";
  if (logins.includes(verb)) return "login";
  if (passives.includes(verb) || actives.includes(verb) || protections.includes(verb)) return "negotiation";
  return transfers.includes(verb) ? "transfer-start" : "command";
}
