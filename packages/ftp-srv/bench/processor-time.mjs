// The processor time of a server's process, which is steadier than the clock on a machine that does other things too.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const MS_PER_TICK = 10;

/** Only Linux tells one process what another has used. */
export const isMeasurable = existsSync("/proc/self/schedstat");

/** Milliseconds that `pid` has used so far: all of its threads, its children, and theirs that have ended. */
export function processorTime(pid) {
  return threadsOf(pid).reduce(
    (sum, thread) =>
      sum + runningTime(thread) + childrenOf(thread).reduce((time, child) => time + processorTime(child), 0),
    endedChildrenTime(pid),
  );
}

function threadsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
  } catch {
    return [];
  }
}

/** In nanoseconds, the first of three numbers. */
function runningTime(thread) {
  return Number(read(`${thread}/schedstat`).split(" ")[0]) / 1e6;
}

function childrenOf(thread) {
  return read(`${thread}/children`).split(" ").filter(Boolean);
}

/** The 16th and 17th field of `stat`, counted behind the name, which may have spaces. */
function endedChildrenTime(pid) {
  const stat = read(`/proc/${pid}/stat`);
  const [user = "0", system = "0"] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(13, 15);
  return (Number(user) + Number(system)) * MS_PER_TICK;
}

/** Nothing of a thread that has ended meanwhile. */
function read(path) {
  try {
    return readFileSync(path, "latin1").trim();
  } catch {
    return "";
  }
}
