import { isFtpConnectionError, isFtpReplyError, isNegative, type ReplyCode } from "@ftp-codes/core";
import { errnoReply } from "./errno-replies.js";
import { presentableText } from "./presentable-text.js";
import { Refusal } from "./refusal.js";
import { isSendable } from "./sendable-code.js";

const LOGIN = new Set(["USER", "PASS", "ACCT"]);
const DATA_CONNECTION = new Set(["PASV", "EPSV", "PORT", "EPRT"]);

/** Codes that ftp-srv's own error classes carry although FTP has no such reply, or means something else by it. */
const FTP_SRV_DEFAULTS = new Set([400, 402, 500]);
const FTP_SRV_ERRORS = new Set(["GeneralError", "SocketError", "FileSystemError", "ConnectorError"]);
/** Mistakes in a program: their text is for its author. */
const PROGRAM_ERRORS = new Set(["TypeError", "ReferenceError", "RangeError", "SyntaxError"]);

/**
 * The reply to send when `error` ended `command` (a verb, such as `"STOR"`). Total: it takes anything that can be
 * thrown and never throws.
 *
 * - An error with a reply code of its own (`{ code: 552 }`, `{ code: "552" }`, a `FtpReplyError`) keeps it; its message
 *   is sent unless it looks like a system message or names a place on the server.
 * - An errno (`"ENOSPC"`) gets its line of the errno table.
 * - Anything else gets the reply for a failure that the client can't help: 530 at login, 425 for a data connection,
 *   451 for the rest (RFC 959, 4.2.2).
 */
export function replyForError(error: unknown, command: string): { code: ReplyCode; text: string } {
  const verb = command.trim().toUpperCase();
  try {
    return chooseReply(error, verb);
  } catch {
    // A getter or a proxy threw while the error was read.
    return withoutCode(verb);
  }
}

function chooseReply(error: unknown, verb: string): { code: ReplyCode; text: string } {
  if (error instanceof Refusal) return { code: error.code, text: error.message };
  if (isFtpReplyError(error)) return replyWithCode(error.code, error.reply.text, verb);
  const { code, message, name } = readError(error);
  const number = replyNumber(code);
  if (number !== undefined) {
    if (FTP_SRV_ERRORS.has(name) && FTP_SRV_DEFAULTS.has(number)) {
      return { ...withoutCode(verb), ...textOf(presentableText(message)) };
    }
    return replyWithCode(number, message, verb);
  }
  const errno = isFtpConnectionError(error) ? error.errno : code;
  if (typeof errno === "string" && isSystemCode(errno)) return replyForErrno(errno, verb);
  if (!LOGIN.has(verb)) return withoutCode(verb);
  if (PROGRAM_ERRORS.has(name)) return loginUnavailable();
  return { ...withoutCode(verb), ...textOf(presentableText(message)) };
}

/** An errno, or a code of Node.js: `ENOENT`, `EAI_AGAIN`, `ERR_TLS_CERT_ALTNAME_INVALID`. */
function isSystemCode(code: string): boolean {
  return /^E[A-Z0-9_]+$/.test(code);
}

/** The fields that matter, of anything that can be thrown. */
function readError(error: unknown): { code: unknown; message: unknown; name: string } {
  if (typeof error === "string") return { code: undefined, message: error, name: "" };
  const { code, message, name } = Object(error) as { code?: unknown; message?: unknown; name?: unknown };
  return { code, message, name: typeof name === "string" ? name : "" };
}

/** A number from 400 to 599, also written as a string. */
function replyNumber(code: unknown): number | undefined {
  const number = typeof code === "string" && /^[45]\d\d$/.test(code) ? Number(code) : code;
  return typeof number === "number" && isNegative(number) ? number : undefined;
}

function replyWithCode(number: number, message: unknown, verb: string): { code: ReplyCode; text: string } {
  const words = presentableText(message);
  // A number that no client knows is worse than the plain answer of its command.
  if (!isSendable(number)) return { ...withoutCode(verb), ...textOf(words) };
  return { code: number, text: words ?? WORDS[number] ?? withoutCode(verb).text };
}

function replyForErrno(errno: string, verb: string): { code: ReplyCode; text: string } {
  if (LOGIN.has(verb)) return loginUnavailable();
  if (DATA_CONNECTION.has(verb)) return withoutCode(verb);
  return errnoReply(errno === "EOPNOTSUPP" ? "ENOTSUP" : errno, verb) ?? withoutCode(verb);
}

/** The listener could not find out: the password was neither right nor wrong, so 530 would be a lie. */
function loginUnavailable(): { code: ReplyCode; text: string } {
  return { code: 421, text: "Service temporarily unavailable, try again later" };
}

function withoutCode(verb: string): { code: ReplyCode; text: string } {
  if (LOGIN.has(verb)) return { code: 530, text: "Login incorrect" };
  if (DATA_CONNECTION.has(verb)) return { code: 425, text: "Can't open a data connection" };
  return { code: 451, text: "Local error in processing on the server" };
}

function textOf(text: string | undefined): { text?: string } {
  return text === undefined ? {} : { text };
}

/** Words for an error that brought a code and nothing to say. */
const WORDS: { readonly [code: number]: string } = {
  421: "Service not available, try again later",
  425: "Can't open a data connection",
  426: "Connection closed; transfer aborted",
  450: "File busy: it is in use",
  451: "Local error in processing on the server",
  452: "No space left on device",
  500: "Command not recognized",
  501: "Syntax error in the argument",
  502: "Command not implemented",
  503: "Bad sequence of commands",
  504: "Command not implemented for that parameter",
  530: "Login incorrect",
  532: "Need account for storing files",
  534: "Request denied for policy reasons",
  550: "File unavailable",
  551: "Page type unknown",
  552: "Disk quota exceeded",
  553: "File name not allowed",
  554: "Invalid restart offset",
};
