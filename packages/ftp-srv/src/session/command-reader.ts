import { Refusal } from "../replies/refusal.js";
import { createLineReader } from "./line-reader.js";
import { parseCommand, type ParsedCommand } from "./parse-command.js";

/** Makes commands of the bytes of a control connection. */
export interface CommandReader {
  /** The commands that `chunk` completes, and a refusal for each line that is none; empty lines are left out. */
  readonly push: (chunk: Buffer) => (ParsedCommand | Refusal)[];
  /** Forgets an unfinished line. */
  readonly clear: () => void;
}

/** A reader for one connection; `encoding` is asked for each line, as OPTS UTF8 changes it. */
export function createCommandReader(encoding: () => string): CommandReader {
  const lines = createLineReader();
  const read = (line: Buffer | undefined): ParsedCommand | Refusal => {
    if (line === undefined) return new Refusal(500, "Command line too long");
    try {
      return parseCommand(line, encoding());
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };
  return {
    clear: lines.clear,
    push: (chunk) =>
      lines
        .push(chunk)
        .filter((line) => line?.length !== 0)
        .map(read),
  };
}
