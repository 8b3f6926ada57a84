const CR = 0x0d;
const LF = 0x0a;

/** Text as it is sent in type A: every line ends in CR LF (RFC 959, 3.1.1.1). */
export function toAscii(stored: Buffer): Buffer {
  return Buffer.from(stored.toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1");
}

/** Takes the CR before each LF out of what came in type A, across chunks. `end` gives a CR that was kept back. */
export function createFromAscii(): { push(chunk: Buffer): Buffer; end(): Buffer } {
  let kept = false;
  return {
    push(chunk) {
      const bytes: number[] = [];
      for (const byte of chunk) {
        if (kept && byte !== LF) bytes.push(CR);
        kept = byte === CR;
        if (!kept) bytes.push(byte);
      }
      return Buffer.from(bytes);
    },
    end: () => Buffer.from(kept ? [CR] : []),
  };
}
