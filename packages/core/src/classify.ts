import type { CodeOf, ReplyCode } from "./codes.js";

/** What the first digit says (RFC 959, 4.2; RFC 2228, 5.2 for 6yz). */
export type ReplyClass =
  | "positive-preliminary"
  | "positive-completion"
  | "positive-intermediate"
  | "transient-negative"
  | "permanent-negative"
  | "protected";

/** What the second digit says (RFC 959, 4.2). */
export type ReplySubject = "syntax" | "information" | "connections" | "authentication" | "unspecified" | "file-system";

const classes = [
  "positive-preliminary",
  "positive-completion",
  "positive-intermediate",
  "transient-negative",
  "permanent-negative",
  "protected",
] as const satisfies readonly ReplyClass[];

const subjects = [
  "syntax",
  "information",
  "connections",
  "authentication",
  "unspecified",
  "file-system",
] as const satisfies readonly ReplySubject[];

/** The class of any whole number from 100 to 699, by its first digit; `undefined` for every other number. */
export function replyClass(code: number): ReplyClass | undefined {
  return Number.isInteger(code) && code >= 100 ? classes[Math.floor(code / 100) - 1] : undefined;
}

/** The subject of any number that has a class, by its second digit; `undefined` where RFC 959 gives the digit none. */
export function replySubject(code: number): ReplySubject | undefined {
  return replyClass(code) === undefined ? undefined : subjects[Math.floor(code / 10) % 10];
}

/** 1yz: the server has begun, another reply will follow (RFC 959, 4.2). A known code is narrowed, any number is taken. */
export function isPositivePreliminary<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<1>>;
export function isPositivePreliminary(code: number): boolean;
export function isPositivePreliminary(code: number): boolean {
  return replyClass(code) === "positive-preliminary";
}

/** 2yz: done (RFC 959, 4.2). A known code is narrowed, any number is taken. */
export function isPositiveCompletion<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<2>>;
export function isPositiveCompletion(code: number): boolean;
export function isPositiveCompletion(code: number): boolean {
  return replyClass(code) === "positive-completion";
}

/** 3yz: so far so good, the server waits for the next command of the sequence (RFC 959, 4.2). */
export function isPositiveIntermediate<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<3>>;
export function isPositiveIntermediate(code: number): boolean;
export function isPositiveIntermediate(code: number): boolean {
  return replyClass(code) === "positive-intermediate";
}

/** 1yz, 2yz or 3yz: the server did not say no. */
export function isPositive<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<1 | 2 | 3>>;
export function isPositive(code: number): boolean;
export function isPositive(code: number): boolean {
  return isPositivePreliminary(code) || isPositiveCompletion(code) || isPositiveIntermediate(code);
}

/**
 * 4yz: transient negative (RFC 959, 4.2). What the server claims, not what to do: many 4yz are final and some 5yz pass.
 * Ask `advise` before you repeat.
 */
export function isTransient<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<4>>;
export function isTransient(code: number): boolean;
export function isTransient(code: number): boolean {
  return replyClass(code) === "transient-negative";
}

/** 5yz: permanent negative (RFC 959, 4.2). What the server claims, not what to do: ask `advise`. */
export function isPermanent<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<5>>;
export function isPermanent(code: number): boolean;
export function isPermanent(code: number): boolean {
  return replyClass(code) === "permanent-negative";
}

/** 4yz or 5yz: the server said no. */
export function isNegative<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<4 | 5>>;
export function isNegative(code: number): boolean;
export function isNegative(code: number): boolean {
  return isTransient(code) || isPermanent(code);
}

/** 6yz: another reply is inside, protected by RFC 2228, 5.2. None of the other classes holds for it. */
export function isProtected<C extends ReplyCode>(code: C): code is Extract<C, CodeOf<6>>;
export function isProtected(code: number): boolean;
export function isProtected(code: number): boolean {
  return replyClass(code) === "protected";
}
