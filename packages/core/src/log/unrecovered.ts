import type { LogReply } from "./log-report.js";

/** A command as it was asked. */
export interface Asked {
  readonly command: string;
  readonly argument: string | undefined;
}

/** The command without a field for an argument that is not there. */
export function askedIn({ command, argument }: Asked): { command: string; argument?: string } {
  return argument === undefined ? { command } : { command, argument };
}

/** A negative reply that nothing later has made good, and how often in all it came to the same command. */
export interface NegativeReply {
  readonly exchange: Asked;
  readonly reply: LogReply;
  readonly afterPreliminary: boolean;
  readonly loginWorked: boolean;
  times: number;
}

/** Commands that another one can stand in for: when that one works, the refusal did no harm. */
const substitutes: Readonly<Record<string, readonly string[]>> = {
  EPSV: ["PASV"],
  EPRT: ["PORT", "PASV", "EPSV"],
  PASV: ["EPSV", "PORT", "EPRT"],
  MLSD: ["LIST", "NLST"],
  MLST: ["SIZE", "MDTM", "LIST"],
  LIST: ["NLST", "MLSD"],
  CWD: ["MKD", "XMKD"],
  MKD: ["CWD"],
  PASS: ["ACCT"],
  AUTH: ["PASS"],
};

/** Commands by which a client only asks what the server can do: their refusal decides nothing while others fail. */
const questions: readonly string[] = [
  "FEAT",
  "SYST",
  "OPTS",
  "CLNT",
  "HELP",
  "NOOP",
  "SIZE",
  "MDTM",
  "HASH",
  "STAT",
  "MLST",
];

/** The most refusals that are kept in mind at once. */
const maxOpen = 100;

/**
 * Follows a session and knows which of its refusals were not made good. They stand by command and argument, so that a
 * success finds its own at once, however many there are.
 */
export class Unrecovered {
  readonly #open = new Map<string, Map<string, NegativeReply[]>>();
  #count = 0;

  refused(negative: Omit<NegativeReply, "times">): void {
    const { exchange, reply } = negative;
    const ofCommand = this.#open.get(exchange.command);
    const same = ofCommand?.get(argumentOf(exchange));
    const before = same?.find((earlier) => earlier.reply.code === reply.code);
    if (before) before.times++;
    if (before || this.#count >= maxOpen) return;
    this.#count++;
    const opened = { ...negative, times: 1 };
    if (same) same.push(opened);
    else if (ofCommand) ofCommand.set(argumentOf(exchange), [opened]);
    else this.#open.set(exchange.command, new Map([[argumentOf(exchange), [opened]]]));
  }

  /** `exchange` has ended well. */
  succeeded(exchange: Asked): void {
    const { command } = exchange;
    // What comes unasked makes nothing good.
    if (this.#count === 0 || command === "IDLE") return;
    const ofCommand = this.#open.get(command);
    const same = ofCommand?.get(argumentOf(exchange));
    if (same) {
      ofCommand?.delete(argumentOf(exchange));
      this.#count -= same.length;
    }
    for (const failed of this.#open.keys()) if (substitutes[failed]?.includes(command)) this.#forget(failed);
  }

  /** The first refusal that decided something. */
  get decisive(): NegativeReply | undefined {
    return this.#first((command) => !questions.includes(command));
  }

  /** The first refused question, which tells something only where nothing else failed. */
  get refusedQuestion(): NegativeReply | undefined {
    return this.#first((command) => questions.includes(command));
  }

  #first(isWanted: (command: string) => boolean): NegativeReply | undefined {
    return [...this.#open]
      .filter(([command]) => isWanted(command))
      .flatMap(([, ofCommand]) => [...ofCommand.values()].flat())
      .sort((one, other) => one.reply.line - other.reply.line)[0];
  }

  #forget(command: string): void {
    for (const negatives of this.#open.get(command)?.values() ?? []) this.#count -= negatives.length;
    this.#open.delete(command);
  }
}

/** A password that was refused and one that was taken are the same command: both arguments are masked. */
function argumentOf({ command, argument }: Asked): string {
  return command === "AUTH" || command === "LIST" ? "" : (argument ?? "");
}
