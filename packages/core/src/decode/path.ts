import type { PayloadDecoder } from "./payload-decoder.js";
import { quotedPath } from "./quoted-path.js";
import { hasControlCharacter } from "./words.js";

/** 257: the working directory after PWD, the new directory after MKD (RFC 959, Appendix II). */
export interface PathPayload {
  readonly kind: "path";
  readonly path: string;
}

/** 521 after MKD: the directory that is there already (RFC 959, Appendix II). */
export interface MkdExistsPayload {
  readonly kind: "mkd-exists";
  readonly path: string;
}

/** Reads the path in quotes, or a path that is the whole text, as `257 /home` and the VMS form `PWD = path`. */
export const path: PayloadDecoder<PathPayload> = {
  kind: "path",
  codes: [257],
  commands: ["PWD", "XPWD", "MKD", "XMKD"],
  decode({ lines, text }) {
    const line = lines.find((candidate) => candidate.includes('"'));
    const found = line === undefined ? unquotedPath(text) : quotedPath(line);
    return found === undefined ? undefined : { kind: "path", path: found };
  },
};

/** Reads the path in quotes. */
export const mkdExists: PayloadDecoder<MkdExistsPayload> = {
  kind: "mkd-exists",
  codes: [521],
  commands: ["MKD", "XMKD"],
  decode({ lines }) {
    const found = quotedPath(lines.find((line) => line.includes('"')) ?? "");
    return found === undefined ? undefined : { kind: "mkd-exists", path: found };
  },
};

function unquotedPath(text: string): string | undefined {
  const found = /^(?:PWD = )?(\S+)$/i.exec(text.trim())?.[1];
  const isPath = found !== undefined && (text.includes("=") || found.startsWith("/")) && !hasControlCharacter(found);
  return isPath ? found : undefined;
}
