import { isFtpReplyError } from "@ftp-codes/core";
import type { Check, Observation } from "../check.js";
import type { Examination } from "../examination.js";
import { move } from "../probe-file.js";
import { sessionOf } from "../session.js";

/** Renaming, and names beyond ASCII (RFC 2640). */
export const namingChecks = {
  rename: {
    title: "Renaming",
    needs: ["upload"],
    async run(examination) {
      const { name } = examination.probe;
      return {
        status: "works",
        detail: "There and back.",
        reply: await renameAndBack(examination, `${name}.renamed`, name),
      };
    },
  },
  "utf8-names": {
    title: "UTF-8 names",
    needs: ["rename"],
    async run(examination) {
      const { name } = examination.probe;
      const special = name.replace(".bin", "-é-漢.bin");
      let listing = "";
      try {
        await renameAndBack(examination, special, name, async () => {
          listing = (await move(examination, "NLST")).bytes.toString("utf8");
        });
      } catch (error) {
        if (!isFtpReplyError(error)) throw error;
        return {
          status: "warns",
          detail: "A name with letters beyond ASCII was refused.",
          cause: error.advice.cause,
          reply: error.reply,
        };
      }
      const same = listing.normalize("NFC").includes(special.normalize("NFC"));
      if (same) return { status: "works", detail: "A name with letters beyond ASCII comes back as it was given." };
      return {
        status: "warns",
        detail: "A name with letters beyond ASCII comes back changed.",
        cause: "bad-filename",
        remedies: ["use-other-name"],
      };
    },
  },
} as const satisfies Record<string, Check>;

/** Renames the probe and gives it its old name again; `between` runs while it has the new one. */
async function renameAndBack(
  examination: Examination,
  there: string,
  back: string,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<Observation["reply"]> {
  const control = await sessionOf(examination);
  examination.leftOvers.add(there);
  await control.ask(`RNFR ${back}`);
  await control.ask(`RNTO ${there}`);
  await between();
  const again = await sessionOf(examination);
  await again.ask(`RNFR ${there}`);
  const reply = await again.ask(`RNTO ${back}`);
  examination.leftOvers.delete(there);
  return reply;
}
