import { isFtpReplyError } from "@ftp-codes/core";
import { decode } from "@ftp-codes/core/reply";
import type { Check } from "../check.js";
import { lostAnswer } from "../conversation-error.js";
import { asUnsupported } from "../unsupported.js";
import type { Examination } from "../examination.js";
import { enterDirectory, logIn, openAfterClose, openSession, sessionOf } from "../session.js";

/** The same login over TLS, for the checks that follow; is there a session then? */
async function logInOverTls(examination: Examination): Promise<boolean> {
  await examination.control?.close();
  examination.protection = "explicit-tls";
  examination.control = await openAfterClose(examination, openSession).catch(() => undefined);
  return examination.control !== undefined;
}

/** From the login to the directory of the URL. */
export const enteringChecks = {
  login: {
    title: "Login",
    needs: ["greeting", "tls"],
    async run(examination) {
      const { control, target, protection } = examination;
      if (control === undefined) throw lostAnswer("USER", "closed");
      try {
        const reply = await logIn(control, examination);
        const isSecret = protection === "none" && target.user !== "anonymous";
        const open = isSecret ? " The password was sent unencrypted." : "";
        return { status: "works", detail: `${target.user} is let in.${open}`, reply };
      } catch (error) {
        if (!isFtpReplyError(error) || error.advice.cause !== "tls-required" || protection !== "none") throw error;
        const goOn = await logInOverTls(examination);
        return {
          status: "fails",
          detail: `The server wants TLS: write ftpes:// in place of ftp://.${goOn ? " What follows was looked at over TLS." : ""}`,
          reply: error.reply,
          cause: error.advice.cause,
          advice: error.advice,
          goOn,
        };
      }
    },
  },
  features: {
    title: "Features",
    needs: ["login"],
    async run(examination) {
      const control = await sessionOf(examination);
      const reply = await control.ask("FEAT").catch(asUnsupported);
      if ("status" in reply)
        return { ...reply, detail: "The server does not say what it can do: FEAT is unknown to it." };
      const payload = decode(reply, "FEAT");
      examination.features = payload?.kind === "feat" ? payload.features : new Map();
      const names = [...examination.features].map(([name, parameters]) => `${name} ${parameters}`.trim()).join(", ");
      return { status: "works", detail: names === "" ? "The server names none." : `${names}.` };
    },
  },
  directory: {
    title: "Directory",
    needs: ["login"],
    async run(examination) {
      const control = await sessionOf(examination);
      await enterDirectory(control, examination);
      const reply = await control.ask("PWD");
      const payload = decode(reply, "PWD");
      return { status: "works", detail: payload?.kind === "path" ? `This is ${payload.path}.` : "Entered.", reply };
    },
  },
} as const satisfies Record<string, Check>;
