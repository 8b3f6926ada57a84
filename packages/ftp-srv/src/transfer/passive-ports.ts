import type { Server } from "node:net";
import { Refusal } from "../replies/refusal.js";
import { errnoOf } from "../files/errno-error.js";

/** ftp-srv's defaults: nobody chose a range, so the system may pick any free port. */
const FTP_SRV_RANGE = { min: 1024, max: 65_535 };

/** The ports for passive data connections, shared by all sessions of a server. */
export interface PassivePorts {
  /** Makes `listener` listen at `host` on a free port and returns it. Throws a 425 `Refusal` when there is none. */
  readonly listen: (listener: Server, host: string) => Promise<number>;
}

/** Ports from `min` to `max`, both included. */
export function createPassivePorts(min: number, max: number): PassivePorts {
  const any = min === FTP_SRV_RANGE.min && max === FTP_SRV_RANGE.max;
  let next = min;
  return {
    listen: async (listener, host) => {
      if (any) return listenOn(listener, host, 0);
      for (let tried = min; tried <= max; tried += 1) {
        const port = next;
        next = next >= max ? min : next + 1;
        try {
          return await listenOn(listener, host, port);
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
      const address = listener.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    };
    listener.once("error", failed);
    listener.once("listening", listening);
    listener.listen(port, host);
  });
}
