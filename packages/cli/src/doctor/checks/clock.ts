import { decode } from "@ftp-codes/core/reply";
import type { Check } from "../check.js";
import { sessionOf } from "../session.js";
import { asUnsupported } from "../unsupported.js";

/** A difference in the largest unit that leaves it legible; its sign is left out. */
function differenceText(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Number((seconds / 3600).toFixed(1))} h`;
}

/** What time the server thinks it is, by the probe file it has just stored (RFC 3659, 3). */
export const clockChecks = {
  clock: {
    title: "Clock",
    needs: ["upload"],
    async run(examination) {
      const control = await sessionOf(examination);
      const reply = await control.ask(`MDTM ${examination.probe.name}`).catch(asUnsupported);
      if ("status" in reply) return { ...reply, detail: "The server has no MDTM to compare its clock with." };
      const payload = decode(reply, "MDTM");
      if (payload?.kind !== "mdtm") return { status: "warns", detail: "The answer to MDTM has no time in it.", reply };
      const ms = payload.epochMs - examination.now();
      if (Math.abs(ms) < 60_000)
        return { status: "works", detail: `It differs from ours by ${differenceText(ms)}.`, reply };
      const hours = Math.abs(ms / 3_600_000);
      const zone = hours > 0.4 && Math.abs(hours * 2 - Math.round(hours * 2)) < 0.05;
      const why = zone ? " It may tell its local time, where MDTM has to be UTC." : "";
      const detail = `It is ${differenceText(ms)} ${ms > 0 ? "ahead of" : "behind"} ours.${why}`;
      return { status: "warns", detail, reply, remedies: ["fix-server"] };
    },
  },
} as const satisfies Record<string, Check>;
