import type { Crew } from "../session/crew.js";
import type { Host } from "../session/host.js";
import { sessionIn } from "../session/seat.js";
import type { Seats } from "./seats.js";

/** Lends any session of the pool for one attempt; while its caller waits for a repeat, others have it. */
export function poolCrew(host: Host, seats: Seats): Crew {
  return {
    host,
    async lend(call, use, refused) {
      const seat = await seats.take(call.signal);
      let began = performance.now();
      let worked = false;
      try {
        const opening = seat.session === undefined;
        const session = await sessionIn(seat, host, call, refused);
        if (opening) seats.opened(performance.now() - began);
        began = performance.now();
        worked = true;
        return await use(session);
      } finally {
        seats.giveBack(seat, worked ? performance.now() - began : undefined);
      }
    },
    doWithout: (advice) => seats.refused(advice),
    expect: (tasks) => seats.expect(tasks),
  };
}
