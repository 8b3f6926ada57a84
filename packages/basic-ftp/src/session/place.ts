import type { Session } from "./session.js";

/** Where the user's own commands have led: what a new session is brought to before it is used. */
export interface Place {
  /** Absolute; absent as long as it is the login directory. */
  workingDirectory: string | undefined;
  /** The parameter of the last TYPE command, such as `"I"` or `"A"`. */
  type: string;
}

/** Brings the session to the place. */
export async function restore(session: Session, { workingDirectory, type }: Place): Promise<void> {
  const { client } = session;
  if (session.type !== type) {
    await client.send(`TYPE ${type}`);
    session.type = type;
  }
  if (session.workingDirectory === workingDirectory) return;
  const target = workingDirectory ?? session.loginDirectory;
  if (target !== undefined) await client.cd(target);
  session.workingDirectory = workingDirectory;
}

/** The directory the session is in, asked for once: where it was before it is led elsewhere has to be known. */
export async function currentDirectory(session: Session): Promise<string> {
  return session.workingDirectory ?? (session.loginDirectory ??= await session.client.pwd());
}
