import type { Command } from "../commands/command.js";
import { unknownCommand } from "../commands/unknown-command.js";
import { replyForError } from "../replies/reply-for-error.js";
import type { Answer } from "../replies/refusal.js";
import { logFailure } from "../server/log-failure.js";
import type { ParsedCommand } from "./parse-command.js";
import { refuseCommand } from "./refuse-command.js";
import type { Session } from "./session.js";

/** After these the restart offset still holds: a client may send REST before or after it agrees on a data connection. */
const KEEPS_RESTART = new Set("REST PASV EPSV PORT EPRT TYPE MODE STRU PBSZ PROT NOOP ALLO OPTS SIZE MDTM".split(" "));
const KEEPS_RENAME = new Set(["RNFR", "NOOP"]);

/**
 * Carries out one command, which is `undefined` when there is none of that name. Whatever goes wrong becomes a reply;
 * undefined where the command has sent its own.
 */
export async function perform(
  session: Session,
  { verb, argument }: ParsedCommand,
  command: Command | undefined,
): Promise<Answer | undefined> {
  if (command === undefined) return unknownCommand(verb);
  try {
    return refuseCommand(session, verb, command, argument) ?? (await command.run(session, argument, verb));
  } catch (error) {
    logFailure(session.connection.log, error, `${verb} failed`);
    return replyForError(error, verb);
  } finally {
    if (!KEEPS_RESTART.has(verb)) session.restartAt = 0;
    if (!KEEPS_RENAME.has(verb)) session.renameFrom = undefined;
  }
}
