import type { Cause } from "../advice/types.js";
import type { CauseEntry } from "./cause-entry.js";
import { commandCauses } from "./command-causes.js";
import { fileCauses } from "./file-causes.js";
import { noReplyCauses } from "./no-reply-causes.js";
import { sessionCauses } from "./session-causes.js";
import { transferCauses } from "./transfer-causes.js";

/** The prose of every cause that `advise` can name. */
export const causeEntries: { readonly [C in Cause]: CauseEntry } = {
  ...sessionCauses,
  ...transferCauses,
  ...fileCauses,
  ...commandCauses,
  ...noReplyCauses,
};
