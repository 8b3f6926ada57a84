// The part of core that reads logs and decides; it is loaded when there is something to decide.
export { advise, isKnownCode } from "@ftp-codes/core";
export { decodeLog } from "@ftp-codes/core/log";
