import type { PayloadDecoder } from "./payload-decoder.js";
import { quotedPath } from "./quoted-path.js";
import { hasControlCharacter } from "./words.js";

/** 257: the working directory after PWD, the new directory after MKD (RFC 959, Appendix II). */
export interface PathPayload {
  readonly kind: "path";
  readonly path: string;
}

/** 521 after MKD, or 550 that says so: the directory that is there already (RFC 959, Appendix II). */
export interface MkdExistsPayload {
  readonly kind: "mkd-exists";
  readonly path: string;
}

/**
 * Reads the path in quotes, or a path that is the whole text of a 257, as `257 /home` and the VMS form `PWD = path`. Some
 * servers answer PWD with another code of success.
 */
export const path: PayloadDecoder<PathPayload> = {
  kind: "path",
  codes: [200, 212, 250, 257],
  commands: ["PWD", "XPWD", "MKD", "XMKD"],
  decode({ code, lines, text }, _context, command) {
    if (code !== 257 && !command.endsWith("PWD")) return undefined;
    const line = lines.find((candidate) => candidate.includes('"'));
    const found = line !== undefined ? quotedPath(line) : code === 257 ? unquotedPath(text) : undefined;
    return found === undefined ? undefined : { kind: "path", path: found };
  },
};

/** Reads the path in quotes; in a 550 only when it is said to exist, since that code has many other reasons. */
export const mkdExists: PayloadDecoder<MkdExistsPayload> = {
  kind: "mkd-exists",
  codes: [521, 550],
  commands: ["MKD", "XMKD"],
  decode({ code, lines }) {
    const line = lines.find((candidate) => candidate.includes('"')) ?? "";
    if (code === 550 && !/\bexists?\b/i.test(line.slice(line.lastIndexOf('"')))) return undefined;
    const found = quotedPath(line);
    return found === undefined ? undefined : { kind: "mkd-exists", path: found };
  },
};

function unquotedPath(text: string): string | undefined {
  const found = /^(?:PWD = )?(\S+)$/i.exec(text.trim())?.[1];
  const isPath = found !== undefined && (text.includes("=") || found.startsWith("/")) && !hasControlCharacter(found);
  return isPath ? found : undefined;
}
