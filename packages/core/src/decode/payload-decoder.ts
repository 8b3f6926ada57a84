import type { Reply } from "../reply/reply.js";

/** What is known beside the reply and its command. */
export interface DecodeContext {
  /** The address of the server's end of the control connection, IPv4 or IPv6. */
  readonly peer?: string | undefined;
}

/** Reads one kind of payload. It is asked only for the codes and commands it names. */
export interface PayloadDecoder<P extends { readonly kind: string }> {
  readonly kind: P["kind"];
  /** The codes that carry it. */
  readonly codes: readonly number[] | "any";
  /** The commands it answers, in capitals; `"CONNECT"` stands for the greeting. */
  readonly commands: readonly string[] | "any";
  /** `undefined` when the reply does not fit; never throws. `command` is the verb in capitals. */
  decode(reply: Reply, context: DecodeContext, command: string): P | undefined;
}
