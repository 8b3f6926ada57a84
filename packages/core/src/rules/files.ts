import { listings } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

const atTheFile = ["command", "transfer-start", "transfer-end"] as const;

/** What is the matter with a file, a directory or its name. */
export const fileRules = [
  {
    id: "other-device",
    pattern: ["cross device|exdev_"],
    advice: { cause: "other", remedies: ["use-other-name"] },
  },
  {
    id: "empty-listing",
    commands: listings,
    pattern: ["no file|no entries|no data sets|no items|no match|directory empty|directory is empty"],
    unless: ["no file or|no files or|specifie"],
    advice: { cause: "empty-listing" },
  },
  // POSIX lets rmdir() say EEXIST of a directory that has entries.
  {
    id: "has-entries",
    commands: ["RMD"],
    pattern: ["file exists|already exist"],
    advice: { cause: "not-empty" },
  },
  {
    id: "exists",
    phases: atTheFile,
    pattern: [
      "already & exist",
      "file exists|name exists|target exists|destination exists|directory exists|overwrite|duplicate|was uploaded",
    ],
    unless: ["by anonymous"],
    advice: { cause: "exists" },
  },
  {
    id: "not-empty",
    pattern: ["not empty|enotempty_"],
    advice: { cause: "not-empty" },
  },
  {
    id: "bad-filename",
    phases: atTheFile,
    pattern: [
      "filename|directory name|dsname & invalid|not allowed|unacceptable",
      "filename .. too long|reserved|rule",
      "invalid|not allowed .. name_|character|command argument",
      "path too long|qualifier too long|name too long|cannot decode|decode path|decode string|file must be specified",
    ],
    unless: ["not found|not filename|not directory|unknown host"],
    advice: { cause: "bad-filename" },
  },
  {
    id: "listing-of-a-file",
    commands: ["NLST", "LIST"],
    pattern: ["not regular"],
    advice: { cause: "other", remedies: ["check-path"] },
  },
  {
    id: "no-parent",
    commands: ["STOR", "APPE", "STOU", "MKD"],
    pattern: ["not found|invalid directory|invalid path|unknown path", "directory|path|parent & missing"],
    advice: { cause: "not-found", retry: "after-fix", remedies: ["make-parent", "check-path"] },
  },
  {
    id: "not-directory",
    phases: atTheFile,
    pattern: ["not directory|invalid directory"],
    advice: { cause: "not-directory" },
  },
  {
    id: "is-directory",
    phases: atTheFile,
    pattern: [
      "is directory|read directory|eisdir_|not plain|not regular|not ordinary|not file_|whole partitioned",
      "only .. regular|plain files",
    ],
    advice: { cause: "is-directory" },
  },
  {
    id: "directory-in-the-way",
    commands: ["RETR", "STOR", "APPE", "DELE", "HASH", "SIZE", "MDTM"],
    pattern: ["cannot|same name|operation & directory"],
    unless: ["open|find|change|create|access|make|list|not found|permission|denied|not allowed"],
    advice: { cause: "is-directory" },
  },
  {
    id: "file-busy",
    phases: atTheFile,
    pattern: [
      "busy|in use|blocked|ebusy_|violation|cannot lock|cannot get lock",
      "being|currently .. used|written|processed|uploaded|accessed|modified|edited|open",
      "another|other .. process|program|user|job|session|hash",
      "already open|still open|opened by|allocated to",
    ],
    unless: ["action blocked|permission|access denied|access violation|protection"],
    advice: { cause: "file-busy" },
  },
  {
    id: "permission-denied",
    phases: atTheFile,
    pattern: [
      "permission|denied|eacces_|eperm_|not allowed|read only|readonly|erofs_|no access|outside|anonymous user|banned|blocked|whitelisted|write protect|approved|access violation",
      "not enough|not have .. right|access",
      "cannot .. root directory|home directory",
      "inaccessible|violates|root directory",
    ],
    unless: ["not found|connection denied"],
    advice: { cause: "permission-denied" },
  },
  {
    id: "not-found",
    phases: atTheFile,
    pattern: [
      "not found|cannot open file|cannot open directory|cannot access *|file existence|cannot get size|cannot get file|invalid path|no file_|no directory_|no job|command failed|not retrievable|invalid file or directory",
      "file|directory|path .. missing|unavailable|unknown",
    ],
    unless: ["command not found"],
    advice: { cause: "not-found" },
  },
] as const satisfies readonly Rule[];
