/** What is said with a code when a script names the code only. */
const usual: Readonly<Record<number, string>> = {
  220: "FTP server ready.",
  226: "Transfer complete.",
  250: "Okay.",
  331: "Password required.",
  421: "Service not available, closing the control connection.",
  425: "Cannot open the data connection.",
  426: "Connection closed, transfer aborted.",
  430: "Invalid user name or password.",
  450: "File is busy, try again later.",
  451: "Local error in processing.",
  452: "Insufficient storage space.",
  500: "Command not understood.",
  501: "Syntax error in the argument.",
  502: "Command not implemented.",
  503: "Bad sequence of commands.",
  504: "Parameter not supported.",
  522: "Network protocol not supported.",
  530: "Login incorrect.",
  534: "TLS is not available.",
  550: "Permission denied.",
  551: "Page type unknown.",
  552: "Quota exceeded.",
  553: "File name not allowed.",
};

/** The usual text of a code; a neutral one for a code that has none. */
export function usualText(code: number): string {
  return usual[code] ?? "Scripted reply.";
}
