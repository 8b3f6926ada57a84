import { isFtpReplyError } from "@ftp-codes/core";
import type { Check, Observation } from "../check.js";
import type { Examination } from "../examination.js";
import { openData } from "../open-data.js";
import { sessionOf } from "../session.js";
import { transfer, type TransferResult } from "../transfer.js";
import { asUnsupported } from "../unsupported.js";

/** The sum over a listing, and in MLSD the directory itself and the one above. */
const notAnEntry = /^total |\btype=[cp]dir;/i;

/** Without a way to a data connection there is nothing to list over. */
const noWay = ({ dataModes }: Examination): string | undefined =>
  dataModes.size > 0 ? undefined : "no data connection could be opened";

async function listBy(examination: Examination, line: string, freshTls = false): Promise<TransferResult> {
  const control = await sessionOf(examination);
  return transfer(control, await openData(control, examination), { line, freshTls });
}

function observationOf({ bytes, resumed, reply }: TransferResult): Observation {
  const count = bytes
    .toString("latin1")
    .split("\n")
    .filter((line) => line.trim() !== "" && !notAnEntry.test(line)).length;
  const session = `The server ${resumed === true ? "resumed" : "did not resume"} the TLS session.`;
  const entries = count === 1 ? "1 entry." : `${count} entries.`;
  return { status: "works", detail: resumed === undefined ? entries : `${entries} ${session}`, reply };
}

/** The two listings, and what TLS wants of the data connections they come over. */
export const listingChecks = {
  mlsd: {
    title: "Listing (MLSD)",
    needs: ["directory"],
    leftOut: noWay,
    async run(examination) {
      const result = await listBy(examination, "MLSD").catch(asUnsupported);
      if (!("status" in result)) return observationOf(result);
      return {
        ...result,
        detail: "The server has no MLSD: clients read LIST, which is made for people and names no time zone.",
        remedies: ["use-list"],
      };
    },
  },
  list: {
    title: "Listing (LIST)",
    needs: ["directory"],
    leftOut: noWay,
    async run(examination) {
      try {
        return observationOf(await listBy(examination, "LIST"));
      } catch (error) {
        if (!isFtpReplyError(error) || error.advice.cause !== "empty-listing") throw error;
        return {
          status: "works",
          detail: "The directory is empty, which this server says with a refusal.",
          reply: error.reply,
        };
      }
    },
  },
  "session-reuse": {
    title: "TLS session reuse",
    needs: ["list", "data-protection"],
    async run(examination) {
      try {
        await listBy(examination, "LIST", true);
        return { status: "works", detail: "Not demanded: data connections may begin a TLS session of their own." };
      } catch (error) {
        if (!isFtpReplyError(error)) throw error;
        examination.control?.destroy();
        return {
          status: "warns",
          detail:
            "Demanded: a client that does not resume the TLS session on data connections can't transfer anything.",
          cause: "tls-session-reuse",
          reply: error.reply,
          remedies: ["resume-tls-session"],
        };
      }
    },
  },
} as const satisfies Record<string, Check>;
