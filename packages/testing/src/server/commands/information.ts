import { reply, say } from "../../session/answer.js";
import type { Command } from "../command.js";
import { factNames } from "../listing.js";
import { resolvePath } from "../../files/path.js";

const features = ["EPRT", "EPSV", "HOST", "MDTM", "MFMT", "REST STREAM", "SIZE", "TVFS", "UTF8"];
const tlsFeatures = ["AUTH TLS", "PBSZ", "PROT"];

/** TYPE, STRU, MODE (RFC 959, 4.1.2), SYST, HELP, NOOP, SITE (4.1.3), FEAT and OPTS (RFC 2389). */
export const informationCommands = {
  TYPE: {
    login: true,
    needsArgument: true,
    handle(local, { argument }) {
      const type = /^(?:(A)(?: N)?|I|L 8)$/i.exec(argument);
      if (!type) return say("unsupported-parameter", { command: "TYPE" });
      local.type = type[1] ? "A" : "I";
      return say("type-set", { argument: local.type });
    },
  },
  STRU: {
    login: true,
    needsArgument: true,
    handle: (_session, { argument }) =>
      /^F$/i.test(argument) ? say("okay") : say("unsupported-parameter", { command: "STRU" }),
  },
  MODE: {
    login: true,
    needsArgument: true,
    handle: (_session, { argument }) =>
      /^S$/i.test(argument) ? say("okay") : say("unsupported-parameter", { command: "MODE" }),
  },
  SMNT: { login: true, handle: () => reply(502, "SMNT: Not implemented.") },
  SYST: { login: false, handle: () => reply(215, "UNIX Type: L8") },
  NOOP: { login: false, handle: () => say("okay") },
  HELP: {
    login: false,
    handle: () => reply(214, "Commands of RFC 959, 2228, 2389, 2428, 3659, 4217 and 7151 are understood."),
  },
  FEAT: {
    login: false,
    handle({ session, facts }) {
      const listing = factNames.map((fact) => `${fact}${facts.includes(fact) ? "*" : ""};`).join("");
      const all = [...(session.tls === "none" ? [] : tlsFeatures), ...features, `MLST ${listing}`].sort();
      return reply(211, "Features:", ...all.map((feature) => ` ${feature}`), "End");
    },
  },
  OPTS: {
    login: false,
    handle(local, { argument }) {
      if (/^UTF-?8(?: ON)?$/i.test(argument)) return say("okay");
      const facts = /^MLST(?: (.*))?$/i.exec(argument);
      if (!facts) return say("syntax", { command: "OPTS" });
      const asked = (facts[1] ?? "").toLowerCase().split(";");
      local.facts = factNames.filter((fact) => asked.includes(fact));
      return reply(200, `MLST OPTS ${local.facts.map((fact) => `${fact};`).join("")}`.trimEnd());
    },
  },
  SITE: {
    login: true,
    needsArgument: true,
    handle({ session, server }, { argument }) {
      const path = /^CHMOD [0-7]{3,4} (.+)$/i.exec(argument)?.[1];
      if (path !== undefined) {
        const absolute = resolvePath(session.cwd, path);
        return server.tree.find(absolute) ? say("okay") : say("not-found", { path: absolute });
      }
      if (/^HELP$/i.test(argument)) return reply(214, "CHMOD HELP");
      return say("unsupported-parameter", { command: "SITE" });
    },
  },
} as const satisfies Record<string, Command>;
