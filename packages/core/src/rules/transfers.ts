import { actives, passives, transfers } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

/** Data connections, transfers that break off, resumed transfers, and commands in the wrong order. */
export const transferRules = [
  {
    id: "resume-in-ascii",
    commands: ["REST", "RETR", "STOR", "APPE"],
    pattern: ["resum|rest_|reply marker & ascii"],
    advice: { cause: "rest-invalid", remedies: ["use-binary"] },
  },
  {
    id: "size-in-ascii",
    commands: ["SIZE", "RANG", "MDTM", "HASH", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512", "MD5"],
    pattern: ["ascii_|type e_|binary"],
    advice: { cause: "bad-sequence", remedies: ["use-binary"] },
  },
  {
    id: "ascii-transfer",
    commands: transfers,
    pattern: ["ascii_ .. not|unsupported|disabled", "binary|image & only|must"],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-binary"] },
  },
  {
    id: "compression",
    commands: ["RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD", "MODE"],
    pattern: ["zlib_|mode z_|mode b_|compress|deflate"],
    unless: ["creating compressed"],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    id: "no-restart-point",
    commands: ["REST"],
    codes: [500, 501],
    pattern: ["^no restart point"],
    advice: { cause: "syntax" },
  },
  {
    id: "restart-refused",
    commands: ["RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD", "REST"],
    pattern: ["rest_|restart|resume|resuming|offset|seek_|byte count|with rang_", "append|appe_ .. not|incompatible"],
    advice: { cause: "rest-invalid" },
  },
  {
    id: "rest-value",
    commands: ["REST"],
    pattern: ["invalid|numeric|number|range|parameter|marker"],
    advice: { cause: "rest-invalid" },
  },
  {
    id: "rename-sequence",
    commands: ["RNTO"],
    pattern: ["rnfr_|sequence", "file which .. must be renamed"],
    advice: { cause: "bad-sequence" },
  },
  {
    id: "mode-first",
    commands: transfers,
    pattern: [
      "use_|send|must|try_|setup|first|before|missing & port_|pasv|epsv|eprt",
      "port_|pasv|epsv|eprt .. not",
      "sequence of commands|no connector|no data connection made",
      "data connection .. not configured",
    ],
    advice: { cause: "bad-sequence" },
  },
  {
    id: "another-transfer-runs",
    phases: ["negotiation", "command", "transfer-start"],
    pattern: [
      "during|while .. transfer",
      "another|previous .. in progress|running|active|pending",
      "transfer in progress|transfer already|parallel command|use abor_",
    ],
    unless: ["hash|error|rest_"],
    advice: { cause: "bad-sequence", retry: "same-session", wait: "moment", remedies: [] },
  },
  {
    id: "wrong-order",
    pattern: ["sequence of commands|command sequence|out of sequence|out of order|invalid sequence|invalid order"],
    advice: { cause: "bad-sequence" },
  },
  {
    id: "address-family-of-port",
    commands: transfers,
    pattern: ["address family"],
    advice: { cause: "active-refused" },
  },
  {
    id: "active-syntax",
    commands: actives,
    pattern: ["syntax error", "invalid .. format"],
    advice: { cause: "syntax" },
  },
  {
    id: "passive-listen",
    commands: passives,
    pattern: [
      "cannot open|cannot bind|cannot create|cannot prepare .. socket|passive|listen|port|data",
      "no free port|no available port",
    ],
    advice: { cause: "data-connection-failed" },
  },
  {
    id: "passive-protocol",
    commands: ["EPSV", "EPRT", "LPSV", "LPRT"],
    pattern: ["protocol|only ipv"],
    advice: {
      cause: "unsupported-parameter",
      retry: "after-fix",
      remedies: ["use-other-parameter", "use-plain-passive"],
    },
  },
  {
    id: "passive-unsupported",
    commands: passives,
    pattern: ["ipv4|ipv6|epsv all|disabled|not allowed|unsupported|mode unavailable", "use_|nehmen .. epsv|pasv"],
    advice: { cause: "pasv-unsupported" },
  },
  {
    id: "passive-no-port",
    commands: passives,
    codes: [400, 421, 425, 426, 450, 451, 452, 520],
    pattern: ["cannot|error|busy|address already|no free|no available|port|internal|socket|passiv"],
    advice: { cause: "data-connection-failed" },
  },
  {
    id: "active-unreachable",
    commands: actives,
    codes: [421, 425, 426, 450, 451],
    pattern: ["cannot|unreachable|no route|fail"],
    unless: ["not match|peer name"],
    advice: { cause: "data-connection-failed", retry: "after-fix", remedies: ["use-passive", "open-firewall"] },
  },
  {
    id: "active-refused",
    commands: actives,
    pattern: [
      "invalid .. port_|eprt|ip_|address|lprt",
      "denied|not allowed|not yours|not match|not same|foreign|disabled|cannot service|permission|reserved|ports < 1024|epsv all|not open|not connect|ipv4|ipv6|mode",
    ],
    unless: ["peer name"],
    advice: { cause: "active-refused" },
  },
  {
    id: "no-way-to-client",
    commands: transfers,
    phases: ["transfer-start"],
    pattern: ["connection & denied", "no route|unreachable|econnrefused_|ehostunreach_", "to port .. timeout"],
    advice: {
      cause: "data-connection-failed",
      retry: "after-fix",
      remedies: ["use-passive", "use-active", "open-firewall"],
    },
  },
  {
    id: "data-connection",
    commands: transfers,
    phases: ["transfer-start", "negotiation", "command"],
    pattern: [
      "data connection|no connection|etimedout_",
      "connection|socket .. timeout|not|fail|lost|closed|reset|abort|establish|accepted",
      "cannot .. connect|establish|socket",
    ],
    advice: { cause: "data-connection-failed" },
  },
  {
    id: "broken-after-timeout",
    commands: transfers,
    phases: ["transfer-end"],
    pattern: ["timeout|reconnect"],
    advice: { cause: "transfer-aborted", retry: "new-session" },
  },
  {
    id: "finishing-failed",
    phases: ["transfer-end"],
    pattern: ["rename .. fail", "rename/move failure|streams hangup|cannot write file"],
    advice: { cause: "server-error" },
  },
  {
    id: "closed-by-abor",
    commands: transfers,
    phases: ["transfer-end"],
    pattern: ["abor_"],
    advice: { cause: "transfer-aborted", retry: "never", remedies: [] },
  },
  {
    id: "broken-off",
    commands: transfers,
    phases: ["transfer-end"],
    pattern: [
      "connection|socket|link|pipe|stream|peer|remote .. reset|closed|abort|lost|broken|drop|fail|error|disconnect",
      "broken pipe|econnreset_|epipe_|econnaborted_|network|data connection|reset by|closed by",
    ],
    advice: { cause: "transfer-aborted" },
  },
] as const satisfies readonly Rule[];
