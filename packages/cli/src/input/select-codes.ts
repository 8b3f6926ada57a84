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
  const wanted = simple(word);
  if (wanted === "") return undefined;
  const names = knownServers().filter((name) => simple(name) === wanted);
  const begins = (name: string): boolean => [name, ...name.split(" ")].some((part) => simple(part).startsWith(wanted));
  const matching = names.length > 0 ? names : knownServers().filter(begins);
  if (matching.length === 0) return undefined;
  const codes = entries().flatMap((entry) =>
    entry.servers
      .filter(({ server }) => matching.includes(server))
      .map(({ text }) => ({ ...summary(entry), note: text })),
  );
  const [last, ...others] = matching.toReversed();
  const who = others.length === 0 ? `${last ?? ""} says` : `${others.toReversed().join(", ")} and ${last ?? ""} say`;
  return { title: `what ${who}`, codes };
}

/** A server's name without what people leave out or write otherwise: `z/OS` as `zos`. */
function simple(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

function summary({ code, title }: CatalogueEntry): Selection["codes"][number] {
  return { code, title };
}

/** What codes can be chosen by. */
export type SelectionKind = "class" | "command" | "server";

const kinds: Readonly<
  Record<SelectionKind, { readonly select: (word: string) => Selection | undefined; readonly names: () => string[] }>
> = {
  class: { select: byClass, names: () => replyClasses().map(({ name }) => name) },
  command: { select: byCommand, names: () => Object.keys(commands) },
  server: { select: byServer, names: knownServers },
};

/**
 * The codes of a class (`4`, `4yz`, `transient-negative`), those that a command can get (`STOR`), or those for which
 * the words of a server are known (`vsftpd`); all of them without a word.
 *
 * @param kind the only one of the three that the word is taken for
 * @throws {UsageError} when the word is none of them
 */
export function selectCodes(word: string | undefined, kind?: SelectionKind): Selection {
  if (word === undefined) return { title: "reply codes", codes: entries().map(summary) };
  const allowed = kind === undefined ? Object.values(kinds) : [kinds[kind]];
  for (const { select } of allowed) {
    const selection = select(word);
    if (selection !== undefined) return selection;
  }
  const suggestions = nearest(
    word,
    allowed.flatMap(({ names }) => names()),
  );
  const what = kind ?? "class, command or server";
  throw new UsageError(`"${printable(word, 40)}" is no ${what} that is known.${didYouMean(suggestions)}`);
}
