import { printable, replyClass, type ReplyClass } from "@ftp-codes/core";
import { catalogue, type CatalogueEntry } from "@ftp-codes/core/catalogue";
import { commands, commandsForCode } from "@ftp-codes/core/commands";
import { UsageError } from "../usage-error.js";
import { didYouMean, nearest } from "./did-you-mean.js";

/** Every known reply code's entry, in numerical order. */
const entries = (): CatalogueEntry[] => Object.values(catalogue);

/** The classes that known codes have, by their first digit. */
export function replyClasses(): { readonly name: ReplyClass; readonly digits: string; readonly codes: number }[] {
  const counts = new Map<ReplyClass, { digits: string; codes: number }>();
  for (const { code } of entries()) {
    const name = replyClass(code);
    if (name === undefined) continue;
    const count = counts.get(name) ?? { digits: `${Math.floor(code / 100)}yz`, codes: 0 };
    counts.set(name, { ...count, codes: count.codes + 1 });
  }
  return [...counts].map(([name, count]) => ({ name, ...count }));
}

/** The servers whose words the catalogue quotes, by name. */
export function knownServers(): string[] {
  const names = new Set(entries().flatMap(({ servers }) => servers.map(({ server }) => server)));
  return [...names].sort((one, other) => one.localeCompare(other, "en"));
}

/** A selection of codes, and what it was made by. */
export interface Selection {
  readonly title: string;
  readonly codes: readonly { readonly code: number; readonly title: string; readonly note?: string }[];
}

const classNames = /^([1-6])(?:yz|xx)?$/u;

function byClass(word: string): Selection | undefined {
  const digit = classNames.exec(word.toLowerCase())?.[1];
  const wanted = word.toLowerCase().replaceAll(" ", "-");
  const found = replyClasses().find(
    ({ name, digits }) => digits.charAt(0) === digit || name === wanted || name.split("-").at(0) === wanted,
  );
  if (found === undefined) return undefined;
  const codes = entries().filter(({ code }) => replyClass(code) === found.name);
  return { title: `${found.name.replaceAll("-", " ")} (${found.digits})`, codes: codes.map(summary) };
}

function byCommand(word: string): Selection | undefined {
  const verb = word.toUpperCase();
  if (!Object.hasOwn(commands, verb)) return undefined;
  const codes = entries().flatMap((entry) => {
    const found = commandsForCode(entry.code).find((answer) => answer.verb === verb);
    return found === undefined ? [] : [{ ...summary(entry), note: found.meaning }];
  });
  return { title: `replies to ${verb}`, codes };
}

function byServer(word: string): Selection | undefined {
  const simple = (name: string): string => name.toLowerCase().replaceAll(/[\s-]+/gu, "");
  const names = knownServers().filter((name) => simple(name) === simple(word));
  const matching = names.length > 0 ? names : knownServers().filter((name) => simple(name).startsWith(simple(word)));
  if (matching.length === 0) return undefined;
  const codes = entries().flatMap((entry) =>
    entry.servers
      .filter(({ server }) => matching.includes(server))
      .map(({ text }) => ({ ...summary(entry), note: text })),
  );
  return { title: `what ${matching.join(", ")} says`, codes };
}

function summary({ code, title }: CatalogueEntry): Selection["codes"][number] {
  return { code, title };
}

/**
 * The codes of a class (`4`, `4yz`, `transient-negative`), those that a command can get (`STOR`), or those for which
 * the words of a server are known (`vsftpd`); all of them without a word.
 *
 * @throws {UsageError} when the word is none of the three
 */
export function selectCodes(word: string | undefined): Selection {
  if (word === undefined) return { title: "reply codes", codes: entries().map(summary) };
  const selection = byClass(word) ?? byCommand(word) ?? byServer(word);
  if (selection !== undefined) return selection;
  const names = [...replyClasses().map(({ name }) => name), ...Object.keys(commands), ...knownServers()];
  const shown = printable(word, 40);
  throw new UsageError(`"${shown}" is no class, command or server that is known.${didYouMean(nearest(word, names))}`);
}
