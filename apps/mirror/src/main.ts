import { runCommandLine } from "./command-line.js";

const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error(`Interrupted by ${signal}`));
  });
}
// A reader that has gone away, such as `head`, is no reason to stop in the middle of a file.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  signal: interrupt.signal,
  now: () => performance.now(),
});
// Whatever may still be open, such as a socket that a server keeps from closing, does not hold the process up.
setTimeout(() => process.exit(), 2000).unref();
