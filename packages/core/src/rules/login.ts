import { logins } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

const beforeLogin = ["greeting", "login"] as const;

/** Who may log in, and what a refused login means: the texts that keep a hopeless login from being repeated. */
export const loginRules = [
  {
    id: "password-expired",
    phases: ["login"],
    pattern: [
      "password|credential .. expired|must be changed|needs to be changed",
      "expired password|change password|new password",
    ],
    advice: { cause: "account-disabled", retry: "after-fix", remedies: ["check-credentials", "enable-account"] },
  },
  {
    id: "logged-in-already",
    commands: logins,
    pattern: [
      "already .. logged in|authenticated|set_|signed|identified",
      "reauthenticat|re authenticat|reconnect to|current session|quit first|logout first|open new connection",
      "cannot change|cannot switch .. user|guest|login|account",
    ],
    unless: ["directory|not logged"],
    advice: { cause: "bad-sequence", retry: "new-session", wait: "none", remedies: [] },
  },
  {
    id: "user-first",
    commands: ["PASS", "ACCT"],
    pattern: [
      "user_|username .. first|before|required_|given|command",
      "before|preced|need|send|enter|specify|supply .. user",
      "who are you|who you are|no username|sequence",
    ],
    unless: ["secure|tls_|ssl_|encrypt|incorrect user|incorrect pass|incorrect login|invalid user|invalid pass"],
    advice: { cause: "bad-sequence", remedies: ["log-in"] },
  },
  {
    id: "anonymous",
    phases: ["login"],
    pattern: ["anonymous .. only|not|disabled|denied|forbidden|unknown|off_", "only anonymous|no .. anonymous"],
    unless: ["set up|privilege"],
    advice: { cause: "bad-credentials" },
  },
  {
    id: "home-directory",
    phases: beforeLogin,
    pattern: [
      "home dir|homedir|home folder|home verzeichnis|own home|chroot|root directory|working directory|cannot change uid|cannot set",
      "cannot change|cannot access .. directory|root|uid|gid",
      "cannot open|cannot read .. passwd file|password file|group file|user file|configuration",
      "repertoires utilisateur|directorio home|directory home|diretorio pessoal|katalog domowy|домашн|家目录",
    ],
    advice: { cause: "server-error", retry: "never" },
  },
  {
    id: "address-refused",
    phases: beforeLogin,
    pattern: [
      "not allowed|not authorized|not authorised|not permitted|not accepted|unauthorized|unauthorised .. ip_|address|host|location|network|country|region",
      "ip_|address|host|location|country|region .. not allowed|not authorized|not authorised|not permitted|not trusted",
      "no server access|no access from|denied by|access rules",
    ],
    advice: { cause: "permission-denied" },
  },
  {
    id: "account-disabled",
    phases: ["login"],
    pattern: [
      "account|user|login|membership|subscription .. disabled|deactivated|inactive|suspended|locked|blocked|revoked|closed_|terminated|expired|deleted",
      "disabled|suspended|locked|blocked|inactive|expired .. account|user_",
      "not allowed|not authorized|not authorised|not permitted|not enabled|not entitled|not have permission|not have access .. to login|to use|to connect|to access|for ftp|for user|for account|ftp access",
      "user .. access denied|not allowed to|not authorized to",
      "not use ftp|not login_|valid shell|cannot trust|cannot login as|approval fail|ftp disabled for|no ftp access|no permission for",
    ],
    unless: ["or account|or disabled|or locked"],
    advice: { cause: "account-disabled" },
  },
  {
    id: "user-denied",
    commands: ["USER"],
    pattern: ["permission|access .. denied", "not permitted|not allowed"],
    advice: { cause: "account-disabled" },
  },
  {
    id: "login-backend",
    phases: ["login"],
    pattern: [
      "internal error|internal server error|econnrefused|local resource|resource temporarily|out of memory|cannot allocate",
      "database|backend|ldap|radius|sql|domain controller|directory service|authentication server|authentication service .. unreachable|unavailable|not available|not respond|down_|timeout",
      "cannot contact|cannot reach|cannot connect .. database|server|backend|ldap|radius|domain",
    ],
    advice: { cause: "server-error", retry: "new-session" },
  },
  {
    id: "wrong-credentials",
    phases: ["login"],
    pattern: [
      "login|password|pass_|user|credential|authenti|authoriz|authoris|auth_|account|identity .. incorrect|invalid|wrong|fail|bad_|unknown|reject|mismatch|denied|refused|unsuccessful|cannot|not valid|not correct|not accepted|not recogni|not found|not exist|not match|not known|not ok",
      "incorrect|invalid|wrong|bad|unknown|illegal|unrecogni|no such|cannot authenticate|cannot verify|cannot validate|cannot find .. login|password|pass_|user|credential|account|authenti|auth_",
      "cannot login|not authenticated|login failed|not logged in",
      "authentifi|l'authentifi|autenti|autori|uwierzytel|anmeld|aanmeld|kennwort|passwort|mot de passe|usuario|utente|gebruiker|benutzer|contrasena|senha|wachtwoord|haslo|авториз|парол|логин|пользовател .. fehl|falsch|ungultig|nicht|echou|incorre|inval|erron|errad|errat|fall|falh|mislukt|onjuist|nie_|nie |не |невер|non corrett",
      "onjuist|ongeldig|nieprawidl|bledn|falsch|невер|неправильн .. gebruiker|wachtwoord|uzytkownik|haslo|kennwort|passwort|имя|парол|логин",
      "验证失|登录失|认证失|登录不正|密码错|用户名或密码|ログインが正|ログインできま|認証に失敗|パスワードが",
    ],
    advice: { cause: "bad-credentials" },
  },
  {
    id: "access-denied",
    phases: beforeLogin,
    pattern: [
      "permission|access .. denied",
      "connection .. refused|rejected|denied|not allowed|not permitted|not accepted",
      "not allowed to|not permitted to|not authorized to|not authorised to|go away",
    ],
    advice: { cause: "permission-denied" },
  },
  {
    id: "log-in-first",
    phases: ["command", "negotiation", "transfer-start"],
    codes: [331, 332, 421, 430, 450, 500, 501, 502, 503, 530, 532, 550, 553],
    pattern: [
      "not logged in|not yet logged|login with|login first|login required|please login|not authenticated|authenticate first|must login|need to login|have to login",
      "require|need .. login_|authentication",
    ],
    advice: { cause: "not-logged-in" },
  },
] as const satisfies readonly Rule[];
