import { FtpConnectionError, FtpProtocolError, advise, type Failure } from "@ftp-codes/core";
import { rememberFailure } from "../failure-of.js";

/** What is wrong with a transfer that the server called complete. */
export interface Shortfall {
  readonly command: "RETR" | "STOR" | "APPE";
  readonly path: string;
  /** The code of the final reply. */
  readonly code: number;
  /** Where the attempt began, and how many bytes it moved. */
  readonly offset: number;
  readonly bytes: number;
  readonly expected: number;
}

/** The error for a transfer that was called complete, and is not: the count of bytes has the last word. */
export function incomplete({ command, path, code, offset, bytes, expected }: Shortfall): FtpConnectionError {
  const failure: Failure = {
    code,
    command,
    argument: path,
    phase: "transfer-end",
    channel: "data",
    transferred: { bytes, expected, offset },
  };
  const error = new FtpConnectionError(
    `${command} ${JSON.stringify(path)}: the server called it complete (${code}), but ${offset + bytes} bytes are there instead of ${expected}.`,
    { errno: "closed", command, phase: "transfer-end", advice: advise(failure) },
  );
  return rememberFailure(error, failure);
}

/** The error for a download that went on with other bytes than those that are here: REST was not heeded. */
export function differs(path: string, offset: number, size: number): FtpProtocolError {
  const failure: Failure = {
    code: 226,
    command: "RETR",
    argument: path,
    phase: "transfer-end",
    channel: "data",
    transferred: { bytes: size, expected: size, offset },
  };
  const error = new FtpProtocolError(
    `RETR ${JSON.stringify(path)}: the bytes that came after REST ${offset} are not those that follow what is here.`,
    { line: "", command: "RETR", phase: "transfer-end", advice: advise(failure) },
  );
  return rememberFailure(error, failure);
}
