import type { Check, Observation } from "../check.js";
import { openData } from "../open-data.js";
import { move } from "../probe-file.js";
import { sessionOf } from "../session.js";
import { transfer } from "../transfer.js";
import { asUnsupported } from "../unsupported.js";

/** Whether an interrupted transfer can go on where it stopped (RFC 3659, 5). */
export const resumingChecks = {
  "resume-download": {
    title: "Resuming a download",
    needs: ["download"],
    async run(examination) {
      const { name, bytes } = examination.probe;
      const half = bytes.length / 2;
      const control = await sessionOf(examination);
      const data = await openData(control, examination);
      const restart = await control.ask(`REST ${half}`).catch(asUnsupported);
      if ("status" in restart) {
        data.close();
        return { ...restart, detail: "The server has no REST: an interrupted download begins at the start again." };
      }
      const got = await transfer(control, data, { line: `RETR ${name}` });
      if (got.bytes.equals(bytes.subarray(half))) return { status: "works", detail: `From byte ${half} on (REST).` };
      return ignoredRest(got.bytes.length, bytes.length - half);
    },
  },
  "resume-upload": {
    title: "Resuming an upload",
    needs: ["upload"],
    async run(examination) {
      const { name, bytes } = examination.probe;
      const half = bytes.length / 2;
      await move(examination, `STOR ${name}`, bytes.subarray(0, half));
      const control = await sessionOf(examination);
      const data = await openData(control, examination);
      const restart = await control.ask(`REST ${half}`).catch(asUnsupported);
      const appends = "status" in restart;
      await transfer(control, data, { line: `${appends ? "APPE" : "STOR"} ${name}`, upload: bytes.subarray(half) });
      const { bytes: stored } = await move(examination, `RETR ${name}`);
      if (stored.equals(bytes))
        return { status: "works", detail: `From byte ${half} on (${appends ? "APPE" : "REST"}).` };
      return ignoredRest(stored.length, bytes.length);
    },
  },
} as const satisfies Record<string, Check>;

function ignoredRest(got: number, expected: number): Observation {
  return {
    status: "fails",
    detail: `REST was accepted and not obeyed: ${got} bytes where ${expected} were right. Resumed files would be damaged.`,
    cause: "rest-invalid",
    remedies: ["restart-from-zero", "fix-server"],
  };
}
