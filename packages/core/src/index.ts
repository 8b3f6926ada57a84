export { isKnownCode, replyCodes } from "./codes.js";
export type { CodeOf, ReplyCode, ReplyName, ReplyStatus } from "./codes.js";
export {
  isNegative,
  isPermanent,
  isPositive,
  isPositiveCompletion,
  isPositiveIntermediate,
  isPositivePreliminary,
  isProtected,
  isTransient,
  replyClass,
  replySubject,
} from "./classify.js";
export type { ReplyClass, ReplySubject } from "./classify.js";
export { advise } from "./advice/advise.js";
export { decorrelatedJitter, fullJitter } from "./advice/backoff.js";
export type { BackoffOptions } from "./advice/backoff.js";
export { remedyActions } from "./advice/remedies.js";
export type { RemedyFacts } from "./advice/remedies.js";
export { allowsAttempt, earnBack, hostBudget, spendRepeat } from "./advice/retry-budget.js";
export type { HostBudget, OperationBudget } from "./advice/retry-budget.js";
export type {
  Cause,
  ClientAction,
  Failure,
  PersonAction,
  Phase,
  Remedy,
  RemedyAction,
  RetryAdvice,
} from "./advice/types.js";
export {
  FtpConnectionError,
  FtpLocalError,
  FtpProtocolError,
  FtpReplyError,
  isFtpConnectionError,
  isFtpLocalError,
  isFtpProtocolError,
  isFtpReplyError,
} from "./errors.js";
export type {
  FtpConnectionErrorFields,
  FtpLocalErrorFields,
  FtpProtocolErrorFields,
  FtpReplyErrorFields,
} from "./errors.js";
export type { Reply } from "./reply/reply.js";
export { phaseOf } from "./advice/command-groups.js";
export { printable } from "./reply/printable.js";
