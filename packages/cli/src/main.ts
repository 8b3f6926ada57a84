#!/usr/bin/env node
import { runCommandLine } from "./command-line.js";
import { chunksOf } from "./input/read-chunks.js";
import { interruptSignal } from "./interrupt-signal.js";
import { lostOutput } from "./output/lost-output.js";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    const lost = lostOutput(error);
    if (lost === undefined) process.exit();
    if (stream === process.stdout) process.stderr.write(lost.sentence);
    process.exit(lost.exitCode);
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdin: chunksOf(0),
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  get signal() {
    return interruptSignal();
  },
  random: Math.random,
  now: Date.now,
});
