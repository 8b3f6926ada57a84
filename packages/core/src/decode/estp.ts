import { type AddressKind, classifyAddress } from "./address.js";
import { endpointOf } from "./endpoint.js";
import type { PayloadDecoder } from "./payload-decoder.js";

/** 225 after ESTP or ESTA: the two ends of the data connection that the server is on (Pure-FTPd). */
export interface EstpPayload {
  readonly kind: "estp";
  readonly host: string;
  readonly port: number;
  readonly address: AddressKind;
}

/** Reads `(|family|address|port|)`. */
export const estp: PayloadDecoder<EstpPayload> = {
  kind: "estp",
  codes: [225],
  commands: ["ESTP", "ESTA"],
  decode({ text }, { peer }) {
    const endpoint = endpointOf(text);
    return endpoint && { kind: "estp", ...endpoint, address: classifyAddress(endpoint.host, peer) };
  },
};
