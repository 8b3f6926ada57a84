import tab from "@bomb.sh/tab/commander";
import { replyCodes } from "@ftp-codes/core";
import { describe } from "@ftp-codes/core/catalogue";
import { commands } from "@ftp-codes/core/commands";
import type { Command } from "commander";
import { knownServers, replyClasses } from "./input/select-codes.js";

type Complete = (value: string, description: string) => void;

function completeCodes(complete: Complete): void {
  for (const code of Object.keys(replyCodes)) complete(code, describe(Number(code))?.title ?? "");
}

function completeVerbs(complete: Complete): void {
  for (const [verb, { kind }] of Object.entries(commands)) complete(verb, kind);
}

function completeSelections(complete: Complete): void {
  for (const { name, digits } of replyClasses()) complete(name, digits);
  completeVerbs(complete);
  for (const server of knownServers()) if (!server.includes(" ")) complete(server, "server");
}

const argumentsOf: Readonly<Record<string, Readonly<Record<string, (complete: Complete) => void>>>> = {
  explain: { reply: completeCodes },
  compare: { a: completeCodes, b: completeCodes },
  advise: { reply: completeCodes },
  list: { what: completeSelections },
};

/** Adds `complete`, which writes a shell's completion script, and which that script asks at each tab. */
export function addCompletion(program: Command): void {
  const completion = tab(program);
  for (const [name, handlers] of Object.entries(argumentsOf)) {
    const command = completion.commands.get(name);
    for (const [argument, handler] of Object.entries(handlers)) {
      const target = command?.arguments.get(argument);
      if (target !== undefined) target.handler = handler;
    }
    const verb = command?.options.get("command");
    if (verb !== undefined) verb.handler = completeVerbs;
  }
}

const fileOptions = ["--log", "--script", "--ca"];

/** The answer to a completion script that lets the shell complete file names. */
export const completeFiles = ":0\n";

/** Does a completion script ask for the name of a file? `argv` is that of the whole program. */
export function asksForFile([complete, dashes, ...words]: readonly string[]): boolean {
  if (complete !== "complete" || dashes !== "--") return false;
  const isArgumentOfDecode = words[0] === "decode" && words.length === 2 && words[1]?.startsWith("-") !== true;
  return isArgumentOfDecode || fileOptions.includes(words.at(-2) ?? "");
}
