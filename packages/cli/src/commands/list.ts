import { printable } from "@ftp-codes/core";
import { commands } from "@ftp-codes/core/commands";
import type { Command } from "commander";
import { type Context, jsonOption } from "../context.js";
import { knownServers, replyClasses, selectCodes, type Selection } from "../input/select-codes.js";
import { fields, heading, page } from "../output/page.js";
import type { Layout } from "../output/style.js";

/** The words that ask for the names to choose by. */
const indexes = {
  class: () => replyClasses().map(({ name, digits, codes }) => ({ name, note: `${digits}, ${codes} codes` })),
  command: () =>
    Object.entries(commands).map(([name, { kind, specification }]) => ({ name, note: `${kind}; ${specification}` })),
  server: () => knownServers().map((name) => ({ name, note: "" })),
} as const;

function isIndex(word: string | undefined): word is keyof typeof indexes {
  return word !== undefined && Object.hasOwn(indexes, word);
}

function selectionPage(layout: Layout, { title, codes }: Selection): string {
  const rows = codes.map((entry): [string, string] => [
    String(entry.code),
    entry.note === undefined ? entry.title : printable(entry.note),
  ]);
  return page(`${heading(layout, `${title.charAt(0).toUpperCase()}${title.slice(1)}`)}\n${fields(layout, rows)}`);
}

function indexPage(layout: Layout, names: readonly { name: string; note: string }[]): string {
  if (names.every(({ note }) => note === "")) return page(names.map(({ name }) => `  ${name}`).join("\n"));
  return page(
    fields(
      layout,
      names.map(({ name, note }) => [name, note]),
    ),
  );
}

/** `list`: which codes there are, by class, command or server. */
export function addList(program: Command, context: Context): void {
  program
    .command("list")
    .description("the codes there are, all or those of a class, a command or a server")
    .argument("[what...]", 'such as 4yz, STOR or vsftpd; "class", "command" or "server" lists those names')
    .option(...jsonOption)
    .action((what: string[], options: { readonly json?: true }) => {
      const [kind, ...name] = what;
      if (isIndex(kind) && name.length === 0) {
        const names = indexes[kind]();
        if (options.json === true) context.writeJson(names);
        else context.write(indexPage(context.layout, names));
        return;
      }
      const selection = isIndex(kind)
        ? selectCodes(name.join(" "), kind)
        : selectCodes(kind === undefined ? undefined : what.join(" "));
      if (options.json === true) context.writeJson(selection.codes);
      else context.write(selectionPage(context.layout, selection));
    });
}
