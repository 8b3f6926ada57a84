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
 * What the server does in each plan; faults by chance strike a file three times at most. `rules` gets paths of files, of which some plans strike a few; `refusedFiles` and
 * `busyFiles` are how many. Files that are refused can't arrive. A plan is for both directions unless it names one.
 */
export const plans = [
  { name: "none", about: "nothing goes wrong", rules: () => [] },
  {
    name: "greeting-421",
    about: "every greeting is a 421 with probability 0.4",
    rules: () => [on("CONNECT").probability(0.4).reply(421, goodbye).hangUp()],
  },
  {
    name: "max-sessions",
    about: "a third session of the user gets 530 to its password, in the words of a full server",
    rules: () => [tooMany(2)],
  },
  {
    name: "session-421",
    about: "421 and the end of the session after 30 commands",
    rules: () => [on("*").afterCommands(30).reply(421, goodbye).hangUp()],
  },
  {
    name: "open-425",
    about: "425 in place of a transfer or listing, probability 0.25",
    rules: () => [on(withListings).probability(0.25).atMost(3).reply(425)],
  },
  {
    name: "idle-425",
    about: "the same, and 421 with the end of the session after 600 ms of silence",
    rules: () => [
      on(withListings).probability(0.25).atMost(3).reply(425),
      on("IDLE").idleFor(600).reply(421, "Idle for too long.").hangUp(),
    ],
  },
  {
    name: "abort-426",
    about: "the data connection is reset half way and 426 follows, probability 0.25",
    rules: () => [bad(0.25).afterBytes("half").reset().reply(426)],
  },
  {
    name: "reset",
    about: "data and control connection are reset half way, probability 0.25",
    rules: () => [bad(0.25).afterBytes("half").reset().hangUp("reset")],
  },
  {
    name: "lost-226",
    about: "the whole file is moved, and the control connection reset in place of the 226, probability 0.25",
    rules: () => [bad(0.25).loseReply("reset")],
  },
  { name: "busy-450", about: "six files are busy twice", busyFiles: 6, rules: (names) => busy(names.busy) },
  {
    name: "error-451",
    about: "the data connection is closed half way and 451 follows, probability 0.25",
    rules: () => [bad(0.25).afterBytes("half").close().reply(451)],
  },
  { name: "gone-550", about: "six files are refused for good", refusedFiles: 6, rules: (names) => gone(names.refused) },
  {
    name: "quota-552",
    about: "six files are refused half way for good",
    directions: ["up"],
    refusedFiles: 6,
    rules: (names) => names.refused.map((path) => on(["STOR", "APPE"], path).afterBytes("half").reply(552)),
  },
  {
    name: "truncate-226",
    about: "half of the file, and 226 all the same, probability 0.25, once a file",
    rules: () => [on(transfers).probability(0.25).atMost(1).afterBytes("half").truncate()],
  },
  {
    name: "stall",
    about: "half of the file and then silence, probability 0.08, once a file",
    rules: () => [on(transfers).probability(0.08).atMost(1).afterBytes("half").stall()],
  },
  {
    name: "bad-password",
    about: "every password is wrong",
    hopeless: true,
    rules: () => [on("PASS").reply(530, "Login incorrect.")],
  },
  {
    name: "mixed",
    about: "a little of everything: full, hanging up, busy, refused, reset, cut off, silent",
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
