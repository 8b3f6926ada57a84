export { decodeLog } from "./log/decode-log.js";
export type { DecodeLogOptions } from "./log/decode-log.js";
export { hideSecrets } from "./log/secrets.js";
export type { LogExchange, LogFailure, LogReply, LogReport, LogSession } from "./log/log-report.js";
