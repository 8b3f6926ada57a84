// `npm start`: installs and builds what is missing, then runs the mirror with the arguments after `--`.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { build, install, root } from "./prepare.mjs";

install();
build("mirror");

// npm changes to the root of the repository; a path on the command line means the directory of the person who typed it.
const child = spawn(process.execPath, [join(root, "apps/mirror/dist/main.js"), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: "inherit",
});
// The terminal sends Ctrl-C to both: the mirror cleans up, and its exit code is ours.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT") child.kill(signal);
  });
}
child.on("error", (error) => {
  console.error(`The mirror could not be started: ${error.message}.`);
  process.exitCode = 1;
});
child.on("exit", (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
