/** For each word, what stands for it. `_` behind a word asks for its end; without it the word is found by its beginning. */
type Words = Readonly<Record<string, string>>;

/**
 * What the ten languages that servers ship call the things that decide a retry, and how English negates: looked up
 * first. Small letters without accents, Russian in the Latin ones of `latinLetters`.
 */
export const translations = {
  not: "nicht|pas_|non_|niet_|nao_|nie_|ne_|不|ません",
  cannot:
    "unable to_|not able to_|not possible to_|impossible to_|fail to_|failed to_|fails to_|failure to_|can not_|can't_|couldnot_|could not_|couldn't_|impossib",
  user: "benutz|utilisat|usuari|utent|gebruik|uzytk|poljzovat|用户|使用者|人数|ユーザ",
  account: "konto_|compte_|cuenta_|账户|帐户",
  access: "zugang|zugriff|acces_|acceso|accesso|toegang|acesso|dostep|dostup_|访问|アクセス",
  anonymous: "anonim|匿名",
  password: "pass word|passwd|kennwor|passwor|mot de passe|contrasen|senha_|wachtwo|haslo|parolj|密码|口令|パスワード",
  login:
    "anmeld|angemel|eingelog|einlogg|loggu|loggat|logad|ingelog|inlogg|aanmeld|logowa|zalogow|vhod_|登录|登入|ログイン",
  authenti: "autenti|autoris|uwierz|avtoriz|验证|认证|認証",
  connection: "verbind|verbund|connexi|conexi|connessi|conexo|conexa|ligac|polacz|po³|soedin|podkluc|连接|接続",
  session: "sitzung|sesion|sessie|sessao|sessoes|sesj|seans|会话|セッション",
  "data connection": "datenverbind|connexion de donnees",
  file: "datei|fichier|archivo|ficheir|arquivo|bestand|plik|fajl|文件|档案|ファイル",
  directory:
    "verzeich|ordner_|repertoi|dossier|carpet|cartell|diretori|directori|pasta_|katalog|direktor|目录|文件夹|ディレクトリ|フォルダ",
  "home directory": "repertoires utilis|directorio home|diretorio pessoal|katalog domow|domasn|家目录",
  disk: "festplat|disque|disco_|schijf|dysk|硬盘|磁盘|ディスク",
  space: "platz|speicherplatz|espac|spazio|ruimte|miejsc|mest|空间|空き",
  quota: "cuota|cota_|kvot|配额|额度|クォータ",
  tls: "verschl|chiffr|cifrad|crittog|criptog|versleut|szyfrow|sifrov|加密|暗号",
  unencrypted: "unversch|en clair|sin cifr|in chiar|sem cript|zonder vers|nezasis|明文",
  permission: "berecht|permiso|permess|permissa|uprawn|prav dost|权限|権限|許可",
  "too many":
    "zu viel|zuviel|trop_|demasi|tropp|te veel|teveel|muitas|muitos|demais|zbyt wiel|sliskom mnogo|太多|过多|多すぎ",
  max: "massim|maksim|hochst|最大|最多|上限",
  "more than": "mehr als|plus de|mas de|piu di|meer dan|wiecej niz|boljse cem|bolee cem|mais do que|超过|超え",
  "not enough": "nicht genug|zu wenig|pas assez|insuf|onvold|za malo|nedostat|不足",
  exceed: "ubersch|depass|excedi|superat|oversch|przekrocz|prevys",
  full: "voll_|plein|lleno|pieno|cheio|vol_|pelny|polon|满",
  only: "nur_|seulem|uniquem|solo_|solament|soltant|alleen|soment|apenas|tylko|toljko",
  already: "bereits|schon_|deja|ya_|gia_|reeds_|ja_|juz_|uze_|已|既に",
  no: "kein|aucun|nessun|ningun|geen_|brak_",
  fail: "fehler|fehlges|fehlvers|echec|echou|fallo|fallid|fallit|falh|mislukt|niepowo|nie powiod|ne udal|neudac|失败|失敗",
  attempt: "versuch|tentativ|intento|poging|prob_|popyt|次",
  exist: "existier|existe_|esiste_|bestaat|istniej|susestv|存在|存在し",
  found: "gefund|finden_|gevond|vinden_|trouv|encontr|encuentr|trovat|trovar|znalez|odnale|najd|najti|找到|見つかり",
  invalid:
    "ungultig|falsch|erron|errat|onjuist|ongeldig|nieprawid|bledn|nevern|neprav|错误|无效|不正|正しくありません|間違",
  allowed:
    "erlaubt|gestattet|durfen|autoriz|autorise|permit|pueden_|possono|consentit|toegest|kunnen_|moga_|razres|允许|能",
  forbidden: "verboten|interdit|vietat|verbod|proibid|zabron|zapres|禁止",
  denied: "verweig|denegad|negato|negata|negad|geweig|otkaz|拒绝|拒否",
  blocked: "gesperr|bloque|bloccat|geblok|zablok|封",
  "in use":
    "verwendet wird|anderen prozess|utilise par|en uso|in uso|in gebruik|em uso|uzywan|zanat|ispoljzuet|正在使用|占用|使用中",
  unavailable: "nicht verf|non disp|no disp|niet besch|nao disp|niedost|ne dost|nedost|不可用",
  must: "erforder|requis|requer|requier|vereist|wymag|trebu|neobhod|必须|必要",
  second: "sekund|segund|secondi|秒",
  minute: "minut|分",
  abort: "abgebr|abbruch|avort|afgebr|przerw",
  "not found": "introuv",
  timeout: "time out|timed out|timedout",
  username: "user name|user id_|userid",
  shutdown: "shut down|shuts down|shutting down",
} satisfies Words;

/** One word for what English texts say in many ways: looked up second, so that it holds for what was translated as well. */
export const synonyms: Words = {
  user: "client|visitor|people|person",
  login: "log in|log on|logon",
  "data connection": "data channel|data socket|data port|data link|datachannel",
  abort: "interrupt|cancel",
  filename: "file name|pathname|path name",
  directory: "folder|dir_",
  "home directory": "homedir|home dir|home folder",
  disk: "disc_|drive|volume|filesystem|file system",
  space: "room_",
  quota: "edquot_",
  tls: "ssl|ftps_|ftpes_|encrypt|secur",
  unencrypted:
    "cleartext|clear text|plaintext|plain text|unprotected|insecure|non secure|unsecure|not secure|not encrypted",
  permission: "permision|privilege|authority",
  "too many": "excessive",
  "not enough": "insufficient|not sufficient",
  fail: "unsuccessful",
  attempt: "tries_|retries_",
  "not found":
    "no such|not exist|exist not|no exist|nonexist|non exist|no longer exist|cannot find|cannot locate|not be found|cannot be found|no found|not located|enoent_|found not|cannot found",
  "already exist": "exists already|exist already|eexist_",
  unsupported:
    "cannot recogni|not implemented|not supported|not understood|not recogni|not been implemented|unimplemented|unrecogni|not known",
  invalid: "illegal|bad_|wrong|incorrect|malformed|improper|not valid|not correct",
  "not allowed":
    "not permitted|not authori|not be allowed|unauthori|disallow|forbidden|prohibit|no se allowed|no allowed|allowed not|allowed no",
  denied: "refuse|reject",
  banned: "blacklist|black list|blocklist|locked out|lockout|brute force",
  blocked: "locked_",
  disabled: "deactivated|inactive|suspended|revoked",
  unavailable: "not available",
  must: "require|need|mandatory|necessary|have to|has to|should",
  "try again": "retry",
};

/**
 * Russian in Latin letters, so that its words are found as all others that have spaces between them. Each letter is one
 * letter, however it is spoken.
 */
export function latinLetters(small: string): string {
  return small.replace(/[\u0430-\u044F]/g, (letter) =>
    "abvgdezzijklmnoprstufhccssjyjeua".charAt(letter.charCodeAt(0) - 0x430),
  );
}

/** Puts one word in the place of each that means the same. */
type Rewriter = (words: string) => string;

/** Words in Latin letters count where they begin and are replaced whole; other scripts run their words together. */
function rewriter(table: Words, latin: boolean): Rewriter {
  const meanings = new Map<string, string>();
  for (const [meaning, ways] of Object.entries(table))
    for (const way of ways.split("|")) if (/^[a-z]/.test(way) === latin) meanings.set(way, meaning);
  const beginnings = [...meanings.keys()].map((way) => way.replace("_", ""));
  // Backwards, what goes on comes before what ends there, and what begins alike stands together.
  const longestFirst = beginnings.sort().reverse().join("|");
  const expression = new RegExp(latin ? `\\b(${longestFirst})([a-z]*)` : `(${longestFirst})()`, "g");
  const meaningOf = (all: string, beginning: string, end: string): string => {
    const meaning = meanings.get(beginning) ?? (end === "" ? meanings.get(beginning + "_") : undefined);
    return meaning === undefined ? all : latin ? meaning : ` ${meaning} `;
  };
  return (words) => words.replace(expression, meaningOf);
}

/** Made when the first text is read. */
let rewriters: readonly [translate: Rewriter, translateOthers: Rewriter, unify: Rewriter] | undefined;

/** With "not" or "n't" behind it each of them is a plain "not". */
const negated = "|do|does|did|is|are|was|were|has|have|had|would|will|wo|should|must|may";
const articles = /\b(?:the|an?|your|any|that|this) /g;

/** Small words without accents, as the rules are written in: English, without articles, one word for each meaning. */
export function inPlainWords(words: string): string {
  const [translate, translateOthers, unify] = (rewriters ??= [
    rewriter({ ...translations, not: translations.not + negated.replace(/\|(\w+)/g, "|$1 not_|$1n't_") }, true),
    rewriter(translations, false),
    rewriter(synonyms, true),
  ]);
  const english = translate(words.replace(articles, ""));
  return unify(/[^\0-\x7F]/.test(english) ? translateOthers(english).replace(/ {2,}/g, " ") : english);
}
