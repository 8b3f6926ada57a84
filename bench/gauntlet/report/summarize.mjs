const added = ["possible", "correct", "corrupt", "missing", "leftOver", "wasted", "sessions", "extraBytes", "seconds"];

const isHopeless = ({ plan }) => plan === "bad-password";

/**
 * One entry for each client and direction, in the order of the runs: the sums over plans and seeds. The plan with the wrong
 * password counts for `badLogins` alone. `silent` names the plans that ended with exit code 0 and not all files right.
 */
export function summarize(runs) {
  const groups = new Map();
  for (const run of runs) {
    const key = `${run.direction} ${run.client}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].map((group) => {
    const counted = group.filter((run) => !isHopeless(run));
    const sum = (runs, key) => runs.reduce((total, run) => total + run[key], 0);
    return {
      client: group[0].client,
      direction: group[0].direction,
      plans: counted.length,
      plansWhole: counted.filter(({ correct, possible }) => correct === possible).length,
      ...Object.fromEntries(added.map((key) => [key, sum(counted, key)])),
      badLogins: sum(group.filter(isHopeless), "badLogins"),
      silent: [...new Set(counted.filter(isSilent).map(({ plan }) => plan))],
    };
  });
}

/** Did the client say that all went well, although a file that can arrive has not? */
export const isSilent = ({ exitCode, correct, possible }) => exitCode === 0 && correct < possible;
