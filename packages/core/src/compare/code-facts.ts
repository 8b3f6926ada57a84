import { advise } from "../advice/advise.js";
import type { RetryAdvice } from "../advice/types.js";
import type { CatalogueEntry } from "../catalogue/entry.js";
import { commandsForCode } from "../commands/commands-for-code.js";
import { findCommand } from "../commands/commands.js";

/** What a comparison draws on: facts of one code, each in a form that can be held against another code's. */
export interface CodeFacts {
  readonly entry: CatalogueEntry;
  /** The commands that list this code, without the obsolete spellings. */
  readonly verbs: readonly string[];
  /** In answer to commands that move data. `before`: only without a 1yz before it. `after`: only after one. */
  readonly step: "before" | "after" | "either" | "none";
  readonly advice: RetryAdvice;
  /** Does the control connection end with this reply? */
  readonly closesControl: boolean;
  /** What the client sends or gets next, where the code decides that. */
  readonly next: string | undefined;
}

/** What has to follow these codes. The others end their command, or announce one more reply, by their class. */
const nextStep: { readonly [code: number]: string } = {
  120: "the greeting, on the same connection",
  125: "the data, and then a final reply",
  150: "the data, and then a final reply",
  227: "a connection to the address in the reply",
  228: "a connection to the address in the reply",
  229: "a connection to the port in the reply",
  234: "the TLS handshake",
  331: "PASS",
  332: "ACCT",
  334: "ADAT",
  335: "another ADAT",
  336: "PASS with the answer to the challenge",
  350: "the second half: RNTO after RNFR, the transfer command after REST",
};

/** Gathers the facts of one code of the catalogue. */
export function codeFacts(entry: CatalogueEntry): CodeFacts {
  const found = commandsForCode(entry.code).filter(({ verb }) => !/^X(?:CUP|CWD|MKD|PWD|RMD)$/u.test(verb));
  const moving = found.filter(({ verb }) => findCommand(verb)?.needsDataConnection);
  const after = moving.some(({ steps }) => steps.includes("after-preliminary"));
  const before = moving.some(({ steps }) => steps.includes("final"));
  return {
    entry,
    verbs: found.map(({ verb }) => (verb === "CONNECT" ? "the connection itself" : verb)),
    step: after ? (before ? "either" : "after") : before ? "before" : "none",
    advice: advise({ code: entry.code }),
    closesControl: entry.code === 221 || entry.code === 421,
    next: nextStep[entry.code],
  };
}
