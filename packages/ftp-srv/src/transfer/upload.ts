import { performance } from "node:perf_hooks";
import type { Writable } from "node:stream";
import { FileSystem } from "ftp-srv";
import { clientPath } from "../files/client-path.js";
import type { Upload } from "../files/upload.js";
import type { Answer } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { receiveData } from "./receive-data.js";
import { reportTransfer } from "./report-transfer.js";

/** STOR, APPE and STOU: stores what the client sends at `path`. */
export async function upload(session: Session, path: string, command: "STOR" | "APPE" | "STOU"): Promise<Answer> {
  const facts = {
    kind: "upload" as const,
    command,
    path: clientPath(session.fs.currentDirectory(), path),
    offset: session.restartAt,
    startedAt: performance.now(),
  };
  return reportTransfer(session, facts, async () => {
    const opened = await openUpload(session, path, command === "APPE", session.restartAt);
    facts.offset = opened.offset;
    // STOU tells the client which name it chose (RFC 1123, 4.1.2.9).
    await receiveData(session, opened, command === "STOU" ? `FILE: ${path}` : "Ready to receive data");
  });
}

/** The file system's stream, with the settling that only a `SafeFileSystem` brings along. */
async function openUpload(session: Session, path: string, append: boolean, restartAt: number): Promise<Upload> {
  const { fs } = session;
  const start = restartAt === 0 ? undefined : restartAt;
  // ftp-srv takes a stream, or an object that has one.
  const opened = (await fs.write(path, { append, start })) as Writable & Partial<Upload>;
  const { stream = opened, settle = () => Promise.resolve() } = opened;
  // ftp-srv's own class deletes the target when its stream fails, also one that was there before.
  if (fs.write === FileSystem.prototype.write) stream.removeAllListeners("error");
  return {
    stream,
    clientPath: clientPath(fs.currentDirectory(), path),
    offset: opened.offset ?? restartAt,
    settle,
  };
}
