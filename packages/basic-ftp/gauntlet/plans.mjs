import { on } from "@ftp-codes/testing";

const transfers = ["RETR", "STOR", "APPE"];
const withListings = [...transfers, "LIST", "MLSD", "NLST"];
const bad = (p) => on(transfers).probability(p).atMost(3);
const busy = (names) => names.map((path) => on(transfers, path).times(2).reply(450, "The file is busy."));
const gone = (names) => names.map((path) => on(transfers, path).reply(550, "Permission denied."));
const full = "Sorry, the maximum number of clients for this user are already connected.";
const tooMany = (sessions) => on("PASS").moreSessionsThan(sessions, "user").reply(530, full);
const goodbye = "Service not available, closing control connection.";

/**
 * What the server does in each plan. `rules` gets paths of files, of which some plans strike a few; `refusedFiles` and
 * `busyFiles` are how many. Files that are refused can't arrive. A plan is for both directions unless it names one.
 */
export const plans = [
  { name: "none", rules: () => [] },
  { name: "greeting-421", rules: () => [on("CONNECT").probability(0.4).reply(421, goodbye).hangUp()] },
  { name: "max-sessions", rules: () => [tooMany(2)] },
  { name: "session-421", rules: () => [on("*").afterCommands(30).reply(421, goodbye).hangUp()] },
  { name: "open-425", rules: () => [on(withListings).probability(0.25).atMost(3).reply(425)] },
  {
    name: "idle-425",
    rules: () => [
      on(withListings).probability(0.25).atMost(3).reply(425),
      on("IDLE").idleFor(600).reply(421, "Idle for too long.").hangUp(),
    ],
  },
  { name: "abort-426", rules: () => [bad(0.25).afterBytes("half").reset().reply(426)] },
  { name: "reset", rules: () => [bad(0.25).afterBytes("half").reset().hangUp("reset")] },
  { name: "lost-226", rules: () => [bad(0.25).loseReply("reset")] },
  { name: "busy-450", busyFiles: 6, rules: (names) => busy(names.busy) },
  { name: "error-451", rules: () => [bad(0.25).afterBytes("half").close().reply(451)] },
  { name: "gone-550", refusedFiles: 6, rules: (names) => gone(names.refused) },
  {
    name: "quota-552",
    directions: ["up"],
    refusedFiles: 6,
    rules: (names) => names.refused.map((path) => on(["STOR", "APPE"], path).afterBytes("half").reply(552)),
  },
  { name: "truncate-226", rules: () => [on(transfers).probability(0.25).atMost(1).afterBytes("half").truncate()] },
  { name: "stall", rules: () => [on(transfers).probability(0.08).atMost(1).afterBytes("half").stall()] },
  { name: "bad-password", hopeless: true, rules: () => [on("PASS").reply(530, "Login incorrect.")] },
  {
    name: "mixed",
    busyFiles: 3,
    refusedFiles: 3,
    rules: (names) => [
      on("CONNECT").probability(0.15).reply(421, goodbye).hangUp(),
      tooMany(4),
      on("*").afterCommands(80).reply(421, goodbye).hangUp(),
      ...gone(names.refused),
      ...busy(names.busy),
      on(withListings).probability(0.05).atMost(3).reply(425),
      bad(0.06).afterBytes("half").reset().reply(426),
      bad(0.06).afterBytes("half").reset().hangUp("reset"),
      bad(0.05).loseReply("reset"),
      bad(0.05).afterBytes("half").close().reply(451),
      on(transfers).probability(0.02).atMost(1).afterBytes("half").stall(),
    ],
  },
];
