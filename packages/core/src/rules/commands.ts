import type { Rule } from "./rule.js";

/** Commands and parameters that the server cannot read or does not take. */
export const commandRules = [
  {
    id: "command-forbidden",
    codes: [500, 501, 502, 504],
    pattern: ["blacklisted|whitelisted|no permission|not have permission|insufficient privilege|no right"],
    advice: { cause: "permission-denied" },
  },
  {
    id: "line-too-long",
    phases: ["command", "greeting", "idle", "negotiation"],
    pattern: ["line|command|request|input|buffer .. too long|too large", "http_"],
    advice: { cause: "syntax" },
  },
  {
    id: "argument",
    codes: [450, 451, 500, 501, 504, 550, 551, 553],
    pattern: [
      "require|need|missing|expect|without|must provide|must specify|must supply|no_ .. argument|parameter|username|operand",
      "argument|parameter .. missing|required|needed|expected",
      "not accept .. argument",
      "invalid|wrong|bad|incorrect .. number of|count of|allo argument",
      "too many arguments|too few arguments|too many parameters|invalid time|invalid date|invalid number|syntax error:|syntax error in ip",
    ],
    unless: ["username or|username and|not implemented|type takes|mode takes"],
    advice: { cause: "syntax" },
  },
  {
    id: "restart-option",
    commands: ["OPTS"],
    pattern: ["rest_ .. not"],
    advice: { cause: "rest-invalid", retry: "never", remedies: [] },
  },
  {
    id: "option-unknown",
    commands: ["OPTS", "LANG", "HOST", "STRU", "MFF"],
    pattern: ["not|unknown|unsupported|unimplemented|bad|cannot|no options|only|unrecogni"],
    advice: { cause: "unsupported-parameter" },
  },
  {
    id: "parameter-unknown",
    commands: ["TYPE", "MODE", "PROT"],
    pattern: ["not|unknown|unsupported|unimplemented|bad|cannot|please use|only|unrecogni|invalid|fallback|takes_"],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    id: "hash-algorithm",
    commands: ["HASH", "OPTS", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512", "MD5"],
    pattern: ["algorithm"],
    advice: { cause: "unsupported-parameter" },
  },
  {
    id: "globbing",
    commands: ["LIST", "NLST", "MLSD", "STAT"],
    pattern: ["globbing|wildcard .. not|unsupported"],
    advice: { cause: "unsupported-parameter" },
  },
  {
    id: "facts-listing-unknown",
    commands: ["MLSD", "MLST"],
    pattern: [
      "not implemented|not supported|not understood|not recogni|not been implemented|unknown|unrecogni|unsupported|invalid command|disabled",
      "command .. not allowed|not available|not enabled",
    ],
    advice: { cause: "unsupported-command", retry: "after-fix", remedies: ["use-list"] },
  },
  {
    id: "command-not-allowed",
    pattern: ["command .. not allowed|not available|not enabled|not permitted"],
    advice: { cause: "unsupported-command" },
  },
] as const satisfies readonly Rule[];
