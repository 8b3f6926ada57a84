import { commands as knownCommands } from "@ftp-codes/core/commands";
import type { Answer } from "../replies/refusal.js";

/** 502 for a command that FTP knows and this server lacks, 500 for any other line (RFC 959, 4.2.2). */
export function unknownCommand(verb: string): Answer {
  // Only a word is repeated: anything else came from a client that speaks no FTP.
  const word = /^[A-Z]{3,8}$/.test(verb) ? `: ${verb}` : "";
  return Object.hasOwn(knownCommands, verb)
    ? { code: 502, text: `Command not implemented${word}` }
    : { code: 500, text: `Command not understood${word}` };
}
