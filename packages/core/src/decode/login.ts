import type { PayloadDecoder } from "./payload-decoder.js";
import { hasControlCharacter, textAfter, textUpToLast } from "./words.js";

/** The client's certificate is the login; no PASS is needed (RFC 2228, 4; RFC 4217, 12). */
export interface LoggedInByCertPayload {
  readonly kind: "logged-in-by-cert";
}

/** A challenge that the user has to see to find the password (RFC 2228, 5.1; S/Key and OTP). */
export interface ChallengePayload {
  readonly kind: "challenge";
  readonly challenge: string;
}

/** The server wants ACCT (RFC 959, 4.1.1). */
export interface NeedAccountPayload {
  readonly kind: "need-account";
  /** 332: the command waits for ACCT. With 532 it was thrown away and has to be sent again. */
  readonly commandPending: boolean;
}

/** 202: the server has no use for the command (RFC 959, 4.2). */
export interface SuperfluousPayload {
  readonly kind: "superfluous";
  /** The text says that the command is not supported: nothing was protected, changed or run. */
  readonly refused: boolean;
}

/** Reads 232, and a 230 that speaks of the certificate. */
export const loggedInByCert: PayloadDecoder<LoggedInByCertPayload> = {
  kind: "logged-in-by-cert",
  codes: [230, 232],
  commands: ["USER"],
  decode({ code, text }) {
    return code === 232 || /\bcertificate\b/i.test(text) ? { kind: "logged-in-by-cert" } : undefined;
  },
};

/** The method, the number of the password and the seed (RFC 2289, 6). */
const oneTimePassword = /\b(?:otp-(?:md|sha)\d{1,3}|s\/key(?: md\d)?|opiekey) \d{1,5} [a-z0-9]{1,64}/i;

/** Reads `Challenge is "..."`, the whole text of a 336 without it, and one-time password challenges in a 331. */
export const challenge: PayloadDecoder<ChallengePayload> = {
  kind: "challenge",
  codes: [331, 336],
  commands: ["USER"],
  decode({ code, lines }) {
    const text = lines.join(" ");
    const quoted = textUpToLast(textAfter(text, 'Challenge is "'), '"');
    const found = quoted ?? (code === 336 ? text : oneTimePassword.exec(text)?.[0]);
    return found === undefined || hasControlCharacter(found) ? undefined : { kind: "challenge", challenge: found };
  },
};

/** Reads 332 and 532. */
export const needAccount: PayloadDecoder<NeedAccountPayload> = {
  kind: "need-account",
  codes: [332, 532],
  commands: ["USER", "PASS", "STOR", "STOU", "APPE", "RNTO"],
  decode({ code }) {
    return { kind: "need-account", commandPending: code === 332 };
  },
};

/** Reads 202; on PBSZ and PROT it is a refusal whatever it says, because these commands are never superfluous. */
export const superfluous: PayloadDecoder<SuperfluousPayload> = {
  kind: "superfluous",
  codes: [202],
  commands: ["ALLO", "ACCT", "PASS", "SITE", "SMNT", "PBSZ", "PROT"],
  decode({ text }, _context, command) {
    const refused = command === "PBSZ" || command === "PROT" || /\bnot (?:supported|implemented)\b/i.test(text);
    return { kind: "superfluous", refused };
  },
};
