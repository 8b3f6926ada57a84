declare module "ftp-response-parser" {
  import type { Duplex } from "node:stream";
  /** A stream from bytes to objects, one for each reply. */
  const ResponseParser: new () => Duplex;
  export = ResponseParser;
}
