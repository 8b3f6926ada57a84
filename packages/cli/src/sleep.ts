import { setTimeout } from "node:timers/promises";

/** Waits `ms` milliseconds. */
export async function sleep(ms: number): Promise<void> {
  await setTimeout(ms);
}
