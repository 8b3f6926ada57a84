/** Bytes of a command line that are kept; what is longer is answered with an error and dropped. */
const maxLineBytes = 8192;

const IAC = 0xff;

/**
 * Cuts what a client sends into lines, without the line ends. Telnet commands (RFC 854: IAC and the byte after it, such as
 * the interrupt before ABOR) are left out. A line that is too long comes as `undefined`.
 */
export function createLineReader(): (chunk: Uint8Array) => (string | undefined)[] {
  let line: number[] = [];
  let afterIac = false;
  let tooLong = false;
  return (chunk) => {
    const lines: (string | undefined)[] = [];
    for (const byte of chunk) {
      if (afterIac) {
        afterIac = false;
      } else if (byte === IAC) {
        afterIac = true;
      } else if (byte === 0x0a) {
        if (line.at(-1) === 0x0d) line.pop();
        lines.push(tooLong ? undefined : Buffer.from(line).toString("utf8"));
        line = [];
        tooLong = false;
      } else if (line.length < maxLineBytes) {
        line.push(byte);
      } else {
        tooLong = true;
      }
    }
    return lines;
  };
}
