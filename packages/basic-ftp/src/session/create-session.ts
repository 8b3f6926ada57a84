import type { FtpSession, SessionMethod, SessionStatus } from "../types.js";
import { withCall } from "./call.js";
import { carryOut } from "./carry-out.js";
import type { Crew } from "./crew.js";
import type { Host } from "./host.js";
import { directoryMethods } from "./directory-methods.js";
import { plainMethods } from "./plain-methods.js";
import { sessionIn, clearSeat, type Seat } from "./seat.js";
import type { Place } from "./place.js";
import { transferMethods } from "./transfer-methods.js";
import { treeMethods } from "./tree-methods.js";

/** What the methods of a `FtpSession` are made with. */
export interface Workshop {
  readonly crew: Crew;
  /** Where the user's commands have led; restored after a reconnect. */
  readonly place: Place;
}

type Methods = Pick<FtpSession, SessionMethod>;

/** A `FtpSession` on `seat`; it opens its session again when it is gone. */
export function createSession(host: Host, seat: Seat): FtpSession {
  const workshop: Workshop = {
    crew: seatCrew(host, seat),
    place: { workingDirectory: undefined, type: "I" },
  };
  const single = { ...plainMethods(workshop), ...directoryMethods(workshop), ...transferMethods(workshop) };
  const queue = createQueue();
  return {
    ...queued({ ...single, ...treeMethods(single) }, queue),
    get status() {
      return statusOf(host, seat, workshop.place);
    },
    close: () =>
      queue(() => {
        clearSeat(seat);
        return Promise.resolve();
      }),
  };
}

/** Runs one piece of work after the other, in the order they come. */
type Queue = <T>(work: () => Promise<T>) => Promise<T>;

function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}

/** The same methods, one call after the other. */
function queued(methods: Methods, queue: Queue): Methods {
  const entries = Object.entries(methods).map(([name, method]) => {
    const run = method as (...given: unknown[]) => Promise<unknown>;
    return [name, (...given: unknown[]) => queue(() => run(...given))] as const;
  });
  return Object.fromEntries(entries) as unknown as Methods;
}

/** While a wait is longer than this, in milliseconds, a session is closed instead of kept idle. */
const longestIdleMs = 10_000;

/** A crew of one: its session is opened again when it is gone. */
function seatCrew(host: Host, seat: Seat): Crew {
  return {
    host,
    lend: async (call, use, refused) => use(await sessionIn(seat, host, call, refused)),
    rest: (waitMs) => {
      if (waitMs > longestIdleMs) clearSeat(seat);
    },
  };
}

/** Opens the session of `seat` now, by advice, instead of at the first use. */
export async function openSeat(host: Host, seat: Seat): Promise<void> {
  const crew = seatCrew(host, seat);
  await withCall(host, "connect", undefined, (call) => carryOut(crew, call, { attempt: () => Promise.resolve() }));
}

function statusOf(host: Host, { session }: Seat, place: Place): SessionStatus {
  const { counts, learned } = host;
  return {
    open: session !== undefined && !session.ended && !session.client.closed,
    session: session?.number ?? 0,
    sessionsOpened: counts.opened,
    retries: counts.retries,
    waitedMs: counts.waitedMs,
    secure: session?.client.ftp.hasTLS ?? false,
    workingDirectory: place.workingDirectory,
    features: learned.features,
    sessionLimit: learned.namedLimit,
  };
}
