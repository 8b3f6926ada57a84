import { passives, transfers } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

/** What is wrong with the encryption of one of the two connections. */
export const tlsRules = [
  {
    id: "session-reuse",
    pattern: [
      "tls_|ssl_|session .. not resum|not been resum|not reus|resumption|session reuse|reuse required|not match",
      "reuse|resum|require .. tls session|ssl session|session reuse|session resum",
    ],
    unless: ["transfer|data connection for"],
    advice: { cause: "tls-session-reuse" },
  },
  {
    id: "data-not-permitted",
    codes: [425],
    commands: transfers,
    pattern: [
      "connection: operation not permitted|connexion de donnees : operation non permise|connexion de donnees: operation non permise",
    ],
    advice: { cause: "tls-session-reuse" },
  },
  {
    id: "anonymous-plain",
    commands: ["USER", "PASS"],
    pattern: ["not use encryption|not use ssl|not use tls"],
    advice: { cause: "other", retry: "after-fix", remedies: ["allow-plain-text"] },
  },
  {
    id: "auth-argument",
    commands: ["AUTH", "PROT", "PBSZ"],
    pattern: ["require|need|missing|expect|without .. argument|parameter", "argument|parameter .. missing|required"],
    advice: { cause: "syntax" },
  },
  {
    id: "protection-order",
    commands: ["PBSZ", "PROT", "CCC"],
    codes: [503],
    pattern: ["secure|insecure|auth|encrypt|tls|ssl|sequence|pbsz|preceded"],
    advice: { cause: "bad-sequence", remedies: ["use-tls", "repeat-sequence"] },
  },
  {
    id: "ccc",
    commands: ["CCC"],
    pattern: ["insecure|at point|not secure|not encrypted|not protected"],
    advice: { cause: "bad-sequence", retry: "never", remedies: [] },
  },
  {
    id: "auth-done",
    commands: ["AUTH"],
    pattern: ["already|second auth|again"],
    unless: ["try again"],
    advice: { cause: "bad-sequence", retry: "never", remedies: [] },
  },
  {
    id: "auth-spurious",
    commands: ["AUTH"],
    pattern: ["spurious|unexpected data|extra data|trailing|plaintext data"],
    advice: { cause: "bad-sequence" },
  },
  {
    id: "auth-not-allowed",
    commands: ["AUTH"],
    pattern: ["not allowed|not permitted|disallow"],
    advice: { cause: "unsupported-command", retry: "after-fix", remedies: ["allow-plain-text", "fix-tls"] },
  },
  {
    id: "auth-later",
    commands: ["AUTH"],
    codes: [400, 421, 431, 450, 451],
    pattern: ["not ready|not yet ready|try again|later|busy|temporar"],
    advice: { cause: "server-error", retry: "new-session" },
  },
  {
    id: "auth-unusable",
    commands: ["AUTH", "PROT", "PBSZ"],
    pattern: [
      "not configured|not enabled|not active|not available|not set up|not installed|not initiali|not loaded|unavailable|disabled|cannot initiali|security resource",
      "no_|missing|invalid|expired|bad|load|cannot .. certificate|key_|cert_|context",
      "certificate .. missing|not|invalid|expired|error",
    ],
    advice: { cause: "tls-failure", retry: "never", remedies: ["fix-tls"] },
  },
  {
    id: "auth-policy",
    commands: ["AUTH"],
    codes: [534],
    pattern: ["not allow|policy|unwilling"],
    unless: ["cipher"],
    advice: { cause: "tls-failure", retry: "never", remedies: ["fix-tls"] },
  },
  {
    id: "auth-type",
    commands: ["AUTH"],
    codes: [500, 501, 502, 504],
    pattern: ["type|mechanism|scheme|parameter|method|encryption"],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    id: "no-certificate-at-all",
    phases: ["greeting", "login"],
    pattern: ["cannot load .. certificate|key_"],
    advice: { cause: "server-error", retry: "never" },
  },
  {
    id: "handshake",
    pattern: [
      "handshak|shared cipher|alpn_|negotiation failed|negotiation fail|unsupported protocol|protocol version|client certificate|data connection secure",
      "tls_|ssl_ .. negotiation|error|failed|failure|alert",
      "cipher .. weak|mismatch|match|too",
      "certificate .. required|expired|invalid|not|verif|reject",
    ],
    unless: ["cleartext|clear text"],
    advice: { cause: "tls-failure" },
  },
  {
    id: "data-encryption-required",
    commands: [...transfers, ...passives, "PORT", "EPRT"],
    pattern: [
      "ssl|tls|encrypt|secur|prot_|protection|protected .. requir|must|mandatory|only|needed|necessary|not allowed|not accepted|not permitted|not sufficient|insufficient|setting|level",
      "require|must|need|only|please|have to|should|send|use_ .. ssl|tls|encrypt|secure|ftps|prot p|protected",
      "unencrypted|cleartext|clear text|plain text|unprotected|niveau de protection",
    ],
    unless: ["security:|resource"],
    advice: { cause: "tls-required", remedies: ["protect-data", "use-tls"] },
  },
  {
    id: "protection-level-required",
    commands: ["PROT"],
    pattern: ["requir|must|only|not allowed|not accepted|not permitted|policy|encrypt"],
    advice: { cause: "tls-required", remedies: ["protect-data"] },
  },
  {
    id: "encryption-required",
    phases: ["greeting", "login", "command"],
    pattern: [
      "ssl|tls|encrypt|secure|ftps_|ftpes_|auth_ .. requir|must|mandatory|only|needed|necessary|first|enforced",
      "require|must|need|only|please|have to|should|send|use_|using|issue|enable|allowed over|allowed with .. ssl|tls|encrypt|secure|ftps_|ftpes_|auth tls",
      "plain text|plaintext|plain ftp|plain login|cleartext|clear text|unencrypted|insecure|non secure|unsecure .. not|disabled|denied|forbidden|refused|rejected|unsupported|prohibited",
      "not|no_ .. plain ftp|plain text|plaintext|cleartext|clear text|unencrypted|insecure|non secure|unsecure",
      "unverschlusselt|verschlusselung|en clair|sin cifrar|in chiaro|sem criptografia|zonder versleuteling|szyfrowan|незащищен|шифрован|明文|加密连接|暗号化",
    ],
    unless: ["plain file|argument|session reuse"],
    advice: { cause: "tls-required" },
  },
] as const satisfies readonly Rule[];
