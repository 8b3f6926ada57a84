import { isIPv4 } from "node:net";
import { type Answer, reply, say } from "../../session/answer.js";
import type { Command } from "../command.js";
import type { LocalState } from "../local-state.js";

/** What these commands need of the session's state. */
type DataState = Pick<LocalState, "session" | "extendedPassiveOnly">;

/** Only the client's own address, and no port that belongs to a system service (RFC 2577, 3). */
function target({ session, extendedPassiveOnly }: DataState, command: string, host: string, port: number): Answer {
  if (extendedPassiveOnly) return say("bad-sequence", { command });
  if (host !== session.peer || port < 1024 || port > 65_535) return say("active-refused", { command });
  session.data.target(host, port);
  return say("okay");
}

/** PORT, PASV (RFC 959, 4.1.2), EPRT and EPSV (RFC 2428). */
export const dataConnectionCommands = {
  PORT: {
    login: true,
    handle(local, { argument }) {
      const numbers = argument.split(",").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
      if (numbers.length !== 6 || numbers.some((number) => number > 255)) return say("syntax", { command: "PORT" });
      const [high = 0, low = 0] = numbers.slice(4);
      return target(local, "PORT", numbers.slice(0, 4).join("."), high * 256 + low);
    },
  },
  EPRT: {
    login: true,
    handle(local, { argument }) {
      const [before, protocol, host = "", port = "", after] = argument.split(argument.charAt(0) || "|");
      if (before !== "" || after !== "" || !/^\d{1,5}$/.test(port)) return say("syntax", { command: "EPRT" });
      if (protocol !== "1" && protocol !== "2") return reply(522, "Network protocol not supported, use (1,2)");
      return target(local, "EPRT", host, Number(port));
    },
  },
  PASV: {
    login: true,
    async handle({ session, extendedPassiveOnly }, { plan }) {
      if (extendedPassiveOnly) return say("bad-sequence", { command: "PASV" });
      if (!isIPv4(session.host)) return reply(522, "This is IPv6, use EPSV (2)");
      const port = await session.data.listen(session.host, session.peer);
      if (plan.data === "refuse") session.data.refuse();
      const told = { host: session.host, port, ...plan.passive };
      return reply(
        227,
        `Entering Passive Mode (${told.host.replaceAll(".", ",")},${told.port >> 8},${told.port & 255}).`,
      );
    },
  },
  EPSV: {
    login: true,
    async handle(local, { argument, plan }) {
      const { session } = local;
      if (argument.toUpperCase() === "ALL") {
        local.extendedPassiveOnly = true;
        return say("okay");
      }
      const family = isIPv4(session.host) ? "1" : "2";
      if (argument !== "" && argument !== family) return reply(522, `Network protocol not supported, use (${family})`);
      const port = await session.data.listen(session.host, session.peer);
      if (plan.data === "refuse") session.data.refuse();
      return reply(229, `Entering Extended Passive Mode (|||${plan.passive?.port ?? port}|)`);
    },
  },
} as const satisfies Record<string, Command<DataState>>;
