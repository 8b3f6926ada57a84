import { commands } from "@ftp-codes/core/commands";
import { causeEntries, commandEntries, serverEntries } from "@ftp-codes/core/reference";
import type { SearchDocument } from "../browser/search-document.js";
import { causes, causeTitle } from "./causes.js";
import { entries, firstSentence } from "./codes.js";
import { mixedUp } from "./pairs.js";
import { causePath, codePath, commandPath, pairPath, serverPath } from "./paths.js";

/** What can be found on the site, without the pairs that nobody mixes up: those are found by their two numbers. */
export function searchDocuments(): readonly SearchDocument[] {
  return [
    ...entries.map((entry): SearchDocument => ({
      id: codePath(entry.code),
      kind: "code",
      title: `${entry.code} ${entry.title}`,
      summary: firstSentence(entry.description),
      words: [...entry.servers.map(({ text }) => text), ...entry.variants.map((v) => v.meaning)].join(" "),
    })),
    ...Object.keys(commands).map((verb): SearchDocument => ({
      id: commandPath(verb),
      kind: "command",
      title: verb,
      summary: commandEntries[verb]?.description ?? "",
      words: commandEntries[verb]?.syntax ?? "",
    })),
    ...causes.map((cause): SearchDocument => ({
      id: causePath(cause),
      kind: "cause",
      title: causeTitle(cause),
      summary: firstSentence(causeEntries[cause].description),
      words: cause,
    })),
    ...Object.entries(serverEntries).map(([id, server]): SearchDocument => ({
      id: serverPath(id),
      kind: "server",
      title: server.name,
      summary: firstSentence(server.description),
      words: "",
    })),
    ...mixedUp.map(([low, high]): SearchDocument => ({
      id: pairPath(low, high),
      kind: "comparison",
      title: `${low} or ${high}`,
      summary: `How to tell ${low} from ${high}.`,
      words: "",
    })),
  ];
}
