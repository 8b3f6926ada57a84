import type { PayloadDecoder } from "./payload-decoder.js";

/** 211 after FEAT: what the server can do beyond RFC 959 (RFC 2389, 3). */
export interface FeatPayload {
  readonly kind: "feat";
  /**
   * The parameters of each feature by its label in capitals; `""` when it has none. A label that comes again, as
   * `AUTH TLS` and `AUTH SSL` on two lines, has its parameters joined by `;`.
   */
  readonly features: ReadonlyMap<string, string>;
}

const feature = /^\s*([\x21-\x7e]+)(?: (.*))?$/;

/** Reads one feature from each line between the first and the last; a reply of one line says there are none. */
export const feat: PayloadDecoder<FeatPayload> = {
  kind: "feat",
  codes: [211],
  commands: ["FEAT"],
  decode({ lines }) {
    const features = new Map<string, string>();
    for (const line of lines.slice(1, -1)) {
      const [, label, parameters = ""] = feature.exec(line) ?? [];
      if (label === undefined) continue;
      const before = features.get(label.toUpperCase());
      const all = [before, parameters.trim()].filter((part) => part !== undefined && part !== "");
      features.set(label.toUpperCase(), all.join(";"));
    }
    return { kind: "feat", features };
  },
};
