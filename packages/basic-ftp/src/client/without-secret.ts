import { FtpProtocolError, type Reply } from "@ftp-codes/core";

/** A secret shorter than this is taken out only where it stands as a word: it may be a part of many. */
const shortLength = 4;
const shown = "###";

/** `reply` without `secret`: a server may repeat the password it was sent, and nobody is to find it in an error or log. */
export function withoutSecret(reply: Reply, secret: string | undefined): Reply {
  if (secret === undefined || secret === "" || !reply.text.includes(secret)) return reply;
  const lines = reply.lines.map((line) => hide(line, secret));
  return { code: reply.code, lines, text: lines.join("\n") };
}

/** The same for a line that could not be read. */
export function withoutSecretLine(error: FtpProtocolError, secret: string | undefined): FtpProtocolError {
  if (secret === undefined || secret === "" || !error.line.includes(secret)) return error;
  return new FtpProtocolError("The server sent a line that is no reply.", {
    line: hide(error.line, secret),
    advice: error.advice,
  });
}

function hide(line: string, secret: string): string {
  if (secret.length >= shortLength) return line.split(secret).join(shown);
  return line
    .split(" ")
    .map((word) => (word === secret ? shown : word))
    .join(" ");
}
