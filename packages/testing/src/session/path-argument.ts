type Argument = "path" | "listing-path" | "time-and-path";

/** The commands whose argument has a path in it: alone, after options and left out at will, or after a time. */
const kinds: Readonly<Record<string, Argument>> = {
  RETR: "path",
  STOR: "path",
  APPE: "path",
  CWD: "path",
  XCWD: "path",
  MKD: "path",
  XMKD: "path",
  RMD: "path",
  XRMD: "path",
  DELE: "path",
  RNFR: "path",
  RNTO: "path",
  SIZE: "path",
  MDTM: "path",
  LIST: "listing-path",
  NLST: "listing-path",
  MLSD: "listing-path",
  MLST: "listing-path",
  STAT: "listing-path",
  MFMT: "time-and-path",
};

/** The path inside an argument, as sent; `undefined` where the command's argument has none or lacks it. */
export function pathInArgument(command: string, argument: string): string | undefined {
  switch (Object.hasOwn(kinds, command) ? kinds[command] : undefined) {
    case undefined:
      return undefined;
    case "path":
      return argument === "" ? undefined : argument;
    case "listing-path":
      return argument.replace(/^(?:-[A-Z]+(?: |$))+/i, "");
    case "time-and-path":
      return /^\d{14}(?:\.\d+)? (.+)$/s.exec(argument)?.[1];
  }
}
