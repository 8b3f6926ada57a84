/**
 * A short conversation in which a number comes up, a line each: `"> "` is the client's, `"< "` the server's, `"* "` a
 * remark of the client program. Names, addresses and paths are made up.
 */
export type Transcript = readonly [string, ...string[]];
