import { bench, describe } from "vitest";
import { readerNames, readers, type Reader } from "./readers.js";
import { chunksOf, longReply, shortReplies } from "./wire.js";

interface Load {
  readonly title: string;
  readonly chunks: readonly Buffer[];
  /** Readers whose time grows with the square of the reply, so that they would need minutes here. */
  readonly without?: readonly string[];
}

const loads: readonly Load[] = [
  { title: "1000 short replies, one a chunk", chunks: shortReplies() },
  { title: "60 kB reply in 64-byte chunks", chunks: chunksOf(longReply(60_000), 64) },
  { title: "60 kB reply in 1448-byte chunks", chunks: chunksOf(longReply(60_000), 1448) },
  { title: "1 MB reply in 64-byte chunks", chunks: chunksOf(longReply(1_000_000), 64), without: ["basic-ftp 6.2.3"] },
  { title: "1 MB reply in 1448-byte chunks", chunks: chunksOf(longReply(1_000_000), 1448) },
];

describe.each(loads)("$title", ({ chunks, without = [] }) => {
  for (const name of readerNames.filter((reader) => !without.includes(reader))) {
    const read: Reader = readers[name];
    bench(
      name,
      async () => {
        await read(chunks);
      },
      { time: 500, warmupTime: 100 },
    );
  }
});
