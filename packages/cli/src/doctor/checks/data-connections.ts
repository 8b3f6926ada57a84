import { isIPv6 } from "node:net";
import type { PasvPayload } from "@ftp-codes/core/reply";
import type { Check, Observation } from "../check.js";
import type { ControlConnection } from "../control-connection.js";
import { askPassive, openActive, openPassive } from "../data-connection.js";
import type { Examination } from "../examination.js";
import { sessionOf } from "../session.js";
import { transfer } from "../transfer.js";
import { asUnsupported } from "../unsupported.js";

const addressNotes: Readonly<Record<PasvPayload["address"], string>> = {
  peer: "the server's own",
  private: "an address in a private network",
  unusable: "an address that nobody can connect to",
  other: "an address of another host",
};

/** Asks for a port, connects to it at the control connection's address, and closes it again. */
async function tryPassive(examination: Examination, mode: "EPSV" | "PASV"): Promise<Observation> {
  const control = await sessionOf(examination);
  const endpoint = await askPassive(control, mode).catch(asUnsupported);
  if ("status" in endpoint) return { ...endpoint, detail: `The server has no ${mode}.` };
  const { port, named } = endpoint;
  try {
    (await openPassive(control, mode, endpoint)).close();
    examination.dataModes.add(mode);
  } catch (error) {
    if (named === undefined || named.address === "peer") throw error;
    return wrongAddress(control, named, `and port ${port} can't be reached at ${control.peer} either`, false);
  }
  if (named !== undefined && named.address !== "peer") {
    return wrongAddress(control, named, `port ${port} works at ${control.peer}`, true);
  }
  return { status: "works", detail: `Port ${port} of ${control.peer} can be reached.` };
}

function wrongAddress(
  control: ControlConnection,
  named: Pick<PasvPayload, "host" | "address">,
  then: string,
  goOn: boolean,
): Observation {
  return {
    status: "fails",
    detail: `The server names ${named.host}, ${addressNotes[named.address]}, but it is at ${control.peer}; ${then}. Clients that connect where they are told fail.`,
    cause: "data-connection-failed",
    remedies: ["fix-passive-address", "use-control-host", "use-extended-passive"],
    goOn,
  };
}

/** The ways to a data connection (RFC 959, 4.1.2; RFC 2428). */
export const dataConnectionChecks = {
  passive: {
    title: "Passive (PASV)",
    needs: ["login"],
    leftOut: ({ control }) => (isIPv6(control?.peer ?? "") ? "PASV can't name an IPv6 address" : undefined),
    run: (examination) => tryPassive(examination, "PASV"),
  },
  "extended-passive": {
    title: "Passive (EPSV)",
    needs: ["login"],
    async run(examination) {
      const observation = await tryPassive(examination, "EPSV");
      if (examination.dataModes.size > 0 || observation.status !== "warns") return observation;
      const detail = "The server has neither EPSV nor PASV: clients behind a firewall can't transfer anything.";
      return {
        ...observation,
        status: "fails",
        detail,
        cause: "pasv-unsupported",
        remedies: ["use-active", "fix-server"],
      };
    },
  },
  active: {
    title: "Active",
    needs: ["login"],
    async run(examination) {
      const control = await sessionOf(examination);
      const rests = examination.dataModes.size > 0;
      try {
        const data = await openActive(control);
        await transfer(control, data, { line: "LIST" });
        examination.dataModes.add(data.mode);
        return { status: "works", detail: `The server can connect to ${control.localAddress} (${data.mode}).` };
      } catch (error) {
        if (!rests) throw error;
        examination.control?.destroy();
        const detail =
          "The server could not open the data connection, as is usual behind a firewall; passive mode does without.";
        return { status: "warns", detail, cause: "data-connection-failed", ...replyOf(error) };
      }
    },
  },
} as const satisfies Record<string, Check>;

function replyOf(error: unknown): Pick<Observation, "reply"> {
  return { reply: (error as Partial<Pick<Observation, "reply">>).reply };
}
