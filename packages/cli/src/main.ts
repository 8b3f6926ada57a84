#!/usr/bin/env node
import { runCommandLine } from "./command-line.js";
import { chunksOf } from "./input/read-chunks.js";
import { interruptSignal } from "./interrupt-signal.js";

// A reader that has gone away, such as `head`, has read what it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
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
