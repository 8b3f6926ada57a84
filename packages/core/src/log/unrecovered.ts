import type { LogExchange, LogReply } from "./log-report.js";

/** A negative reply that nothing later has made good, and how often in all it came to the same command. */
export interface NegativeReply {
  readonly exchange: LogExchange;
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
const maxOpen = 200;

/** Follows a session and knows which of its refusals were not made good. */
export class Unrecovered {
  readonly #open: NegativeReply[] = [];

  refused(negative: Omit<NegativeReply, "times">): void {
    const before = this.#open.find(
      ({ exchange, reply }) => isSameCommand(exchange, negative.exchange) && reply.code === negative.reply.code,
    );
    if (before) before.times++;
    else if (this.#open.length < maxOpen) this.#open.push({ ...negative, times: 1 });
  }

  /** `exchange` has ended well. */
  succeeded(exchange: LogExchange): void {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const failed = this.#open[index]?.exchange;
      if (failed && (isSameCommand(failed, exchange) || substitutes[failed.command]?.includes(exchange.command)))
        this.#open.splice(index, 1);
    }
  }

  /** The first refusal that decided something; a refused question only when there is no other. */
  get decisive(): NegativeReply | undefined {
    return this.#open.find(({ exchange }) => !questions.includes(exchange.command)) ?? this.#open[0];
  }
}

/** A password that was refused and one that was taken are the same command: both arguments are masked. */
function isSameCommand(left: LogExchange, right: LogExchange): boolean {
  const ignoresArgument = left.command === "AUTH" || left.command === "LIST";
  return left.command === right.command && (ignoresArgument || left.argument === right.argument);
}
