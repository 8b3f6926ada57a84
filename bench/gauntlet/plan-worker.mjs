// A thread for one run at a time, so that the servers of runs side by side do not wait for each other.
import { Buffer } from "node:buffer";
import { parentPort, workerData } from "node:worker_threads";
import { clients } from "./clients.mjs";
import { plans } from "./plans.mjs";
import { runPlan } from "./run-plan.mjs";

const named = (entries, wanted) => entries.find(({ name }) => name === wanted);
const tree = new Map([...workerData.tree].map(([path, bytes]) => [path, Buffer.from(bytes)]));

parentPort.on("message", async ({ plan, client, seed, direction }) => {
  const { obscured, workspace } = workerData;
  parentPort.postMessage(
    await runPlan({
      plan: named(plans, plan),
      client: named(clients, client),
      seed,
      direction,
      tree,
      obscured,
      workspace,
    }),
  );
});
