import type { RuleSource } from "./rule.js";
import type { banRules } from "./bans.js";

/** Origin and samples of the rules in `bans.ts`. */
export const banSamples = {
  "login-rate-limit": [
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:2288",
      code: 421,
      text: "Temporarily banned for too many failed login attempts",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "kingk85/uFTP ftpCommandElaborate.c:199",
      code: 430,
      text: "Too many login failure detected, your ip will be blacklisted for 5 minutes",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "fclairamb/ftpserverlib handle_auth.go, handle_files.go",
      code: 530,
      text: "User rejected: user is banned",
      command: "USER",
      phase: "login",
    },
  ],
  "too-many-attempts": [
    {
      origin: "QuorumDMS/ftp-srv as @ftp-codes/ftp-srv corrects it",
      code: 421,
      text: "Too many failed login attempts: closing control connection",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_de.h",
      code: 530,
      text: "Zu viele Authentifizierungsfehler.",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_fr.h",
      code: 530,
      text: "Trop d'echecs d'authentification",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_es.h",
      code: 530,
      text: "Demasiados fallos de autentificación",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_it.h",
      code: 530,
      text: "Troppe autenticazioni fallite",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_nl.h",
      code: 530,
      text: "Autorisatie is te vaak mislukt",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_pt_br.h",
      code: 530,
      text: "Muitas falhas de autenticação",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_pl.h",
      code: 530,
      text: "Zbyt wiele niepowodzeń podczas uwierzytelniania",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_ru.h",
      code: 530,
      text: "Слишком много попыток авторизации",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_zh_cn.h",
      code: 530,
      text: "验证失败太多次",
      command: "PASS",
      phase: "login",
    },
  ],
} as const satisfies { readonly [Id in (typeof banRules)[number]["id"]]: RuleSource };
