/** The growing bytes of a file: appended chunk by chunk while an upload runs, joined when somebody reads them. */
export interface Content {
  /** How many bytes there are. */
  readonly length: number;
  append(chunk: Buffer): void;
  /** Keeps the first `length` bytes. */
  truncate(length: number): void;
  bytes(): Buffer;
}

/** Content that starts with `initial`. */
export function createContent(initial: Buffer = Buffer.alloc(0)): Content {
  let chunks = [initial];
  let length = initial.length;
  const bytes = (): Buffer => {
    const [only] = chunks;
    if (chunks.length === 1 && only) return only;
    const joined = Buffer.concat(chunks, length);
    chunks = [joined];
    return joined;
  };
  return {
    get length() {
      return length;
    },
    append(chunk) {
      chunks.push(chunk);
      length += chunk.length;
    },
    truncate(to) {
      if (to >= length) return;
      chunks = [bytes().subarray(0, to)];
      length = to;
    },
    bytes,
  };
}
