import {
  advise,
  FtpConnectionError,
  FtpProtocolError,
  FtpReplyError,
  type Failure,
  type Reply,
  phaseOf,
  printable,
} from "@ftp-codes/core";

/** What is known of the conversation when something in it fails. */
export type Circumstances = Pick<Failure, "phase" | "server" | "channel" | "dataMode" | "secure" | "argument">;

/** A reply in one printable line, with its code. */
export function shownReply(reply: Reply): string {
  return printable(`${reply.code} ${reply.lines.join(" / ")}`.trimEnd(), 400);
}

/** The server said no to `command`. */
export function refusal(command: string, reply: Reply, circumstances: Circumstances = {}): FtpReplyError {
  const phase = circumstances.phase ?? phaseOf(command);
  const { code, text } = reply;
  const advice = advise({ ...circumstances, code, text, command, phase });
  const asked = command === "CONNECT" ? "The server greets with" : `${command} was answered with`;
  return new FtpReplyError(`${asked} ${shownReply(reply)}`, { code, reply, command, phase, advice });
}

/** What became of a connection, where no errno tells. */
const happened: Readonly<Record<string, string>> = { closed: "was closed", timeout: "stayed silent" };

/** The answer to `command` was lost, or the connection for it could not be opened. */
export function lostAnswer(command: string, error: unknown, circumstances: Circumstances = {}): FtpConnectionError {
  const errno = errnoOf(error);
  const phase = circumstances.phase ?? phaseOf(command);
  const advice = advise({ ...circumstances, error: errno, command, phase });
  const where = circumstances.channel === "data" ? "the data connection" : "the connection";
  const message = `${command}: ${where} ${happened[errno] ?? `failed with ${printable(errno, 80)}`}`;
  return new FtpConnectionError(message, { errno, command, phase, advice, cause: error });
}

/** What came is no reply, or none that was asked for: a line, or what the parser says of one. */
export function outOfStep(command: string, found: string | FtpProtocolError): FtpProtocolError {
  const advice = advise({ error: "protocol", command, phase: phaseOf(command) });
  if (typeof found !== "string") {
    const { line, message } = found;
    return new FtpProtocolError(`${command}: ${message}`, { line, command, advice, cause: found });
  }
  const line = printable(found);
  return new FtpProtocolError(`${command}: the server sent "${line}", which is no reply`, { line, command, advice });
}

/** The errno or TLS code of an error, or the error itself when it is a word such as `"timeout"`. */
function errnoOf(error: unknown): string {
  if (typeof error === "string") return error;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "closed";
}
