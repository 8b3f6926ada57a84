import type { Rule } from "./rule.js";

const whileStoring = ["command", "transfer-start", "transfer-end"] as const;

/** Room on the server: whose it is decides who can do something about it. */
export const storageRules = [
  {
    id: "download-quota",
    commands: ["RETR"],
    pattern: ["quota|ratio_|credit|allotment|to earn"],
    advice: { cause: "quota-exceeded", retry: "never", remedies: ["raise-quota"] },
  },
  {
    id: "quota-exceeded",
    phases: whileStoring,
    pattern: [
      "quota",
      "exceed|over_|reached|beyond & allocat|allowance|allotment|storage limit|space limit",
      "allowance .. full",
    ],
    advice: { cause: "quota-exceeded" },
  },
  {
    id: "disk-full",
    phases: whileStoring,
    pattern: [
      "no_|no more|out of .. space|storage|disk_",
      "not enough & space|storage|disk_",
      "disk|device|storage & full|exhausted",
      "enospc_|space exhausted",
    ],
    unless: ["file handle|memory|resources"],
    advice: { cause: "disk-full" },
  },
  {
    id: "size-command-too-large",
    commands: ["SIZE"],
    pattern: ["too large|too big"],
    advice: { cause: "size-limit", retry: "after-fix", remedies: ["use-binary"] },
  },
  {
    id: "size-limit",
    pattern: [
      "file|upload|size_ & too large|too big|exceed|larger than",
      "max & file size|size limit|size allowed",
      "over_ .. file size|size limit",
      "file|upload|size_ .. too_",
    ],
    unless: ["too many|too long|offset|restart|rest_"],
    advice: { cause: "size-limit" },
  },
] as const satisfies readonly Rule[];
