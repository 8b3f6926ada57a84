export { runCommandLine } from "./command-line.js";
export { type ExitCode, exitCodes } from "./exit-codes.js";
export type { Output, Surroundings } from "./surroundings.js";
