/** Where text goes: what of a terminal's stream is needed. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** Characters in a line of the terminal. */
  readonly columns?: number | undefined;
}

/** What a run takes from its process, so that a test can run it without one. */
export interface Surroundings {
  /** Standard input in chunks; a chunk is valid only until the next one is asked for. */
  readonly stdin: Iterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user interrupts. Whoever never asks for it is simply ended by an interrupt. */
  readonly signal: AbortSignal;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
