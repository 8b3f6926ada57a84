import { randomUUID } from "node:crypto";
import type { Command } from "./command.js";
import { download } from "../transfer/download.js";
import { upload } from "../transfer/upload.js";

/** RETR, STOR, APPE, STOU and ABOR (RFC 959, 4.1.3). */
export const transfers = {
  RETR: {
    help: "path: download a file",
    argument: "required",
    login: true,
    transfers: true,
    run: (session, argument) => download(session, argument),
  },
  STOR: {
    help: "path: upload a file",
    argument: "required",
    login: true,
    transfers: true,
    writes: true,
    run: (session, argument) => upload(session, argument, "STOR"),
  },
  APPE: {
    help: "path: upload to the end of a file",
    argument: "required",
    login: true,
    transfers: true,
    writes: true,
    run: (session, argument) => upload(session, argument, "APPE"),
  },
  STOU: {
    help: "upload a file under a name of the server's choice",
    login: true,
    transfers: true,
    writes: true,
    run: (session) => upload(session, `upload-${randomUUID()}`, "STOU"),
  },
  ABOR: {
    help: "break off the running transfer",
    login: true,
    run: (session) => {
      if (session.data.wasAborted) {
        session.data.wasAborted = false;
        return { code: 226, text: "Abort successful" };
      }
      session.data.release();
      return { code: 225, text: "No transfer to abort" };
    },
  },
} as const satisfies { readonly [verb: string]: Command };
