import { performance } from "node:perf_hooks";

/**
 * Runs every candidate once in each round, one after the other, so that all of them meet the same machine, and prints the
 * median of each with its ratio to the first one. `amount` is what one run moves, in `unit`.
 */
export async function compare(title, { rounds, amount, unit }, candidates) {
  const seconds = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  // The first round is for the caches of everybody.
  for (let round = -1; round < rounds; round++)
    for (const [name, run] of Object.entries(candidates)) {
      const began = performance.now();
      await run();
      if (round >= 0) seconds[name].push((performance.now() - began) / 1000);
    }
  console.log(`\n${title}`);
  const rates = Object.entries(seconds).map(([name, taken]) => [name, amount / median(taken)]);
  const [[first, base]] = rates;
  for (const [name, rate] of rates)
    console.log(`  ${name.padEnd(26)} ${rate.toFixed(0).padStart(7)} ${unit}  ${(rate / base).toFixed(2)} of ${first}`);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
