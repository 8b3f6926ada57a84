import type { Rule } from "./rule.js";

const beforeLogin = ["greeting", "login"] as const;

/** A server that refuses logins from here for a while: every further try makes it worse. */
export const banRules = [
  {
    id: "banned",
    phases: beforeLogin,
    pattern: [
      "banned|blacklist|black list|blocklist|locked out|lockout|brute force",
      "temporarily .. blocked|locked",
      "ip_|address|host|client|connections from .. blocked|locked",
      "blocked|locked .. ip_|address|host",
      "blocked for|blocked until|locked for|locked until|denied for|denied until",
      "ip_ .. gesperrt|bloque|bloccat|geblokkeerd|zablokowan|заблокирован|封|禁止",
    ],
    unless: ["remaining before"],
    advice: { cause: "login-rate-limit" },
  },
  {
    id: "too-many-attempts",
    phases: beforeLogin,
    pattern: [
      "too many .. attempt|failure|failed|tries|retries|wrong|incorrect|invalid|bad_",
      "max|limit|exceed|many|excessive .. login attempt|password attempt|failed|attempts_|tries_|retries_|failures",
      "attempts_|retries_|failures .. exceed|reached",
      "zu viele .. authentifi|fehlversuch|anmeldeversuch",
      "trop d' .. authentifi|tentative|echec",
      "demasiad .. autenti|intento|fallo",
      "tropp .. autenticaz|tentativ",
      "te vaak mislukt|te veel pogingen|teveel pogingen|muitas falhas|falhas de autent|muitas tentativas",
      "zbyt wiele .. uwierzytel|prob_|niepowodze",
      "слишком много .. авториз|аутентиф|попыток|неудачн",
      "失败太多",
    ],
    unless: ["login incorrect|password incorrect|incorrect login|attempts remaining|attempts left"],
    advice: { cause: "login-rate-limit" },
  },
] as const satisfies readonly Rule[];
