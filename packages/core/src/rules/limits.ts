import { transfers } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

/** As many sessions, transfers or requests as the server allows. They pass when others leave. */
export const limitRules = [
  {
    id: "open-files",
    pattern: ["too many open|emfile_|enfile_|file descriptor|file table"],
    unless: ["open connection|open session"],
    advice: { cause: "server-error" },
  },
  {
    id: "data-channel-limit",
    commands: ["PASV", "EPSV", "LPSV", "SPSV", "ESTP", "PORT", "EPRT", "LPRT", "ESTA"],
    pattern: ["too many|max|limit .. connection|transfer|channel|socket|session"],
    advice: { cause: "connection-limit", retry: "same-session" },
  },
  {
    id: "transfer-limit",
    commands: transfers,
    pattern: [
      "too many .. transfer|upload|download|connection|simultaneous|concurrent",
      "max|limit|exceed .. transfers|uploads|downloads|connections|simultaneous|concurrent",
      "no more transfers|no more uploads|no more downloads",
    ],
    advice: { cause: "connection-limit", retry: "same-session" },
  },
  {
    id: "too-many-sessions",
    pattern: [
      "too many .. connect|session|user|client|login|host|people|visitor|instance|process|thread|already",
      "no more|no free|no available|no further|not accept .. connection|session|user|client|login|slot",
      "cannot accept .. more|further|additional",
      "connection refused|connection rejected|connection closed .. full|busy|limit|too many",
    ],
    advice: { cause: "connection-limit" },
  },
  {
    id: "session-limit",
    phases: ["greeting", "login"],
    pattern: [
      "max|limit|exceed|reached|more than|only .. connection|session|user|client|login|host|connected",
      "connect|session|user|client|login|host .. limit|maximum|max_|exceeded|count|reached",
      "already .. times|from|elsewhere|on another",
      "already 0|already 1|already 2|already 3|already 4|already 5|already 6|already 7|already 8|already 9",
      "simultaneous|concurrent|(the maximum)",
      "server|site|system|ftp|service|printer|device .. full|busy|overload",
    ],
    unless: [
      "shutdown|maintenance|attempt|time limit|time exceeded|session time|login time|secure|tls_|ssl_|encrypt|anonymous only|only anonymous|incorrect",
    ],
    advice: { cause: "connection-limit" },
  },
  {
    id: "session-limit-translated",
    phases: ["greeting", "login"],
    pattern: [
      "zu viele|zuviele .. verbind|benutz|anmeld|client",
      "trop de|trop d' .. connexion|utilisateur|client|session",
      "demasiad|excesiv|tropp|te veel|teveel|muitas|muitos .. con|usu|client|ses|utent|verbind|gebruik|lig|util",
      "conexoes demais|usuarios demais|ligacoes demais",
      "zbyt wiel .. po|uz|u¿",
      "слишком много .. подключ|соединен|пользовател",
      "maxim|massim|maksim|hochstzahl|максим|最大|最多|上限|太多连接|多すぎ",
      "mehr als|plus de|mas de|piu di|meer dan|wiecej niz|больше чем|mais do que .. 1|2|3|4|5|6|7|8|9",
      "连接|用户|人数 .. 过多|太多|已满|超过",
      "超过 .. 连接",
    ],
    advice: { cause: "connection-limit" },
  },
  {
    id: "load",
    pattern: [
      "load was|load is|load too|load average|system load|rate limit|connection rate|throttl|slow down|too fast",
      "too many .. request|command",
    ],
    advice: { cause: "rate-limit" },
  },
] as const satisfies readonly Rule[];
