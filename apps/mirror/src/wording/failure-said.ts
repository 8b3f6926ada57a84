import { isFtpConnectionError, isFtpProtocolError, isFtpReplyError, printable } from "@ftp-codes/core";

const mostCharacters = 400;

/** What the server said, with its code, or what happened instead of a reply; one printable line without a full stop. */
export function failureSaid(error: unknown): string {
  return saidInFull(error).replace(/\.$/u, "");
}

function saidInFull(error: unknown): string {
  if (isFtpReplyError(error))
    return printable(`${error.code} ${error.reply.lines.join(" / ")}`.trimEnd(), mostCharacters);
  const message = printable(error instanceof Error ? error.message : String(error), mostCharacters);
  if (!isFtpConnectionError(error) && !isFtpProtocolError(error)) return message;
  const advice = ` - ${error.advice.explanation}`;
  return message.endsWith(advice) ? message.slice(0, -advice.length) : message;
}
