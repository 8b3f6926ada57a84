import type { Reply } from "@ftp-codes/core";

/** A secret shorter than this is taken out only where it stands as a word: it may be a part of many. */
const shortLength = 4;
const shown = "###";

/** `reply` without `secret`: a server may repeat the password it was sent, and nobody is to find it in an error or log. */
export function withoutSecret(reply: Reply, secret: string | undefined): Reply {
  if (secret === undefined || secret === "" || !reply.text.includes(secret)) return reply;
  const lines = reply.lines.map((line) =>
    secret.length < shortLength
      ? line
          .split(" ")
          .map((word) => (word === secret ? shown : word))
          .join(" ")
      : line.split(secret).join(shown),
  );
  return { code: reply.code, lines, text: lines.join("\n") };
}
