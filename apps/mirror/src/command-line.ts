import { parseArguments } from "./arguments.js";
import type { ExitCode, Surroundings } from "./surroundings.js";
import { runTransfer } from "./transfer.js";
import { UsageError } from "./usage-error.js";
import { failureReason } from "./wording/failure-reason.js";

/**
 * Carries out a whole command line and says what happened. Never rejects; what goes wrong becomes a sentence on standard
 * error and the exit code.
 *
 * @param argv without the names of the interpreter and the script
 */
export async function runCommandLine(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const job = parseArguments(argv, surroundings.environment);
    if (job.kind === "demo") {
      // The server and its proxy are a program of their own, which a transfer need not wait for.
      const { runDemonstration } = await import("./demo/run-demonstration.js");
      return await runDemonstration(job.options, surroundings);
    }
    if (job.kind !== "help") return await runTransfer(job, surroundings);
    surroundings.stdout.write(job.text);
    return 0;
  } catch (error) {
    if (surroundings.signal.aborted) {
      surroundings.stderr.write("mirror: Interrupted.\n");
      return 130;
    }
    const sentence = error instanceof UsageError ? error.message : failureReason(error);
    surroundings.stderr.write(`mirror: ${sentence}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
