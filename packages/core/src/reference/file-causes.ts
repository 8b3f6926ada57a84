import type { CauseEntry } from "./cause-entry.js";

/** What is the matter with the file, the directory, its name or the space for it. */
export const fileCauses = {
  "not-found": {
    title: "Not found",
    description:
      "There is nothing under this path for you. Servers count from the login directory, most tell capitals from small letters, and some hide behind these words what you may not see.",
    howToFix: {
      user: "List the parent directory and compare letter by letter. A leading slash means the top of what the server shows, not of your account's files. Before an upload, make missing directories one by one.",
      administrator:
        "Check where the login directory and a chroot put the user, and whether the name on disk is in another encoding.",
    },
  },
  "permission-denied": {
    title: "Permission denied",
    description:
      "The path is there and this account may not do that with it. The limit may be the file's rights, the server's own rules, or a read-only service.",
    howToFix: {
      user: "Check that it is your directory; an upload often has to go into a subdirectory such as public_html or incoming. Otherwise ask the administrator.",
      administrator:
        "Follow the path step by step as the account that the server runs under. Then look at the server's rules: write_enable in vsftpd, Limit sections in ProFTPD, SELinux.",
    },
  },
  exists: {
    title: "Exists already",
    description:
      "The target is there, and the server does not replace it. After MKD this is good news: the directory you want exists.",
    howToFix: {
      user: "For a directory, go on. For a file, choose another name, or delete the old one if you are sure.",
      administrator: "Allow replacing only where you want it: AllowOverwrite in ProFTPD, for one.",
    },
  },
  "not-empty": {
    title: "Directory not empty",
    description:
      "RMD removes only what is empty. What stops it may be invisible in a listing: names that begin with a dot.",
    howToFix: {
      user: "Delete what is inside first; list with LIST -a to see all of it.",
      administrator: "Nothing to repair.",
    },
  },
  "is-directory": {
    title: "A directory, not a file",
    description: "The command works on plain files, and the path leads to a directory, a link to one, or a device.",
    howToFix: {
      user: "Name a file inside it, or use CWD, LIST or RMD for the directory itself.",
      administrator: "Nothing to repair, unless a link points to the wrong place.",
    },
  },
  "not-directory": {
    title: "Not a directory",
    description: "The command works on directories, and the path, or a step on the way to it, is a file.",
    howToFix: {
      user: "List the parent and look at the first letter of each line: d is a directory.",
      administrator: "Nothing to repair, unless a link points to the wrong place.",
    },
  },
  "bad-filename": {
    title: "Name not accepted",
    description:
      "The server does not take this name: characters or a length that its file system or its rules refuse, or a name that is reserved.",
    howToFix: {
      user: "Use letters, digits, dots and hyphens, and keep it short. On z/OS and IBM i the rules are those of data sets and members.",
      administrator:
        "Check the filter (PathAllowFilter and PathDenyFilter in ProFTPD, deny_file in vsftpd) and that names are UTF-8 on both sides.",
    },
  },
  "file-busy": {
    title: "File in use",
    description:
      "Another process, another transfer or another session holds the file. It passes, even where the number claims to be permanent, as 550 does on Windows.",
    howToFix: {
      user: "Wait some seconds, then minutes. If it is your own forgotten upload, end that session.",
      administrator:
        "Find the holder: lsof on Unix, the open handles on Windows. Let writers use a temporary name and rename at the end.",
    },
  },
  "disk-full": {
    title: "Disk full",
    description:
      "The server's file system has no room for what was sent. A part of the file is usually there, and looks like a file.",
    howToFix: {
      user: "Delete the partial file, tell the administrator, and try again much later.",
      administrator: "Make room; look at inodes as well as bytes. Partial uploads can go first.",
    },
  },
  "quota-exceeded": {
    title: "Quota used up",
    description: "The account may store no more, in bytes or in files, though the disk itself may have room.",
    howToFix: {
      user: "Delete what nobody needs, then repeat. What was cut off stands there and counts as well.",
      administrator: "Raise the quota, or tell the user what uses it up.",
    },
  },
  "size-limit": {
    title: "File too large",
    description: "This one file is larger than the server takes, whatever room there is.",
    howToFix: {
      user: "Split or compress the file, or use another way to send it.",
      administrator: "Raise the limit for a single file (MaxStoreFileSize in ProFTPD).",
    },
  },
} as const satisfies { readonly [cause: string]: CauseEntry };
