import type { Rule } from "./rule.js";

const whileStoring = ["command", "transfer-start", "transfer-end"] as const;

/** Room on the server: whose it is decides who can do something about it. */
export const storageRules = [
  {
    id: "download-quota",
    commands: ["RETR"],
    pattern: ["quota|ratio_|credits|to earn|download limit|traffic limit|transfer limit"],
    advice: { cause: "quota-exceeded", retry: "never", remedies: ["raise-quota"] },
  },
  {
    id: "quota",
    phases: whileStoring,
    pattern: [
      "quota|edquot_|cuota|cota_|квот|配额|额度|クォータ",
      "exceed|over_|reached|beyond .. allocat|allowance|allotment|storage limit",
      "allocation|allowance|storage limit|file limit|space limit|account limit .. exceed|reached|full|used",
      "maximum number of files",
    ],
    advice: { cause: "quota-exceeded" },
  },
  {
    id: "disk-full",
    phases: whileStoring,
    pattern: [
      "no_|not enough|insufficient|not sufficient|no more|lack of|low_|too little|out of|ran out of .. space|room_|storage|disk_",
      "disk|disc|drive|device|volume|filesystem|file system|storage|partition|medium|media|card .. full|exhausted|insufficient|too low",
      "enospc_|full disk|full disc|space exhausted",
      "festplatte voll|disque plein|disco lleno|disco pieno|disco cheio|schijf is vol|dysk pe|диск полон|места на|硬盘爆满|空间不足|空き容量|空き領域",
      "nicht genug|zu wenig .. platz|speicherplatz",
      "espace|espacio|espaco|spazio .. insuf",
      "no hay|недостаточно .. espac|места",
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
    id: "file-too-large",
    commands: ["STOR", "APPE", "STOU", "ALLO", "RETR"],
    pattern: [
      "file|upload|size_ .. too large|too big|exceed|larger than",
      "exceed|maximum .. file size|filesize|upload size|size limit|size allowed",
      "efbig_",
    ],
    unless: ["offset|restart|rest_"],
    advice: { cause: "size-limit" },
  },
] as const satisfies readonly Rule[];
