import { performance } from "node:perf_hooks";
import process from "node:process";

/**
 * Runs every candidate once in each round, one after the other, so that all of them meet the same machine, and prints the
 * median of each with its ratio to the first one, and the processor time that one `thing` took. `amount` is how many
 * things one run moves. `cpuMs` tells the processor time used so far, in milliseconds.
 */
export async function compare(title, { rounds, amount, thing, cpuMs = ownCpuMs }, candidates) {
  const runs = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  // The first round is for the caches of everybody.
  for (let round = -1; round < rounds; round++)
    for (const [name, run] of Object.entries(candidates)) {
      const cpuBefore = cpuMs();
      const began = performance.now();
      await run();
      const seconds = (performance.now() - began) / 1000;
      if (round >= 0) runs[name].push({ seconds, cpu: cpuMs() - cpuBefore });
    }
  console.log(`\n${title}`);
  const [[first, base]] = Object.entries(runs);
  for (const [name, taken] of Object.entries(runs)) {
    const rate = amount / median(taken, "seconds");
    const ratio = median(base, "seconds") / median(taken, "seconds");
    const cpu = median(taken, "cpu") / amount;
    console.log(
      `  ${name.padEnd(26)} ${rate.toFixed(0).padStart(7)} ${thing}/s  ${ratio.toFixed(2)} of ${first}  ${cpu.toFixed(2)} ms of processor time per ${thing}`,
    );
  }
}

function ownCpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(runs, figure) {
  const sorted = runs.map((run) => run[figure]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
