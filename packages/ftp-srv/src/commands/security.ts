import { Refusal } from "../replies/refusal.js";
import { logOut } from "../session/log-in.js";
import type { Session } from "../session/session.js";
import type { Command } from "./command.js";

/** AUTH, PBSZ, PROT and CCC (RFC 2228; RFC 4217). */
export const security = {
  AUTH: {
    help: "TLS: protect the control connection",
    argument: "required",
    features: (session) => (hasTls(session) ? ["AUTH TLS"] : []),
    run: (session, argument) => {
      if (!hasTls(session)) return { code: 502, text: "Command not implemented: this server has no TLS" };
      if (!/^TLS(?:-C)?$/i.test(argument.trim()))
        return { code: 504, text: "Security mechanism not implemented: use TLS" };
      if (session.connection.secure) return { code: 503, text: "Bad sequence of commands: TLS is already active" };
      const context = session.state.secureContext();
      if (context === undefined) throw new Refusal(431, "TLS is not available at the moment");
      session.reply({ code: 234, text: "AUTH TLS successful" });
      // Who logged in before could be somebody in between (RFC 2228, 3).
      logOut(session);
      session.secureControl(context);
      return undefined;
    },
  },
  PBSZ: {
    help: "0: protection buffer size",
    argument: "required",
    features: (session) => (hasTls(session) ? ["PBSZ"] : []),
    run: (session, argument) => {
      if (!session.connection.secure) return { code: 503, text: "Bad sequence of commands: use AUTH TLS first" };
      if (!/^\d{1,10}$/.test(argument.trim())) return { code: 501, text: "Syntax error: PBSZ takes a number" };
      session.data.bufferSizeSet = true;
      return { code: 200, text: "PBSZ=0" };
    },
  },
  PROT: {
    help: "P | C: protect data connections, or not",
    argument: "required",
    features: (session) => (hasTls(session) ? ["PROT"] : []),
    run: (session, argument) => {
      const level = argument.trim().toUpperCase();
      if (!session.connection.secure) return { code: 503, text: "Bad sequence of commands: use AUTH TLS first" };
      if (!session.data.bufferSizeSet) return { code: 503, text: "Bad sequence of commands: PBSZ 0 comes before PROT" };
      if (level === "S" || level === "E") return { code: 536, text: "Protection level not supported: use PROT P" };
      if (level !== "P" && level !== "C") return { code: 504, text: "Protection level not implemented: use PROT P" };
      if (level === "C" && session.state.settings.tlsRequired) {
        return { code: 534, text: "Request denied for policy reasons: data connections must be encrypted, use PROT P" };
      }
      session.data.isProtected = level === "P";
      return { code: 200, text: `Protection level set to ${level}` };
    },
  },
  CCC: {
    help: "not allowed here: the control connection stays encrypted",
    run: (session) =>
      session.connection.secure
        ? { code: 534, text: "Request denied for policy reasons: the control connection stays encrypted" }
        : { code: 533, text: "Command protection level denied: the control connection is not encrypted" },
  },
} as const satisfies { readonly [verb: string]: Command };

function hasTls(session: Session): boolean {
  return Boolean(session.state.server.options.tls);
}
