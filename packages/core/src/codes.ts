import type { ReplyNames } from "./code-names.js";

/** Where a code comes from: an RFC's own list, a later RFC, practice without an RFC, or RFC 2228's protected replies. */
export type ReplyStatus = "standard" | "extension" | "de-facto" | "protected";

/**
 * The list of the reply codes that can be on a wire. A code exists for this project when, and only when, it has a line
 * here: its status, and behind it where it is defined (RFC number and section, or who sends it).
 * The types, classifiers and catalogue follow from it.
 */
export const replyCodes = {
  100: "de-facto", // client code tables, from the class description of 1yz
  110: "standard", // RFC 959, 4.2.2; RFC 959, 3.5
  120: "standard", // RFC 959, 4.2.2; RFC 959, 5.4
  125: "standard", // RFC 959, 4.2.2; RFC 1123, 4.1.2.9
  150: "standard", // RFC 959, 4.2.2; RFC 1123, 4.1.2.9
  200: "standard", // RFC 959, 4.2.2
  202: "standard", // RFC 959, 4.2.2
  205: "de-facto", // IBM z/OS FTP server
  211: "standard", // RFC 959, 4.2.2; RFC 2389, 3.2
  212: "standard", // RFC 959, 4.2.2
  213: "standard", // RFC 959, 4.2.2; RFC 3659, 3.1, 4.1; draft-somers-ftp-mfxx, 3.1, 4.1, 5.1
  214: "standard", // RFC 959, 4.2.2
  215: "standard", // RFC 959, 4.2.2
  220: "standard", // RFC 959, 4.2.2; RFC 7151, 3.1
  221: "standard", // RFC 959, 4.2.2
  225: "standard", // RFC 959, 4.2.2
  226: "standard", // RFC 959, 4.2.2
  227: "standard", // RFC 959, 4.2.2
  228: "extension", // RFC 1639
  229: "extension", // RFC 2428, 3
  230: "standard", // RFC 959, 4.2.2
  231: "de-facto", // RFC 354 era, kept by client code tables
  232: "extension", // RFC 2228, 5.1, 4; RFC 4217, 12
  233: "de-facto", // RFC 354 era, kept by client code tables
  234: "extension", // RFC 2228, 5.1, 3; RFC 4217, 4.2
  235: "extension", // RFC 2228, 5.1
  250: "standard", // RFC 959, 4.2.2; RFC 3659, 7.2
  251: "de-facto", // draft-twine-ftpmd5
  252: "de-facto", // draft-twine-ftpmd5
  253: "de-facto", // IBM z/OS FTP server
  254: "de-facto", // IBM z/OS FTP server
  257: "standard", // RFC 959, 4.2.2; RFC 959, Appendix II
  300: "de-facto", // IBM z/OS FTP server
  331: "standard", // RFC 959, 4.2.2; RFC 2577, 7
  332: "standard", // RFC 959, 4.2.2; RFC 959, 4.1.1 ACCT
  334: "extension", // RFC 2228, 5.1
  335: "extension", // RFC 2228, 5.1
  336: "extension", // RFC 2228, 5.1, 4
  350: "standard", // RFC 959, 4.2.2; RFC 3659, 5.3
  400: "de-facto", // Pure-FTPd, ftp-srv
  402: "de-facto", // ftp-srv
  421: "standard", // RFC 959, 4.2.2; RFC 2577, 5; RFC 4217, 10.1; RFC 7151, 3.1
  425: "standard", // RFC 959, 4.2.2
  426: "standard", // RFC 959, 4.2.2; RFC 959, 4.1.3 ABOR
  430: "de-facto", // uFTP, client code tables
  431: "extension", // RFC 2228, 5.1, 3
  434: "de-facto", // client code tables
  435: "de-facto", // BSD ftpd
  450: "standard", // RFC 959, 4.2.2
  451: "standard", // RFC 959, 4.2.2; RFC 2389, 4
  452: "standard", // RFC 959, 4.2.2
  500: "standard", // RFC 959, 4.2.2; RFC 2389, 3; RFC 4217, 5
  501: "standard", // RFC 959, 4.2.2
  502: "standard", // RFC 959, 4.2.2
  503: "standard", // RFC 959, 4.2.2; RFC 2228, 3; RFC 7151, 3.3
  504: "standard", // RFC 959, 4.2.2; RFC 2228, 3; RFC 7151, 3.1; RFC 2577, 3
  509: "de-facto", // IBM z/OS FTP server
  520: "de-facto", // Pure-FTPd
  521: "extension", // RFC 4217, 10.2; RFC 959, Appendix II; RFC 1639
  522: "extension", // RFC 2428, 2, 3; RFC 4217, 10.2, 11.4
  525: "de-facto", // IBM z/OS FTP server
  530: "standard", // RFC 959, 4.2.2
  531: "de-facto", // IBM z/OS FTP server
  532: "standard", // RFC 959, 4.2.2; RFC 959, 4.1.1 ACCT
  533: "extension", // RFC 2228, 5.1, 3; RFC 4217, 5
  534: "extension", // RFC 2228, 5.1, 3, 6; RFC 4217, 5
  535: "extension", // RFC 2228, 5.1, 3, 6
  536: "extension", // RFC 2228, 5.1, 3
  537: "extension", // RFC 2228, 5.1, 3
  550: "standard", // RFC 959, 4.2.2; RFC 3659, 3.2, 4.2, 7.2.1
  551: "standard", // RFC 959, 4.2.2
  552: "standard", // RFC 959, 4.2.2
  553: "standard", // RFC 959, 4.2.2
  554: "standard", // RFC 1123, 4.1.3.4
  555: "standard", // RFC 1123, 4.1.3.4
  556: "de-facto", // ProFTPD mod_digest
  631: "protected", // RFC 2228, 5.2
  632: "protected", // RFC 2228, 5.2
  633: "protected", // RFC 2228, 5.2
} as const satisfies Readonly<Record<number, ReplyStatus>>;

/** A reply code that is known: it is backed by an RFC or seen from real servers. */
export type ReplyCode = keyof typeof replyCodes;

/** The permanent name of a code, such as `"fileUnavailable"` for 550. */
export type ReplyName<C extends ReplyCode = ReplyCode> = ReplyNames[C];

/** The known codes whose first digit is `Digit`: `CodeOf<4>` is the union of the known 4yz codes. */
export type CodeOf<Digit extends number> = {
  [C in ReplyCode]: `${C}` extends `${Digit}${string}` ? C : never;
}[ReplyCode];

/** Is `code` one of the codes in the list? Any number may be asked; a code that is not known is still a reply. */
export function isKnownCode(code: number): code is ReplyCode {
  return Object.hasOwn(replyCodes, code);
}
