import { lookup } from "node:dns/promises";
import { isIPv4, isIPv6 } from "node:net";
import { Refusal, type Answer } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { connectForData, isSameHost, listenForData, plainHost } from "../transfer/data-connection.js";
import type { Command } from "./command.js";

const LOWEST_CLIENT_PORT = 1024;

/** PASV, EPSV, PORT and EPRT (RFC 959, 4.1.2; RFC 2428): with the client's own address, and no other. */
export const dataConnections = {
  PASV: {
    help: "passive data connection",
    login: true,
    run: async (session) => {
      refuseAfterEpsvAll(session, "PASV");
      const address = await passiveAddress(session);
      const port = await listen(session);
      const numbers = [...address.split("."), port >> 8, port & 0xff].join(",");
      return { code: 227, text: `Entering Passive Mode (${numbers}).` };
    },
  },
  EPSV: {
    help: "[1 | 2 | ALL]: passive data connection at the same address",
    login: true,
    features: () => ["EPSV"],
    run: async (session, argument) => {
      const parameter = argument.trim().toUpperCase();
      if (parameter === "ALL") {
        session.data.epsvOnly = true;
        return { code: 200, text: "EPSV ALL: no other data connection command will be accepted" };
      }
      const own = isIPv6(plainHost(session.host)) ? "2" : "1";
      if (parameter !== "" && parameter !== own) {
        return { code: 522, text: `Network protocol not supported, use (${own})` };
      }
      return { code: 229, text: `Entering Extended Passive Mode (|||${await listen(session)}|)` };
    },
  },
  PORT: {
    help: "h1,h2,h3,h4,p1,p2: active data connection",
    argument: "required",
    login: true,
    run: (session, argument) => {
      refuseAfterEpsvAll(session, "PORT");
      const numbers = argument.trim().split(",");
      if (numbers.length !== 6 || !numbers.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
        return { code: 501, text: "Syntax error: PORT takes six numbers from 0 to 255" };
      }
      const [high = 0, low = 0] = numbers.slice(4).map(Number);
      return agreeOnActive(session, "PORT", numbers.slice(0, 4).map(Number).join("."), high * 256 + low);
    },
  },
  EPRT: {
    help: "|1 or 2|address|port|: active data connection",
    argument: "required",
    login: true,
    features: () => ["EPRT"],
    run: (session, argument) => {
      refuseAfterEpsvAll(session, "EPRT");
      const text = argument.trim();
      const [before, family, host = "", port = "", after, ...more] = text.split(text.charAt(0));
      if (before !== "" || after !== "" || more.length > 0 || !/^\d{1,5}$/.test(port)) {
        return { code: 501, text: "Syntax error: EPRT takes |family|address|port|" };
      }
      if (family !== "1" && family !== "2") return { code: 522, text: "Network protocol not supported, use (1,2)" };
      if (!(family === "1" ? isIPv4(host) : isIPv6(host))) return { code: 501, text: "Syntax error in EPRT's address" };
      return agreeOnActive(session, "EPRT", host, Number(port));
    },
  },
} as const satisfies { readonly [verb: string]: Command };

function refuseAfterEpsvAll(session: Session, verb: string): void {
  if (session.data.epsvOnly) throw new Refusal(501, `${verb} not allowed after EPSV ALL`);
}

async function listen(session: Session): Promise<number> {
  session.data.release();
  const listening = await listenForData(session);
  session.data.agreeOn(listening);
  return listening.port;
}

/** No bounce: only the client's own address, and no port of a service (RFC 2577, 3). */
function agreeOnActive(session: Session, verb: string, host: string, port: number): Answer {
  if (!isSameHost(host, session.host)) {
    return { code: 504, text: `Illegal ${verb} command: the given address is not yours, use passive mode` };
  }
  if (port < LOWEST_CLIENT_PORT || port > 65_535) {
    return { code: 504, text: `Illegal ${verb} command: this server won't connect to ports < ${LOWEST_CLIENT_PORT}` };
  }
  session.data.agreeOn(connectForData(session, host, port));
  return { code: 200, text: `${verb} command successful` };
}

/** The IPv4 address for PASV: the configured one for clients from elsewhere, else the one the client reached us at. */
async function passiveAddress(session: Session): Promise<string> {
  const { pasv_url: configured } = session.state.server.options;
  const own = plainHost(session.connection.commandSocket.localAddress ?? "");
  const given = typeof configured === "function" ? await configured(session.host) : configured;
  const chosen = given && (typeof configured === "function" || !isLoopback(session.host)) ? given : own;
  if (isIPv4(chosen)) return chosen;
  if (isIPv6(chosen)) throw new Refusal(425, "Can't open a data connection: PASV is for IPv4, use EPSV");
  const { address } = await lookup(chosen, { family: 4 });
  return address;
}

function isLoopback(host: string): boolean {
  return host === "::1" || /^127\./.test(host);
}
