import type { Command } from "../commands/command.js";
import type { Answer } from "../replies/refusal.js";
import type { Session } from "./session.js";

/** Why `command` may not run now, if it may not: TLS, login, black and white lists, read-only, a missing argument. */
export function refuseCommand(session: Session, verb: string, command: Command, argument: string): Answer | undefined {
  const { connection, state } = session;
  if (state.settings.tlsRequired && !connection.secure && (command.login || verb === "USER" || verb === "PASS")) {
    return { code: 530, text: "TLS required: use AUTH TLS first, this server does not allow plain FTP" };
  }
  if (command.login && !connection.authenticated) return { code: 530, text: "Please login with USER and PASS" };
  if (command.transfers && state.settings.tlsRequired && !session.data.isProtected) {
    return { code: 521, text: "Data connection cannot be opened with this PROT setting: PROT P required" };
  }
  const { blacklist, whitelist } = connection.commands;
  if (blacklist.includes(verb) || (whitelist.length > 0 && !whitelist.includes(verb))) {
    // A refused change is a matter of permission; for the rest a client should look for another way.
    return command.writes
      ? { code: 550, text: "Permission denied: this command is switched off on this server" }
      : { code: 502, text: "Command not implemented: it is switched off on this server" };
  }
  if (command.writes && session.readOnly) {
    return { code: 550, text: "Permission denied: the files here are read-only" };
  }
  if (command.argument === "required" && argument.trim() === "") {
    return { code: 501, text: `Syntax error: ${verb} needs an argument` };
  }
  return undefined;
}
