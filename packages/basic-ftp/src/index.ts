export { withReplyCodes } from "./with-reply-codes.js";
export type { ReplyCodesOptions } from "./with-reply-codes.js";
export { connect } from "./connect.js";
export { createPool } from "./pool/create-pool.js";
export { downloadTree } from "./tree/download-tree.js";
export { uploadTree } from "./tree/upload-tree.js";
export type {
  Access,
  AdviceEvent,
  Direction,
  FileEvent,
  FtpFailure,
  FtpPool,
  FtpSession,
  PoolOptions,
  PoolStatus,
  ProgressEvent,
  ReplyEvent,
  RetryEvent,
  SessionEvent,
  SessionListeners,
  SessionMethod,
  SessionOptions,
  SessionStatus,
  TreeFile,
  TreeOptions,
  TreeProgress,
  TreeReport,
} from "./types.js";
