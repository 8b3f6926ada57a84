import { listings } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

const atTheFile = ["command", "transfer-start", "transfer-end"] as const;

/** What is the matter with a file, a directory or its name. */
export const fileRules = [
  {
    id: "other-device",
    commands: ["RNTO"],
    pattern: [
      "cross device|exdev_|different device|different file system|different filesystem|different volume|different drive",
    ],
    advice: { cause: "other", remedies: ["use-other-name"] },
  },
  {
    id: "empty-listing",
    commands: listings,
    pattern: [
      "no files|no entries|no data sets|no items|no match|nothing to list|directory empty|directory is empty|folder is empty|empty directory",
    ],
    unless: ["no files or|specifie"],
    advice: { cause: "empty-listing" },
  },
  {
    id: "exists",
    phases: atTheFile,
    commands: ["STOR", "APPE", "STOU", "MKD", "RNTO", "RNFR", "SITE"],
    pattern: [
      "already exist|exists already|file exists|name exists|target exists|destination exists|directory exists|folder exists|eexist_|overwrite|over write|duplicate|dupe_|already there",
      "already .. exists",
      "was uploaded|been uploaded",
    ],
    unless: ["by an anonymous|by anonymous"],
    advice: { cause: "exists" },
  },
  {
    id: "not-empty",
    commands: ["RMD", "DELE", "RNTO", "SITE"],
    pattern: ["not empty|enotempty_|non empty|nonempty|contains files"],
    advice: { cause: "not-empty" },
  },
  {
    id: "name-refused",
    phases: atTheFile,
    pattern: [
      "filename|file name|pathname|path name|directory name|dir name|folder name|host name|hostname|dsname .. invalid|illegal|not allowed|not valid|not accept|not permitted|forbidden|prohibited|too long|reserved|disallowed|rule|filter",
      "invalid|illegal|bad|forbidden|prohibited|disallowed|improper|unacceptable|incorrect|malformed .. filename|file name|pathname|path name|name_|character|command argument",
      "not valid pathname|not valid filename|not valid file name|not valid name|volume label|enametoolong_|path too long|qualifier too long|name too long|cannot decode|illegal character|decode path|decode string|file must be specified",
    ],
    unless: ["no such|not found|not exist|kein dateiname|kein verzeichnisname|unknown host"],
    advice: { cause: "bad-filename" },
  },
  {
    id: "listing-of-a-file",
    commands: ["NLST", "LIST"],
    pattern: ["not plain|not regular|not ordinary"],
    advice: { cause: "other", remedies: ["check-path"] },
  },
  {
    id: "no-parent",
    commands: ["STOR", "APPE", "STOU", "MKD"],
    pattern: [
      "no such|not found|not exist|nonexist|non exist|cannot find|cannot locate|enoent_|not directory|not valid directory|not folder|invalid directory|invalid path|path invalid|unknown path|wrong path|missing directory|missing parent",
      "directory|path|folder|parent .. missing",
    ],
    advice: { cause: "not-found", retry: "after-fix", remedies: ["make-parent", "check-path"] },
  },
  {
    id: "not-a-directory",
    phases: atTheFile,
    pattern: ["not directory|not valid directory|not folder|enotdir_"],
    advice: { cause: "not-directory" },
  },
  {
    id: "is-a-directory",
    phases: atTheFile,
    pattern: [
      "is directory|is folder|read directory|eisdir_|not plain|not regular|not ordinary|not normal file|not file|directory, not|whole partitioned",
      "only .. regular|plain files|normal files",
    ],
    advice: { cause: "is-directory" },
  },
  {
    id: "in-use",
    phases: atTheFile,
    pattern: [
      "busy|temporarily unavailable|temporarily not available|in use_|locked|ebusy_|etxtbsy_|eagain_|sharing violation|lock violation|lock conflict|cannot lock|cannot get lock|cannot acquire",
      "being|currently .. used|written|processed|uploaded|accessed|modified|transferred|edited|open|uploading|writing",
      "used by another|another process|another program|another user|other user|another client|another job|another session|another hash|another application|another thread|already open|opened by|open by|allocated to",
      "verwendet wird|anderen prozess|in verwendung|utilise par|cours d'utilisation|en uso|siendo utilizad|in uso|in gebruik|em uso|sendo usad|uzywan|занят|используется|正在使用|占用|使用中",
    ],
    unless: ["permission denied|access denied"],
    advice: { cause: "file-busy" },
  },
  {
    id: "permission",
    phases: atTheFile,
    pattern: [
      "permission|permision|permitted|denied|eacces_|eperm_|not allowed|not be allowed|not authori|unauthori|forbidden|privilege|read only|readonly|erofs_|no access|no rights|prohibited|disallow|outside|anonymous users|blacklisted|whitelisted|write protect|not change|not delete|not rename|not remove|not been approved|not yet been approved|access violation|protection violation",
      "insufficient|not enough|not have .. right|access|authority",
      "cannot .. root directory|home directory|current directory",
      "zugriff|berechtigung|nicht erlaubt|durfen|acces refuse|pas autorise|permiso|denegad|no pueden|permess|negat|non possono|toegang|kunnen geen|permissao|negad",
      "dostep|nie moga|отказано|запрещ|прав доступа|拒绝|权限|不能删|禁止|拒否|許可|権限",
    ],
    unless: ["not found|no such"],
    advice: { cause: "permission-denied" },
  },
  {
    id: "not-found",
    phases: atTheFile,
    pattern: [
      "no such|not found|not be found|not located|not exist|nonexist|non exist|doesn't exist|cannot find|cannot locate|cannot stat|enoent_|cannot open file|cannot open directory|cannot open folder|cannot open *|cannot access *|file existence|cannot get size|unknown file|unknown path|unknown directory|wrong path|no file_|no directory_|no job|no object|no item|command failed|cannot get file|cannot get info|not retrievable",
      "file|directory|path|folder|object|item .. missing|unavailable|not available|unknown|not accessible",
      "nicht gefunden|existiert nicht|nicht finden|n'existe pas|introuvable|no existe|no puede encontrar|non esiste|impossibile trovare|bestaat niet|niet vinden|nao existe|nao pode encontrar|nie istnieje|nie mozna odnale|не существует|не найден|не удается найти|不存在|找不到|見つかりません|存在しません",
    ],
    advice: { cause: "not-found" },
  },
] as const satisfies readonly Rule[];
