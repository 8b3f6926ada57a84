import { ask, askSize } from "../transfer/ask.js";
import { binary } from "../transfer/binary.js";
import { currentDirectory } from "./place.js";
import type { Session } from "./session.js";

/** Is there a file or directory of this name? A directory has no size, but it can be entered; the session stays where it is. */
export async function exists(session: Session, path: string): Promise<boolean> {
  const { client } = session;
  await binary(session);
  if ((await askSize(session, path)) !== undefined) return true;
  const before = await currentDirectory(session);
  const entered = await ask(session, () => client.cd(path));
  if (entered === undefined) return false;
  await client.cd(before);
  return true;
}
