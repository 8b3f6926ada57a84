import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";

const LF = 10;

/** No line needs to be longer; the rest of a longer one is dropped, so that memory stays bounded. */
const mostBytes = 65_536;

/**
 * The lines of a text that comes in chunks of bytes, without their LF. Each is a string of its own that keeps no chunk
 * alive. UTF-8, or UTF-16LE with its mark, as PowerShell writes it; a line that is neither is Latin-1.
 */
export function* linesOf(chunks: Iterable<Uint8Array>): Generator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for (const bytes of asUtf8(chunks)) {
    let start = 0;
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      if (rest.length === 0) yield textOf(bytes, start, Math.min(end, start + mostBytes));
      else {
        yield textOf(Buffer.concat([rest, bytes.subarray(start, end)]), 0, mostBytes);
        rest = Buffer.alloc(0);
      }
      start = end + 1;
    }
    rest = Buffer.concat([rest, bytes.subarray(start, start + mostBytes)]).subarray(0, mostBytes);
  }
  if (rest.length > 0) yield textOf(rest, 0, rest.length);
}

/** A line that is not UTF-8 is read as Latin-1, which older programs write. */
function textOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString("utf8", start, end);
  return text.includes("\ufffd") && !isUtf8(bytes.subarray(start, end)) ? bytes.toString("latin1", start, end) : text;
}

function* asUtf8(chunks: Iterable<Uint8Array>): Generator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for (const chunk of chunks) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder("utf-16le");
    isFirst = false;
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    yield decoder === undefined ? buffer : Buffer.from(decoder.decode(buffer, { stream: true }));
  }
}
