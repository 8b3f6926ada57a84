import { findCommand } from "./commands/index.js";
import { fileAnswer } from "./file-answer.js";
import { factNames } from "./listing.js";
import type { LocalState, ServerState } from "./local-state.js";
import { runTransfer } from "./run-transfer.js";
import type { Transfer } from "./transfer.js";
import { type Answer, say } from "../session/answer.js";
import type { Backend, CommandCall } from "../session/backend.js";
import type { SessionState } from "../session/session-state.js";

/** Carries out the commands of a session on the server's own tree. */
export function createLocalBackend(server: ServerState, session: SessionState): Backend {
  const local: LocalState = {
    server,
    session,
    type: "A",
    restart: 0,
    allocated: undefined,
    extendedPassiveOnly: false,
    facts: factNames,
  };

  async function handle({ name, argument, path = session.cwd, plan }: CommandCall): Promise<Answer | Transfer> {
    const command = findCommand(name);
    if (!command) return say("unsupported-command", { command: name });
    if (command.login && !session.loggedIn) return say("not-logged-in");
    if (command.needsArgument && argument === "") return say("syntax", { command: name });
    try {
      return await command.handle(local, { argument, path, plan });
    } catch (error) {
      return fileAnswer(error, path);
    }
  }

  return {
    greet: () => Promise.resolve(say("greeting")),
    async carryOut(call) {
      const answer = await handle(call);
      if (call.name !== "RNFR" && call.name !== "RNTO") session.renameFrom = undefined;
      return answer.kind === "download" || answer.kind === "upload" ? runTransfer(answer, local, call) : answer;
    },
    close: () => undefined,
  };
}
