import { performance } from "node:perf_hooks";
import type { Readable } from "node:stream";
import { clientPath } from "../files/client-path.js";
import type { Answer } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { reportTransfer } from "./report-transfer.js";
import { sendData } from "./send-data.js";

interface Opened {
  readonly stream?: Readable;
  readonly size?: number;
}

/** RETR: sends the file at `path` from the restart offset on. */
export async function download(session: Session, path: string): Promise<Answer> {
  const { fs, restartAt } = session;
  const facts = {
    kind: "download" as const,
    command: "RETR",
    path: clientPath(fs.currentDirectory(), path),
    offset: restartAt,
    startedAt: performance.now(),
  };
  return reportTransfer(session, facts, async () => {
    // ftp-srv takes a stream, or an object that has one.
    const opened = (await fs.read(path, { start: restartAt || undefined })) as Readable & Opened;
    const { stream = opened, size } = opened;
    const announced = size === undefined ? "" : ` (${size - restartAt} bytes)`;
    await sendData(session, stream, `Opening data connection${announced}`);
  });
}
