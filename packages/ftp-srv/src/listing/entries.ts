import { SafeFileSystem, type Entry } from "../files/safe-file-system.js";
import type { Session } from "../session/session.js";

/** Text is sent in pieces of about this many characters. */
const PIECE_CHARACTERS = 32 * 1024;

/** What LIST, NLST and STAT show of a path: a directory's entries, or the one file. */
export async function* entriesOf(session: Session, path: string): AsyncGenerator<Entry> {
  const { fs } = session;
  const found = (await fs.get(path)) as Entry;
  if (!found.isDirectory()) yield Object.assign(found, { name: path });
  else if (fs instanceof SafeFileSystem) yield* fs.entries(path);
  else yield* (await fs.list(path)) as Entry[];
}

/** The entries as lines that end in CRLF, several at a time. */
export async function* linesOf(
  entries: AsyncIterable<Entry>,
  format: (entry: Entry) => string | Promise<string>,
): AsyncGenerator<string> {
  let piece = "";
  for await (const entry of entries) {
    piece += `${await format(entry)}\r\n`;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
