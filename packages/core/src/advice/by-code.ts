import type { Row } from "./verdict.js";

/** What a code means when neither text nor command says more. */
export const byCode: readonly Row[] = [
  { codes: [402, 500, 502, 556], advice: { cause: "unsupported-command" } },
  { codes: [421], advice: { cause: "server-error", retry: "new-session" } },
  { codes: [425, 435, 520], advice: { cause: "data-connection-failed" } },
  { codes: [426], advice: { cause: "transfer-aborted" } },
  { codes: [430], advice: { cause: "bad-credentials" } },
  { codes: [431, 535], advice: { cause: "tls-failure" } },
  { codes: [434], advice: { cause: "server-error", retry: "new-session" } },
  { codes: [450], advice: { cause: "file-busy" } },
  { codes: [400, 451, 551], advice: { cause: "server-error" } },
  { codes: [452], advice: { cause: "disk-full" } },
  { codes: [501], advice: { cause: "syntax" } },
  { codes: [503], advice: { cause: "bad-sequence" } },
  { codes: [504, 522, 536, 537, 555], advice: { cause: "unsupported-parameter" } },
  { codes: [530], advice: { cause: "not-logged-in" } },
  { codes: [532], advice: { cause: "not-logged-in", remedies: ["send-account"] } },
  { codes: [521, 533, 534], advice: { cause: "tls-required", remedies: ["protect-data", "use-tls"] } },
  { codes: [550], advice: { cause: "not-found" } },
  { codes: [552], advice: { cause: "quota-exceeded" } },
  { codes: [553], advice: { cause: "bad-filename" } },
  { codes: [554], advice: { cause: "rest-invalid" } },
];
