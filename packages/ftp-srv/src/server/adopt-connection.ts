import type { Answer } from "../replies/refusal.js";
import { login } from "../session/log-in.js";
import { Session } from "../session/session.js";
import type { ReplyCode } from "@ftp-codes/core";
import { isSendable } from "../replies/sendable-code.js";
import { connectionInternals } from "./ftp-srv-internals.js";
import type { ServerState } from "./server-state.js";

/** Puts a session in the place of ftp-srv's own command loop; ftp-srv's object stays what programs see. */
export function adoptConnection(state: ServerState, candidate: unknown): Session {
  const connection = connectionInternals(candidate);
  const { commandSocket } = connection;
  commandSocket.removeAllListeners("data");
  commandSocket.removeAllListeners("timeout");
  commandSocket.setTimeout(0);
  commandSocket.setNoDelay(true);
  const session = new Session(state, connection);
  connection.login = (username, password) => login(session, username, password);
  connection.close = (code = 421, message = "Closing connection") => {
    if (code !== 0) session.end(answerOf(code, [message]));
    else connection.commandSocket.destroy();
    return Promise.resolve();
  };
  connection.reply = async (options, ...letters) => {
    const code = typeof options === "number" ? options : ((options as { code?: number } | undefined)?.code ?? 200);
    const isText = letters.every((letter) => typeof letter === "string");
    session.reply(answerOf(code, isText ? letters : await Promise.all(letters.map(messageOf))));
  };
  return session;
}

/** ftp-srv's letters: a string, an object with a `message`, or a promise of either. */
async function messageOf(letter: unknown): Promise<string> {
  const settled = await (letter as Promise<unknown>);
  const message =
    typeof settled === "object" && settled !== null ? await (settled as { message?: unknown }).message : settled;
  return typeof message === "string" || typeof message === "number" ? String(message) : "";
}

/** A program may send what it likes, except a number that is no FTP reply. */
function answerOf(code: number, lines: readonly string[]): Answer {
  const known: ReplyCode = isSendable(code) ? code : code >= 200 && code < 400 ? 200 : 451;
  return { code: known, text: lines.length > 1 ? lines : (lines[0] ?? "") };
}
