import type { PayloadDecoder } from "./payload-decoder.js";

/** The server accepts the security mechanism of AUTH: 234, or 334 when it wants ADAT next (RFC 2228, 3; RFC 4217, 4). */
export interface AuthAcceptedPayload {
  readonly kind: "auth-accepted";
  readonly adatBase64?: string;
}

/** Security data of the server, after ADAT: 235 ends the exchange, 335 wants more (RFC 2228, 5.1). */
export interface AdatPayload {
  readonly kind: "adat";
  readonly adatBase64?: string;
}

/** 200 after PBSZ: the buffer size the server wants, when it is smaller than what was asked (RFC 2228, 3). */
export interface PbszPayload {
  readonly kind: "pbsz";
  readonly bytes: number;
}

/** 631, 632 and 633: another reply, protected (RFC 2228, 5.2). Only after unwrapping is its code known. */
export interface ProtectedPayload {
  readonly kind: "protected";
  readonly protection: "integrity" | "confidentiality-and-integrity" | "confidentiality";
  /** One token for each line. Where the reply inside was cut has nothing to do with its lines. */
  readonly tokensBase64: readonly string[];
}

/** Reads the server's consent; some servers say it with 200. */
export const authAccepted: PayloadDecoder<AuthAcceptedPayload> = {
  kind: "auth-accepted",
  codes: [200, 234, 334],
  commands: ["AUTH"],
  decode({ text }) {
    return { kind: "auth-accepted", ...adatOf(text) };
  },
};

/** Reads `ADAT=base64`, which may be missing. */
export const adat: PayloadDecoder<AdatPayload> = {
  kind: "adat",
  codes: [235, 335],
  commands: ["ADAT"],
  decode({ text }) {
    return { kind: "adat", ...adatOf(text) };
  },
};

/** Reads `PBSZ=number`, at most 2^32 - 1. */
export const pbsz: PayloadDecoder<PbszPayload> = {
  kind: "pbsz",
  codes: [200],
  commands: ["PBSZ"],
  decode({ text }) {
    const bytes = Number(/\bPBSZ=(\d{1,10})(?!\d)/i.exec(text)?.[1] ?? NaN);
    return bytes < 2 ** 32 ? { kind: "pbsz", bytes } : undefined;
  },
};

const protections = { 631: "integrity", 632: "confidentiality-and-integrity", 633: "confidentiality" } as const;

/** Reads the tokens; every line has to be one. */
export const protectedReply: PayloadDecoder<ProtectedPayload> = {
  kind: "protected",
  codes: [631, 632, 633],
  commands: "any",
  decode({ code, lines }) {
    const protection = protections[code as keyof typeof protections];
    return lines.every(isBase64) ? { kind: "protected", protection, tokensBase64: lines } : undefined;
  },
};

function adatOf(text: string): { adatBase64?: string } {
  const token = /^ADAT=(\S+)/i.exec(text)?.[1];
  return token !== undefined && isBase64(token) ? { adatBase64: token } : {};
}

function isBase64(text: string): boolean {
  return text !== "" && text.length % 4 === 0 && /^[a-z0-9+/]+={0,2}$/i.test(text);
}
