import { isFtpReplyError } from "@ftp-codes/core";
import type { Check, Observation } from "../check.js";
import type { Examination } from "../examination.js";
import { move, sizeOf } from "../probe-file.js";
import { sessionOf } from "../session.js";

const notAsked = ({ write }: Examination): string | undefined =>
  write ? undefined : "it makes a file, and --write was not given";

/** The probe file there, back, and away; only when the user asked for it. */
export const writingChecks = {
  upload: {
    title: "Upload",
    needs: ["directory"],
    leftOut: (examination) =>
      notAsked(examination) ?? (examination.dataModes.size > 0 ? undefined : "no data connection could be opened"),
    async run(examination) {
      const { name, bytes } = examination.probe;
      // Before the first byte: a refused upload may leave an empty file behind.
      examination.leftOvers.add(name);
      const stored = await move(examination, `STOR ${name}`, bytes).catch((error: unknown) =>
        brokeOff(examination, error),
      );
      if ("status" in stored) return stored;
      const { reply } = stored;
      const size = await sizeOf(await sessionOf(examination), name);
      if (size !== undefined && size !== bytes.length) {
        const detail = `${bytes.length} bytes were sent and confirmed, but the file has ${size}.`;
        return { status: "fails", detail, cause: "transfer-aborted", reply };
      }
      return { status: "works", detail: `${name}, ${bytes.length} bytes, were stored.`, reply };
    },
  },
  download: {
    title: "Download",
    needs: ["upload"],
    async run(examination) {
      const { name, bytes } = examination.probe;
      const got = await move(examination, `RETR ${name}`);
      if (got.bytes.equals(bytes)) return { status: "works", detail: "It came back as it was sent.", reply: got.reply };
      return {
        status: "fails",
        detail: `${got.bytes.length} bytes came back, not the ${bytes.length} that were sent; the transfer was confirmed.`,
        cause: "transfer-aborted",
        reply: got.reply,
        remedies: ["fix-server"],
      };
    },
  },
  remove: {
    title: "Removing the probe",
    needs: ["login"],
    leftOut: ({ leftOvers }) => (leftOvers.size > 0 ? undefined : "nothing was made"),
    async run(examination) {
      const { leftOvers } = examination;
      for (const name of leftOvers) {
        if (await isRemoved(examination, name)) leftOvers.delete(name);
      }
      if (leftOvers.size === 0) return { status: "works", detail: "Nothing of ours is left on the server." };
      return {
        status: "fails",
        detail: `These files of ours may be left: ${[...leftOvers].join(", ")}.`,
        remedies: ["grant-permission"],
      };
    },
  },
} as const satisfies Record<string, Check>;

/**
 * An upload that began, that we have sent whole, and that the server then refused without a reason: it had no room for
 * it, as a rule.
 */
async function brokeOff(examination: Examination, error: unknown): Promise<Observation> {
  if (!isFtpReplyError(error) || error.phase !== "transfer-end") throw error;
  const { reply, advice } = error;
  const isCut = advice.cause === "transfer-aborted" && (await isShort(examination));
  if (advice.cause !== "server-error" && !isCut) throw error;
  return {
    status: "fails",
    detail:
      "The upload began and could not be stored. The server does not say why; a full disk or an exhausted quota is the usual reason.",
    cause: "disk-full",
    reply,
    remedies: ["free-disk", "raise-quota", "fix-server"],
  };
}

/**
 * Has the server less than we sent, over a connection that did not break? With TLS that says nothing: a server may drop
 * what came when the end of the TLS session is not to its liking.
 */
async function isShort(examination: Examination): Promise<boolean> {
  const { name, bytes } = examination.probe;
  const control = await sessionOf(examination);
  const size = control.protectsData ? undefined : await sizeOf(control, name);
  return size !== undefined && size < bytes.length;
}

/** Deletes a file of ours. A refused upload may have made it or not: then a look decides. */
async function isRemoved(examination: Examination, name: string): Promise<boolean> {
  try {
    const control = await sessionOf(examination);
    const refused = await control.ask(`DELE ${name}`).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refused === undefined) return true;
    if (!isFtpReplyError(refused)) return false;
    if (refused.advice.cause === "not-found") return true;
    return !examination.reliable.has("upload") && (await sizeOf(control, name)) === undefined;
  } catch {
    return false;
  }
}
