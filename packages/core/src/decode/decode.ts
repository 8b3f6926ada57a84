import type { Reply } from "../reply/reply.js";
import { decoders, type Payload } from "./decoders.js";
import type { DecodeContext } from "./payload-decoder.js";

/**
 * Reads the data in a reply to `command`: the address in a 227, the size in a 213, the path in a 257. The command is the
 * verb, in any case and with or without its argument; `"CONNECT"` is the greeting. `context.peer` is the address of the
 * server's end of the control connection; addresses in replies are judged by it.
 *
 * A line without a code, as some servers send one in place of a reply, has no reading here: it is no `Reply`, and
 * `ReplyParser` reports it as `FtpProtocolError` with the `line`.
 *
 * Returns `undefined` when the reply carries no data for that command or does not fit its grammar: a number that may be
 * wrong is never returned. Never throws.
 */
export function decode(reply: Reply, command: string, context: DecodeContext = {}): Payload | undefined {
  const verb = /^\s*([a-z0-9]*)/i.exec(command)?.[1]?.toUpperCase() ?? "";
  for (const decoder of decoders) {
    const hasCode = decoder.codes === "any" || decoder.codes.includes(reply.code);
    const hasCommand = decoder.commands === "any" || decoder.commands.includes(verb);
    const payload = hasCode && hasCommand ? decoder.decode(reply, context, verb) : undefined;
    if (payload !== undefined) return payload;
  }
  return undefined;
}
