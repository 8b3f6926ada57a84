import { parseControlResponse } from "basic-ftp/dist/parseControlResponse.js";
import ResponseParser from "ftp-response-parser";
import type { ReplyParser as SourceReplyParser } from "../src/reply.js";

/** The built parser, as users run it: read from its source, the test runner's own module loader would be measured too. */
const built = new URL("../dist/reply.js", import.meta.url).href;
const { ReplyParser } = (await import(/* @vite-ignore */ built).catch((cause: unknown) => {
  throw new Error("The bench measures the built package: run `npm run build` first.", { cause });
})) as { ReplyParser: typeof SourceReplyParser };

/** Reads chunks as they come from a socket and returns how many replies were in them. */
export type Reader = (chunks: readonly Buffer[]) => number | Promise<number>;

/** Every way to read replies that is compared, by its name in the table. */
export const readers = {
  "@ftp-codes/core": (chunks) => {
    const parser = new ReplyParser();
    return chunks.reduce((count, chunk) => count + parser.push(chunk).length, 0);
  },
  // As its FtpContext calls it, without its limit of 64 kB for a reply.
  "basic-ftp 6.2.3": (chunks) => {
    let count = 0;
    let partial = "";
    for (const chunk of chunks) {
      const parsed = parseControlResponse(partial + chunk.toString());
      partial = parsed.rest;
      count += parsed.messages.length;
    }
    return count;
  },
  "ftp-response-parser 1.0.1": (chunks) =>
    new Promise((resolve) => {
      let count = 0;
      const parser = new ResponseParser();
      parser.on("data", () => count++);
      parser.on("end", () => resolve(count));
      for (const chunk of chunks) parser.write(chunk);
      parser.end();
    }),
  // The floor: it finds lines in whole text and knows nothing of replies or of where chunks begin.
  "split on line ends": (chunks) => {
    const text = Buffer.concat(chunks).toString();
    return text.split("\r\n").length;
  },
} satisfies Record<string, Reader>;

export const readerNames = Object.keys(readers) as (keyof typeof readers)[];
