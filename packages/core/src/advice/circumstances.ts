import { replyClass } from "../classify.js";
import { serverWords } from "../rules/server-words.js";
import { phaseOf, verbOf } from "./command-groups.js";
import type { Failure, Phase } from "./types.js";

/** A failure as the rules see it: every field has its type, and what was not told is inferred where that is safe. */
export interface Circumstances {
  /** 100 to 999, or absent. */
  readonly code: number | undefined;
  /** What the server said, without names and paths; see `serverWords`. */
  readonly words: string;
  readonly error: string | undefined;
  /** In capitals, without argument, under its present name. */
  readonly command: string | undefined;
  readonly phase: Phase | undefined;
  readonly server: string;
  readonly channel: "control" | "data" | undefined;
  readonly local: boolean;
  readonly controlClosed: boolean | undefined;
  readonly aborted: boolean;
  readonly dataMode: "passive" | "active" | undefined;
  readonly bytes: number | undefined;
  readonly expected: number | undefined;
  readonly offset: number;
  readonly secureControl: boolean | undefined;
  readonly secureData: boolean | undefined;
  readonly anonymous: boolean;
  readonly ownSessions: number | undefined;
  readonly sameReplies: number;
  readonly loginWorked: boolean | undefined;
  readonly dataConnectionWorked: boolean | undefined;
  readonly previousUnknown: boolean;
}

/** Every phase there is. */
export const phases: readonly Phase[] = [
  "greeting",
  "login",
  "negotiation",
  "command",
  "transfer-start",
  "transfer-end",
  "idle",
];

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function countOf(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 && Number.isFinite(value) ? value : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[]): Value | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** The code in front of a text, for callers that have nothing but the line. */
function codeInFront(text: string): number | undefined {
  const digits = /^\s{0,8}([1-6]\d\d)(?=[ -]|$)/.exec(text.slice(0, 16))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Verbs that servers put into their texts in capitals when they speak of the command. */
// prettier-ignore
const verbsInTexts: readonly string[] = [
  "PORT", "EPRT", "LPRT", "PASV", "EPSV", "LPSV", "REST", "RANG", "RETR", "STOR", "APPE", "STOU", "SIZE", "MDTM", "AUTH",
  "PROT", "PBSZ", "CCC", "OPTS", "TYPE", "MODE", "STRU", "RNTO", "RNFR", "DELE", "MKD", "RMD", "CWD", "LIST", "NLST",
  "MLSD", "USER", "PASS",
];

/** Words behind which a verb is the one to send instead, not the one that failed. */
const insteadWords: readonly string[] = ["use", "send", "try", "issue", "with", "or", "by"];

/** The command, where nobody named it and the text does: "SIZE not allowed in ASCII mode". */
function verbOfWords(text: string): string {
  const words = text.slice(0, 256).split(/[^a-z]/i);
  const named = (word: string, at: number): boolean =>
    verbsInTexts.includes(word) && !insteadWords.includes((words[at - 1] ?? "").toLowerCase());
  return words.find(named) ?? "";
}

/** Reads a failure field by field. Whatever has another type than `Failure` says counts as not told. */
export function circumstancesOf(failure: Failure): Circumstances {
  const told = fieldsOf(failure);
  const transferred = fieldsOf(told["transferred"]);
  const secure = fieldsOf(told["secure"]);
  const history = fieldsOf(told["history"]);
  const text = textOf(told["text"]);
  const error = textOf(told["error"]);
  const number = countOf(told["code"]);
  const numbered =
    Number.isInteger(number) && number !== undefined && number >= 100 && number <= 999 ? number : undefined;
  const code = numbered ?? (told["code"] === undefined && error === "" ? codeInFront(text) : undefined);
  const phaseTold = oneOf(told["phase"], phases);
  const verb = verbOf(textOf(told["command"])) || (code === undefined ? "" : verbOfWords(text));
  const command = verb !== "" ? verb : phaseTold === "greeting" ? "CONNECT" : phaseTold === "idle" ? "IDLE" : undefined;
  const bytes = countOf(transferred["bytes"]);
  const begun = bytes !== undefined && bytes > 0;
  const inferred = command === undefined ? undefined : phaseOf(command);
  return {
    code,
    words: text === "" ? "" : serverWords(text, textOf(told["argument"]).slice(0, 4096)),
    error: error === "" ? undefined : error.slice(0, 64),
    command,
    phase: phaseTold ?? (inferred === "transfer-start" && (begun || code === 426) ? "transfer-end" : inferred),
    server: textOf(told["server"]).slice(0, 512),
    channel: oneOf(told["channel"], ["control", "data"]),
    local: told["origin"] === "local",
    controlClosed: flagOf(told["controlClosed"]),
    aborted: told["aborted"] === true,
    dataMode: oneOf(told["dataMode"], ["passive", "active"]),
    bytes,
    expected: countOf(transferred["expected"]),
    offset: countOf(transferred["offset"]) ?? 0,
    secureControl: flagOf(secure["control"]),
    secureData: flagOf(secure["data"]),
    anonymous: told["anonymous"] === true,
    ownSessions: countOf(told["ownSessions"]),
    sameReplies: countOf(history["sameReplies"]) ?? 0,
    loginWorked: flagOf(history["loginWorked"]),
    dataConnectionWorked: flagOf(history["dataConnectionWorked"]),
    previousUnknown: history["previousOutcome"] === "unknown",
  };
}

/** Is there a reply that says no? */
export function isNegativeReply(code: number | undefined): code is number {
  if (code === undefined) return false;
  const kind = replyClass(code);
  return kind === "transient-negative" || kind === "permanent-negative";
}
