/** What programs write when the connection fails, and the word `advise` has for it. */
const errors: readonly (readonly [says: RegExp, error: string])[] = [
  [/\bcertificate (?:has )?expired\b/i, "CERT_HAS_EXPIRED"],
  [/\bself[- ]signed certificate\b/i, "DEPTH_ZERO_SELF_SIGNED_CERT"],
  [/\bno alternative certificate subject name\b/i, "ERR_TLS_CERT_ALTNAME_INVALID"],
  [
    /\bSSL certificate problem\b|\bcertificate verify failed\b|(?<!WARNING: )\bcertificate verification: /i,
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ],
  [/\bE(?:CONN|HOST|NET|TIMED|PIPE)[A-Z]*/, ""],
  [/\bconnection refused\b/i, "ECONNREFUSED"],
  [/\bconnection (?:was )?reset\b/i, "ECONNRESET"],
  [/\b(?:could not|couldn't|cannot) resolve\b|\bname or service not known\b/i, "ENOTFOUND"],
  [/\btimed out\b|\btimeout\b/i, "timeout"],
  [
    /\bresponse reading failed\b|\bconnection (?:was )?(?:closed|lost)\b|\bpeer closed\b|\bserver sent FIN\b|\bclosed (?:the )?connection\b/i,
    "closed",
  ],
];

/** What programs write when TLS could not begin. Some write the same of a TLS connection that is closed without a word. */
const handshakeFailed = /\bhandshake (?:failed|failure)\b|\bSSL_connect: |\bgnutls|\bwrong version number\b/i;

/** What a program says of a connection that failed. */
export interface NotedError {
  /** In the words of `Failure.error`. */
  readonly error: string;
  /** Which connection, where the program says so. */
  readonly channel?: "data";
}

/**
 * The error that a note of a program is about; `undefined` when it is about none.
 *
 * @param isHandshake is TLS about to begin?
 */
export function notedError(note: string, isHandshake: boolean): NotedError | undefined {
  if (isHandshake && handshakeFailed.test(note)) return { error: "EPROTO" };
  for (const [says, error] of errors) {
    const found = says.exec(note)?.[0];
    if (found === undefined) continue;
    const isOfData = /\bdata (?:socket|connection|channel|stream)\b/i.test(note);
    return { error: error === "" ? found : error, ...(isOfData && { channel: "data" }) };
  }
  return undefined;
}

/** Does the note say that a connection is being opened? */
export function opensConnection(note: string): boolean {
  return /^(?:Connecting to|Connected to|Resolving|Trying|CONNECT: Client)\b/i.test(note.trim());
}
