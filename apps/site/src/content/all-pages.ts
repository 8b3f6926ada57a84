import { commands } from "@ftp-codes/core/commands";
import { serverEntries } from "@ftp-codes/core/reference";
import { causes } from "./causes.js";
import { entries } from "./codes.js";
import { pairs } from "./pairs.js";
import { causePath, codePath, commandPath, href, pairPath, serverPath } from "./paths.js";

/** The path of every page that a search engine should know. */
export function allPages(): readonly string[] {
  return [
    ...["/", "/codes/", "/compare/", "/commands/", "/causes/", "/servers/"].map(href),
    ...entries.map(({ code }) => codePath(code)),
    ...Object.keys(commands).map(commandPath),
    ...causes.map(causePath),
    ...Object.keys(serverEntries).map(serverPath),
    ...pairs.map((pair) => pairPath(...pair)),
  ];
}
