import type { Rule } from "./rule.js";

/** Commands and parameters that the server cannot read or does not take. */
export const commandRules = [
  {
    id: "line-too-long",
    phases: ["command", "greeting", "idle", "negotiation"],
    pattern: ["line|command|input .. too long", "http_"],
    advice: { cause: "syntax" },
  },
  {
    id: "syntax",
    codes: [450, 451, 500, 501, 504, 550, 551, 553],
    pattern: [
      "must|missing|expect|without|no_ .. argument|param|username",
      "argument|parameter .. missing|must|expected",
      "not accept|not take .. argument",
      "invalid .. number of|allo argument",
      "too many arguments|too few arguments|invalid time|invalid number|syntax error:|syntax error in ip",
      "argument|parameter .. error",
      "syntax error & missing",
    ],
    unless: ["username or|username and|unsupported|type takes|mode takes"],
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
    pattern: ["not|unknown|unsupported|invalid|cannot|no options|only"],
    unless: ["stru command unsupported"],
    advice: { cause: "unsupported-parameter" },
  },
  {
    id: "unsupported-parameter",
    commands: ["TYPE", "MODE", "PROT"],
    pattern: ["not|unknown|unsupported|invalid|cannot|please use|fallback|must be|takes_"],
    unless: ["mode command unsupported"],
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
    pattern: ["globbing|wildcard & not|unsupported"],
    advice: { cause: "unsupported-parameter" },
  },
  {
    id: "facts-listing-unknown",
    commands: ["MLSD", "MLST"],
    pattern: ["unsupported|unknown|invalid command|disabled", "command .. not allowed|unavailable|not enabled"],
    advice: { cause: "unsupported-command", retry: "after-fix", remedies: ["use-list"] },
  },
  {
    id: "command-not-allowed",
    pattern: ["command .. not allowed|unavailable|not enabled"],
    advice: { cause: "unsupported-command" },
  },
] as const satisfies readonly Rule[];
