import { accessCommands } from "./access.js";
import type { CommandFacts } from "./command-facts.js";
import { serviceCommands } from "./service.js";

/** The names of RFC 775 for commands that have another name since RFC 959: what holds for the new name holds for them. */
export const obsoleteCommands = {
  XCUP: { ...accessCommands.CDUP, specification: "RFC 775", kind: "obsolete", note: "The old name of CDUP." },
  XCWD: { ...accessCommands.CWD, specification: "RFC 775", kind: "obsolete", note: "The old name of CWD." },
  XMKD: { ...serviceCommands.MKD, specification: "RFC 775", kind: "obsolete", note: "The old name of MKD." },
  XPWD: { ...serviceCommands.PWD, specification: "RFC 775", kind: "obsolete", note: "The old name of PWD." },
  XRMD: { ...serviceCommands.RMD, specification: "RFC 775", kind: "obsolete", note: "The old name of RMD." },
} satisfies { readonly [verb: string]: CommandFacts };
