import type { CheckId } from "./check.js";
import type { ControlConnection, ConversationSettings } from "./control-connection.js";
import type { DataMode } from "./data-connection.js";
import type { ProbeTarget, Protection } from "./probe-target.js";

/** What the user allows and wants. */
export interface ExaminationOptions {
  readonly target: ProbeTarget;
  readonly settings: ConversationSettings;
  /** May files be made in the directory, and removed again? */
  readonly write: boolean;
  /** How many sessions may be opened to see how many the server bears; 0: this is not tried. */
  readonly limit: number;
  readonly random: () => number;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** An examination under way: what was asked, and what is known so far. */
export interface Examination extends ExaminationOptions {
  /** As the URL wants it, until the server demands more. */
  protection: Protection;
  /** The one session that is in use; it is opened anew when it was lost. */
  control: ControlConnection | undefined;
  /** What FEAT named, in capitals, with the parameters; `undefined` until it was asked. */
  features: ReadonlyMap<string, string> | undefined;
  /** How data connections can be made, the best way first. */
  readonly dataModes: Set<DataMode>;
  /** The probe file's name and content, once a name was chosen. */
  readonly probe: { readonly name: string; readonly bytes: Buffer };
  /** Names that may exist on the server because of us. */
  readonly leftOvers: Set<string>;
  /** Checks that have shown that others may rely on them. */
  readonly reliable: Set<CheckId>;
}

const probeBytes = 65_536;

/** A new examination. Nothing is sent before its first check runs. */
export function createExamination(options: ExaminationOptions): Examination {
  const mark = Math.floor(options.random() * 0x100000000)
    .toString(16)
    .padStart(8, "0");
  // All byte values in a row, so that a server that changes line ends or strips a bit is found out.
  const bytes = Buffer.from(Array.from({ length: probeBytes }, (_, index) => index % 256));
  return {
    ...options,
    protection: options.target.protection,
    control: undefined,
    features: undefined,
    dataModes: new Set(),
    probe: { name: `ftp-codes-probe-${mark}.bin`, bytes },
    leftOvers: new Set(),
    reliable: new Set(),
  };
}
