import { isKnownCode, type ReplyCode } from "@ftp-codes/core";

/** Known from ftp-srv and a few others, but no RFC has them, and clients guess. */
const NOT_FTP = new Set([400, 402]);

/** Is `code` a reply that a client can be expected to know? */
export function isSendable(code: number): code is ReplyCode {
  return isKnownCode(code) && !NOT_FTP.has(code);
}
