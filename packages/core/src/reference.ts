export type { CauseEntry } from "./reference/cause-entry.js";
export { causeEntries } from "./reference/cause-entries.js";
export type { CommandEntry } from "./reference/command-entries.js";
export { commandEntries } from "./reference/command-entries.js";
export type { ServerEntry } from "./reference/server-entry.js";
export { serverEntries } from "./reference/server-entries.js";
export type { ServerId } from "./reference/server-entries.js";
export type { Transcript } from "./reference/transcript.js";
export { transcriptOf } from "./reference/transcript-of.js";
