import type { FileNode } from "../files/memory-tree.js";
import type { SayAnswer } from "../session/answer.js";

/** Bytes for the client: a file or a listing. */
export interface Download {
  readonly kind: "download";
  readonly start: SayAnswer;
  readonly done: SayAnswer;
  /** What is sent. */
  readonly bytes: Buffer;
  /** Where in the file `bytes` begin. */
  readonly offset: number;
}

/** Bytes from the client. */
export interface Upload {
  readonly kind: "upload";
  readonly start: SayAnswer;
  readonly done: SayAnswer;
  /** Makes or opens the file and cuts it at `offset`; called once the data connection is open. */
  readonly open: () => FileNode;
  readonly offset: number;
  /** How many bytes will come, where that is known. */
  readonly expected: number | undefined;
  readonly ascii: boolean;
}

/** A transfer that a command asked for and that can begin. */
export type Transfer = Download | Upload;
