import { reply, say } from "../../session/answer.js";
import type { Command } from "../command.js";
import type { LocalState } from "../local-state.js";

/** AUTH, PBSZ, PROT (RFC 2228, RFC 4217) and CCC, which is refused. */
export const securityCommands = {
  AUTH: {
    login: false,
    needsArgument: true,
    handle({ session }, { argument }) {
      if (session.tls === "none") return say("unsupported-command", { command: "AUTH" });
      if (session.secure) return say("bad-sequence", { command: "AUTH" });
      if (!/^(?:TLS|TLS-C|SSL)$/i.test(argument)) return say("unsupported-parameter", { command: "AUTH" });
      return say("tls-start", {}, "secure");
    },
  },
  PBSZ: {
    login: false,
    handle: ({ session }) => (session.secure ? reply(200, "PBSZ=0") : say("bad-sequence", { command: "PBSZ" })),
  },
  PROT: {
    login: false,
    handle({ session }, { argument }) {
      if (!session.secure) return say("bad-sequence", { command: "PROT" });
      const level = argument.toUpperCase();
      if (level !== "P" && level !== "C")
        return reply(536, `Protection level ${level === "S" || level === "E" ? level : "?"} is not supported.`);
      session.protectData = level === "P";
      return say("okay");
    },
  },
  CCC: { login: false, handle: () => reply(534, "The control connection stays protected.") },
} as const satisfies Record<string, Command<Pick<LocalState, "session">>>;
