import type { Row } from "./verdict.js";

/** What a code means when neither text nor command says more. */
export const byCode: readonly Row[] = [
  { id: "402", codes: [402, 500, 502, 556], advice: { cause: "unsupported-command" } },
  { id: "421", codes: [421], advice: { cause: "server-error", retry: "new-session" } },
  { id: "425", codes: [425, 435, 520], advice: { cause: "data-connection-failed" } },
  { id: "426", codes: [426], advice: { cause: "transfer-aborted" } },
  { id: "430", codes: [430], advice: { cause: "bad-credentials" } },
  { id: "431", codes: [431, 535], advice: { cause: "tls-failure" } },
  { id: "434", codes: [434], advice: { cause: "server-error", retry: "new-session" } },
  { id: "450", codes: [450], advice: { cause: "file-busy" } },
  { id: "451", codes: [400, 451, 551], advice: { cause: "server-error" } },
  { id: "452", codes: [452], advice: { cause: "disk-full" } },
  { id: "501", codes: [501], advice: { cause: "syntax" } },
  { id: "503", codes: [503], advice: { cause: "bad-sequence" } },
  { id: "504", codes: [504, 522, 536, 537, 555], advice: { cause: "unsupported-parameter" } },
  { id: "530", codes: [530], advice: { cause: "not-logged-in" } },
  { id: "532", codes: [532], advice: { cause: "not-logged-in", remedies: ["send-account"] } },
  { id: "534", codes: [521, 533, 534], advice: { cause: "tls-required", remedies: ["protect-data", "use-tls"] } },
  { id: "550", codes: [550], advice: { cause: "not-found" } },
  { id: "552", codes: [552], advice: { cause: "quota-exceeded" } },
  { id: "553", codes: [553], advice: { cause: "bad-filename" } },
  { id: "554", codes: [554], advice: { cause: "rest-invalid" } },
];
