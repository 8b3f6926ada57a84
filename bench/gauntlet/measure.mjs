import { Buffer } from "node:buffer";

/** Bytes that a download of ours asks for again when it goes on, to compare them. */
const overlapBytes = 64;

const transfers = ["RETR", "STOR", "APPE"];

/** What became of the files. `leftOver` are files under any other name, and parts of those that can't arrive. */
export function compareTrees(tree, there, possible) {
  const result = { possible: possible.length, correct: 0, corrupt: 0, missing: 0, leftOver: 0, all: true };
  for (const [path, bytes] of tree) {
    const copy = there.get(path);
    const isRight = copy !== undefined && Buffer.compare(copy, bytes) === 0;
    if (!isRight) result.all = false;
    if (!possible.includes(`/${path}`)) result.leftOver += copy === undefined ? 0 : 1;
    else if (isRight) result.correct += 1;
    else result[copy === undefined ? "missing" : "corrupt"] += 1;
  }
  result.leftOver += [...there.keys()].filter((path) => !tree.has(path)).length;
  return result;
}

/**
 * What it has cost, by the history of the server. `wasted`: attempts after the first on files that can't arrive.
 * `extraBytes`: payload beyond what was needed, `destroyedBytes` the most that the faults can have destroyed of it.
 */
export function costsOf(history, { tree, refused, possible }) {
  const moves = history.filter(({ command }) => transfers.includes(command));
  const target = (path) => [...tree.keys()].find((one) => path === `/${one}` || path?.includes(`/${one}`));
  const attempts = refused.map((path) => moves.filter((move) => `/${target(move.path)}` === path).length);
  const arriving = moves.filter((move) => possible.includes(`/${target(move.path)}`));
  const needed = possible.reduce((sum, path) => sum + tree.get(path.slice(1)).length, 0);
  const destructive = arriving.filter(({ rule }) =>
    rule?.then.some(
      ([fault, how]) => fault === "reset" || fault === "stall" || (fault === "hangUp" && how === "reset"),
    ),
  );
  const sum = (entries) => entries.reduce((bytes, entry) => bytes + (entry.bytes ?? 0), 0);
  return {
    wasted: attempts.reduce((wasted, count) => wasted + Math.max(0, count - 1), 0),
    badLogins: history.filter(({ command, code }) => command === "PASS" && code === 530).length,
    sessions: history.filter(({ command }) => command === "CONNECT").length,
    extraBytes: Math.max(0, sum(arriving) - needed),
    destroyedBytes: sum(destructive) + overlapBytes * arriving.filter(({ offset = 0 }) => offset > 0).length,
  };
}

/** What is not as it has to be with a client that does everything right; sentences without a capital letter. */
export function problemsOf({ plan, possible, correct, corrupt, leftOver, wasted, badLogins, all, ...rest }) {
  const { exitCode, extraBytes, destroyedBytes } = rest;
  return [
    correct < possible && `${possible - correct} not right`,
    corrupt > 0 && `${corrupt} corrupt`,
    leftOver > 0 && `${leftOver} left over`,
    wasted > 0 && `${wasted} wasted`,
    plan.hopeless === true && badLogins > 1 && `${badLogins} bad logins`,
    (exitCode === 0) !== all && `exit code ${exitCode}`,
    extraBytes > destroyedBytes && `${extraBytes - destroyedBytes} bytes too many`,
  ].filter((problem) => problem !== false);
}
