import { randomInt } from "node:crypto";
import type { AddressInfo, Server } from "node:net";
import { Refusal } from "../replies/refusal.js";
import { errnoOf } from "../files/errno-error.js";

/** ftp-srv's defaults: nobody chose a range, so it is the one that IANA leaves to everybody (RFC 6335, 6). */
const FTP_SRV_RANGE = { min: 1024, max: 65_535 };
const DYNAMIC_RANGE = { min: 49_152, max: 65_535 };

/** The ports for passive data connections, shared by all sessions of a server. */
export interface PassivePorts {
  /** Makes `listener` listen at `host` on a free port and returns it. Throws a 425 `Refusal` when there is none. */
  readonly listen: (listener: Server, host: string) => Promise<number>;
}

/**
 * Ports from `min` to `max`, both included, in an order that nobody can foresee (RFC 2577, 8). The system is not left
 * to choose: with many connections that ended lately it takes a millisecond to find a free port.
 */
export function createPassivePorts(min: number, max: number): PassivePorts {
  const isDefault = min === FTP_SRV_RANGE.min && max === FTP_SRV_RANGE.max;
  const range = isDefault ? DYNAMIC_RANGE : { min, max };
  const ports = range.max - range.min + 1;
  return {
    listen: async (listener, host) => {
      const first = randomInt(ports);
      for (let tried = 0; tried < ports; tried += 1) {
        try {
          return await listenOn(listener, host, range.min + ((first + tried) % ports));
        } catch (error) {
          if (errnoOf(error) !== "EADDRINUSE") throw error;
        }
      }
      throw new Refusal(425, "Can't open a data connection: all passive ports are in use, try again later");
    },
  };
}

function listenOn(listener: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      listener.off("listening", listening);
      reject(error);
    };
    const listening = (): void => {
      listener.off("error", failed);
      // The system chooses where a range begins at 0.
      resolve(port === 0 ? (listener.address() as AddressInfo).port : port);
    };
    listener.once("error", failed);
    listener.once("listening", listening);
    listener.listen(port, host);
  });
}
