import { reply, say } from "../../session/answer.js";
import type { Command } from "../command.js";

const features = [
  "EPRT",
  "EPSV",
  "HOST",
  "MDTM",
  "MFMT",
  "MLST type*;size*;modify*;perm*;",
  "REST STREAM",
  "SIZE",
  "TVFS",
  "UTF8",
];
const tlsFeatures = ["AUTH TLS", "PBSZ", "PROT"];

/** TYPE, STRU, MODE (RFC 959, 4.1.2), SYST, HELP, NOOP, SITE (4.1.3), FEAT and OPTS (RFC 2389). */
export const informationCommands = {
  TYPE: {
    login: true,
    handle(local, { argument }) {
      const type = /^(?:(A)(?: N)?|I|L 8)$/i.exec(argument);
      if (!type) return say("unsupported-parameter", { command: "TYPE" });
      local.type = type[1] ? "A" : "I";
      return say("type-set", { argument: local.type });
    },
  },
  STRU: {
    login: true,
    handle: (_session, { argument }) =>
      /^F$/i.test(argument) ? say("okay") : say("unsupported-parameter", { command: "STRU" }),
  },
  MODE: {
    login: true,
    handle: (_session, { argument }) =>
      /^S$/i.test(argument) ? say("okay") : say("unsupported-parameter", { command: "MODE" }),
  },
  SYST: { login: false, handle: () => reply(215, "UNIX Type: L8") },
  NOOP: { login: false, handle: () => say("okay") },
  HELP: {
    login: false,
    handle: () => reply(214, "Commands of RFC 959, 2228, 2389, 2428, 3659, 4217 and 7151 are understood."),
  },
  FEAT: {
    login: false,
    handle({ session }) {
      const all = [...(session.tls === "none" ? [] : tlsFeatures), ...features];
      return reply(211, "Features:", ...all.map((feature) => ` ${feature}`), "End");
    },
  },
  OPTS: {
    login: false,
    handle: (_session, { argument }) =>
      /^(?:UTF-?8(?: ON)?|MLST(?: .*)?)$/i.test(argument) ? say("okay") : say("syntax", { command: "OPTS" }),
  },
  SITE: {
    login: true,
    handle(_session, { argument }) {
      if (/^CHMOD [0-7]{3,4} /i.test(argument)) return say("okay");
      if (/^HELP$/i.test(argument)) return reply(214, "CHMOD HELP");
      return say("unsupported-parameter", { command: "SITE" });
    },
  },
} as const satisfies Record<string, Command>;
