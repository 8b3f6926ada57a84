import { isFtpReplyError } from "@ftp-codes/core";
import type { Check, Observation } from "../check.js";
import type { ControlConnection } from "../control-connection.js";
import { lostAnswer } from "../conversation-error.js";
import type { Examination } from "../examination.js";
import type { TlsFacts } from "../secure-socket.js";
import { openAfterClose, openGreeted, protectData, sessionOf } from "../session.js";

function observationOf(
  { version, cipher, distrust, subject, issuer, validTo }: TlsFacts,
  insecure: boolean,
): Observation {
  const certificate = `Certificate for ${subject}, issued by ${issuer || "itself"}, valid to ${validTo}.`;
  const agreed = `${version}, ${cipher}. ${certificate}`;
  if (distrust === undefined) return { status: "works", detail: agreed };
  return {
    status: insecure ? "warns" : "fails",
    detail: `${agreed} It is not trusted: ${distrust}.`,
    cause: "certificate-invalid",
    remedies: ["check-certificate", "fix-tls"],
  };
}

/**
 * AUTH was refused. Whatever the number and the words are, TLS is not to be had: some servers say "log in first" to every
 * command they do not know.
 */
function notOffered(error: unknown, status: "warns" | "fails"): Observation {
  if (!isFtpReplyError(error)) throw error;
  const { reply, advice } = error;
  return {
    status,
    detail: "The server offers no TLS: password and files can only cross the network as plain text.",
    cause: advice.cause === "not-logged-in" ? "unsupported-command" : advice.cause,
    reply,
    remedies: status === "fails" ? ["allow-plain-text", "fix-tls"] : ["fix-tls"],
  };
}

/** Sends AUTH TLS; the observation is that of a refusal. */
async function askForTls(control: ControlConnection, status: "warns" | "fails"): Promise<Observation | undefined> {
  return control.ask("AUTH TLS").then(
    () => undefined,
    (error: unknown) => notOffered(error, status),
  );
}

/** AUTH TLS where the URL does not ask for it: only to know whether it could. The session is then begun anew. */
async function probeOffer(examination: Examination): Promise<Observation> {
  const { control, settings } = examination;
  if (control === undefined) throw lostAnswer("AUTH", "closed");
  const refused = await askForTls(control, "warns");
  if (refused !== undefined) return refused;
  const observation = observationOf(await control.secure(), settings.insecure);
  const offer = "Offered, though ftp:// does not use it: ftpes:// would.";
  // Nothing secret goes over this connection, so a certificate that is not trusted harms nobody here.
  const status = observation.status === "works" ? "works" : "warns";
  return { ...observation, status, detail: `${offer} ${observation.detail}` };
}

/** How the conversation and the data are protected. */
export const securityChecks = {
  tls: {
    title: "TLS",
    needs: ["connect"],
    leftOut: ({ protection, reliable }) =>
      protection === "implicit-tls" || reliable.has("greeting") ? undefined : "the greeting failed",
    async run(examination) {
      const { control, protection, settings } = examination;
      if (control === undefined) throw lostAnswer("AUTH", "closed");
      if (protection !== "none") {
        const refused = protection === "explicit-tls" ? await askForTls(control, "fails") : undefined;
        return refused ?? observationOf(await control.secure(), settings.insecure);
      }
      try {
        return await probeOffer(examination);
      } catch (error) {
        return { ...failureAsWarning(error), goOn: true };
      } finally {
        if (control.tls !== undefined || !control.isOpen()) {
          await control.close();
          examination.control = await openAfterClose(examination, openGreeted).catch(() => undefined);
        }
      }
    },
  },
  "data-protection": {
    title: "Data protection",
    needs: ["login"],
    leftOut: ({ control }) => (control?.tls === undefined ? "the session is not encrypted" : undefined),
    async run(examination) {
      const reply = await protectData(await sessionOf(examination));
      return { status: "works", detail: "Data connections are encrypted too (PROT P).", reply };
    },
  },
} as const satisfies Record<string, Check>;

function failureAsWarning(error: unknown): Observation {
  const { message } = error as Error;
  return {
    status: "warns",
    detail: `TLS is offered and fails: ${message}.`,
    cause: "tls-failure",
    remedies: ["fix-tls"],
  };
}
