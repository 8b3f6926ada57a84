import { banRules } from "./bans.js";
import { commandRules } from "./commands.js";
import { failureRules } from "./failures.js";
import { fileRules } from "./files.js";
import { limitRules } from "./limits.js";
import { loginRules } from "./login.js";
import { positiveRules } from "./positive.js";
import type { Rule } from "./rule.js";
import { serverRules } from "./servers.js";
import { sessionRules } from "./sessions.js";
import { storageRules } from "./storage.js";
import { tlsRules } from "./tls.js";
import { transferRules } from "./transfers.js";

/** Every list of rules, in the order in which they are asked. */
export const allRules: readonly (readonly Rule[])[] = [
  serverRules,
  positiveRules,
  banRules,
  tlsRules,
  limitRules,
  loginRules,
  sessionRules,
  storageRules,
  transferRules,
  commandRules,
  fileRules,
  failureRules,
];
