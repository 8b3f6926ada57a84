import { Readable } from "node:stream";
import { clientPath } from "../files/client-path.js";
import type { Entry } from "../files/safe-file-system.js";
import { entriesOf, linesOf } from "../listing/entries.js";
import { factNames, factsOf } from "../listing/facts.js";
import { listingFormat, listingName } from "../listing/listing-line.js";
import type { Answer } from "../replies/refusal.js";
import { encodeText } from "../session/encode-text.js";
import type { Session } from "../session/session.js";
import { sendData } from "../transfer/send-data.js";
import type { Command } from "./command.js";

/** A reply on the control connection is no place for a large directory. */
const MAX_STAT_LINES = 1000;

/** LIST, NLST, MLSD, MLST and STAT (RFC 959, 4.1.3; RFC 3659, 7). */
export const listings = {
  LIST: {
    help: "[path]: list a directory",
    login: true,
    transfers: true,
    run: (session, argument) =>
      sendListing(session, withoutFlags(argument), listingFormat(session.state.server.options.file_format, new Date())),
  },
  NLST: {
    help: "[path]: names in a directory",
    login: true,
    transfers: true,
    run: (session, argument) => sendListing(session, withoutFlags(argument), (entry) => listingName(entry.name)),
  },
  MLSD: {
    help: "[path]: facts of a directory's entries",
    login: true,
    transfers: true,
    run: async (session, argument) => {
      const path = argument === "" ? "." : argument;
      const found = (await session.fs.get(path)) as Entry;
      // RFC 3659, 7.2.1, wants 501 for what exists and is no directory, and 550 for what doesn't exist.
      if (!found.isDirectory()) return { code: 501, text: "Not a directory: use MLST for a file" };
      return sendListing(session, path, (entry) => `${facts(session, entry)} ${listingName(entry.name)}`);
    },
  },
  MLST: {
    help: "[path]: facts of a file or directory",
    login: true,
    features: (session) => [`MLST ${factNames.map((name) => name + (isChosen(session, name) ? "*" : "")).join(";")};`],
    run: async (session, argument) => {
      const path = argument === "" ? "." : argument;
      const found = (await session.fs.get(path)) as Entry;
      const shown = listingName(clientPath(session.fs.currentDirectory(), path));
      return { code: 250, text: ["Facts follow", ` ${facts(session, found)} ${shown}`, "End"] };
    },
  },
  STAT: {
    help: "[path]: state of the server, or of a path",
    login: true,
    run: (session, argument) =>
      argument.trim() === "" ? serverState(session) : pathState(session, withoutFlags(argument)),
  },
} as const satisfies { readonly [verb: string]: Command };

async function sendListing(
  session: Session,
  path: string,
  format: (entry: Entry) => string | Promise<string>,
): Promise<Answer> {
  const lines = linesOf(entriesOf(session, path), format);
  // The first lines are read before the 150, so that a missing directory gets its refusal without a data connection.
  const first = await lines.next();
  const encode = (text: string): Buffer => encodeText(text, session.connection.encoding);
  const source = Readable.from(encoded(first.done ? "" : first.value, lines, encode), { objectMode: false });
  await sendData(session, source, "Here comes the directory listing");
  return { code: 226, text: "Directory send OK" };
}

async function* encoded(
  first: string,
  rest: AsyncIterable<string>,
  encode: (text: string) => Buffer,
): AsyncGenerator<Buffer> {
  if (first !== "") yield encode(first);
  for await (const piece of rest) yield encode(piece);
}

/** Clients send options of `ls` in front of the path; they change nothing here. */
function withoutFlags(argument: string): string {
  const path = argument.replace(/^(?:-[a-z0-9]+(?: +|$))+/i, "");
  return path === "" ? "." : path;
}

function facts(session: Session, entry: Entry): string {
  return factsOf(entry, session.readOnly, session.factNames);
}

function isChosen(session: Session, name: string): boolean {
  return session.factNames?.includes(name) ?? true;
}

function serverState(session: Session): Answer {
  const { connection } = session;
  return {
    code: 211,
    text: [
      "Status of this session",
      ` Logged in as ${connection.username ?? ""}`,
      ` TYPE: ${connection.transferType}, control connection: ${connection.secure ? "TLS" : "plain text"}`,
      "End",
    ],
  };
}

async function pathState(session: Session, path: string): Promise<Answer> {
  const format = listingFormat(session.state.server.options.file_format, new Date());
  const lines: string[] = [];
  for await (const entry of entriesOf(session, path)) {
    if (lines.length === MAX_STAT_LINES) {
      return {
        code: 213,
        text: ["Status follows", ...lines, `Status is cut off after ${MAX_STAT_LINES} entries: use LIST`],
      };
    }
    lines.push(` ${await format(entry)}`);
  }
  return { code: 213, text: ["Status follows", ...lines, "End of status"] };
}
