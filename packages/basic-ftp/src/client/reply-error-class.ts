import { FtpReplyError, type FtpReplyErrorFields } from "@ftp-codes/core";
import type { FTPError } from "basic-ftp";

/** The class `FTPError` of one copy of basic-ftp. */
export type FTPErrorClass = typeof FTPError;

/** Makes a `FtpReplyError`. */
export type MakeReplyError = (message: string, fields: FtpReplyErrorFields) => FtpReplyError;

/**
 * Makes `FtpReplyError`s that are an `instanceof` basic-ftp's `FTPError` as well, so that code written for basic-ftp
 * goes on working. They have all fields and the brand of core's class; only their prototype is another.
 */
export function replyErrorMaker(FTPErrorOfClient: FTPErrorClass): MakeReplyError {
  const prototype = Object.create(FTPErrorOfClient.prototype) as object;
  return (message, fields) => {
    const error = new FtpReplyError(message, fields);
    Object.setPrototypeOf(error, prototype);
    return error;
  };
}
