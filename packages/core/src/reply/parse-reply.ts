import type { Reply } from "./reply.js";
import { ReplyParser } from "./reply-parser.js";
import { unreadableReply } from "./unreadable-reply.js";

/**
 * Reads one whole reply from text, with or without the last line end: `parseReply("550 No such file")`.
 * Throws `FtpProtocolError` when the text is no reply, ends in the middle of one, or holds more than one.
 */
export function parseReply(text: string): Reply {
  const parser = new ReplyParser();
  const [reply, ...more] = parser.push(text.endsWith("\n") ? text : `${text}\n`);
  if (parser.error !== undefined) throw parser.error;
  parser.end();
  if (reply === undefined) throw unreadableReply("The text holds no reply.", text);
  if (more.length > 0) throw unreadableReply("The text holds more than one reply.", text);
  return reply;
}
