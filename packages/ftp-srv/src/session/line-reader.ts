/** No command is longer than the longest path and its verb. */
const MAX_LINE_BYTES = 8192;

/**
 * Clients send ABOR as urgent data, as Python's ftplib does. TCP takes the last byte, the LF, out of the stream, and
 * Node.js has no way to read it. If it does come, it is an empty line.
 */
const URGENT_ABOR = Buffer.from("ABOR\r");

const LF = 0x0a;
const CR = 0x0d;
const INTERPRET_AS_COMMAND = 0xff;
const FIRST_TELNET_COMMAND = 0xf0;

/** Puts the lines of a control connection together, in whatever pieces they arrive. */
export interface LineReader {
  /** The lines that `chunk` completes, without line ends; `undefined` for one that was too long to be a command. */
  readonly push: (chunk: Buffer) => (Buffer | undefined)[];
  /** Forgets an unfinished line. */
  readonly clear: () => void;
}

/** A reader for one connection; it holds at most one line of 8,192 bytes. */
export function createLineReader(): LineReader {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let overlong = false;

  function keep(part: Buffer): void {
    pendingBytes += part.length;
    overlong ||= pendingBytes > MAX_LINE_BYTES;
    if (overlong) pending = [];
    else if (part.length > 0) pending.push(part);
  }

  function clear(): void {
    pending = [];
    pendingBytes = 0;
    overlong = false;
  }

  /** The pending line with its last part, or `undefined` when it is too long. */
  function completed(last: Buffer): Buffer | undefined {
    let line: Buffer | undefined = last;
    if (pendingBytes > 0 || last.length > MAX_LINE_BYTES) {
      keep(last);
      line = overlong ? undefined : Buffer.concat(pending);
      clear();
    }
    return line === undefined ? undefined : withoutTelnet(withoutCarriageReturn(line));
  }

  return {
    clear,
    push: (chunk) => {
      const lines: (Buffer | undefined)[] = [];
      let start = 0;
      for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
        lines.push(completed(chunk.subarray(start, end)));
        start = end + 1;
      }
      if (start === chunk.length) return lines;
      const rest = chunk.subarray(start);
      // A copy, so that a few bytes don't hold the whole chunk.
      keep(Buffer.from(rest));
      if (rest.at(-1) === CR && withoutTelnet(Buffer.concat(pending)).equals(URGENT_ABOR)) {
        lines.push(Buffer.from("ABOR"));
        clear();
      }
      return lines;
    },
  };
}

function withoutCarriageReturn(line: Buffer): Buffer {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}

/** Clients put Telnet's "interrupt process" and "synch" in front of ABOR (RFC 959, 4.1.3); neither byte is text. */
function withoutTelnet(line: Buffer): Buffer {
  if (line[0] !== INTERPRET_AS_COMMAND) return line;
  let start = 0;
  while (line[start] === INTERPRET_AS_COMMAND || (start > 0 && (line[start] ?? 0) >= FIRST_TELNET_COMMAND)) start += 1;
  return line.subarray(start);
}
