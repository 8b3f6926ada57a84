import type { CatalogueEntry } from "@ftp-codes/core/catalogue";
import { causeEntries, transcriptOf } from "@ftp-codes/core/reference";
import { adviceByCommand } from "./advice-by-command.js";
import { causesOf } from "./causes.js";
import { serversOf } from "./known-replies.js";
import { codePath } from "./paths.js";

/** Everything the page of a code says, as data. */
export function codeData(entry: CatalogueEntry): object {
  return {
    ...entry,
    page: codePath(entry.code),
    transcript: transcriptOf(entry.code),
    causes: causesOf(entry.code).map(({ cause, replies }) => ({
      cause,
      ...causeEntries[cause],
      replies: replies.length,
      servers: serversOf(replies),
    })),
    adviceByCommand: adviceByCommand(entry),
  };
}
