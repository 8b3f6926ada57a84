/** Where a code comes from: an RFC's own list, a later RFC, practice without an RFC, or RFC 2228's protected replies. */
export type ReplyStatus = "standard" | "extension" | "de-facto" | "protected";

/**
 * The list of the reply codes that can be on a wire. A code exists for this project when, and only when, it has a line
 * here: its permanent name, its status, and where it is defined ("RFC number, section", or who sends it).
 * The types, classifiers and catalogue follow from it.
 */
export const replyCodes = {
  100: ["initiating", "de-facto", "client code tables, from the class description of 1yz"],
  110: ["restartMarker", "standard", "RFC 959, 4.2.2; RFC 959, 3.5"],
  120: ["serviceReadyInMinutes", "standard", "RFC 959, 4.2.2; RFC 959, 5.4"],
  125: ["dataConnectionAlreadyOpen", "standard", "RFC 959, 4.2.2; RFC 1123, 4.1.2.9"],
  150: ["fileStatusOkay", "standard", "RFC 959, 4.2.2; RFC 1123, 4.1.2.9"],
  200: ["commandOkay", "standard", "RFC 959, 4.2.2"],
  202: ["commandSuperfluous", "standard", "RFC 959, 4.2.2"],
  205: ["zos205", "de-facto", "IBM z/OS FTP server"],
  211: ["systemStatus", "standard", "RFC 959, 4.2.2; RFC 2389, 3.2"],
  212: ["directoryStatus", "standard", "RFC 959, 4.2.2"],
  213: ["fileStatus", "standard", "RFC 959, 4.2.2; RFC 3659, 3.1, 4.1; draft-somers-ftp-mfxx, 3.1, 4.1, 5.1"],
  214: ["helpMessage", "standard", "RFC 959, 4.2.2"],
  215: ["systemType", "standard", "RFC 959, 4.2.2"],
  220: ["serviceReady", "standard", "RFC 959, 4.2.2; RFC 7151, 3.1"],
  221: ["closingControlConnection", "standard", "RFC 959, 4.2.2"],
  225: ["dataConnectionOpen", "standard", "RFC 959, 4.2.2"],
  226: ["closingDataConnection", "standard", "RFC 959, 4.2.2"],
  227: ["enteringPassiveMode", "standard", "RFC 959, 4.2.2"],
  228: ["enteringLongPassiveMode", "extension", "RFC 1639"],
  229: ["enteringExtendedPassiveMode", "extension", "RFC 2428, 3"],
  230: ["userLoggedIn", "standard", "RFC 959, 4.2.2"],
  231: ["userLoggedOut", "de-facto", "RFC 354 era, kept by client code tables"],
  232: ["userLoggedInBySecurityData", "extension", "RFC 2228, 5.1, 4; RFC 4217, 12"],
  233: ["loggedOut", "de-facto", "RFC 354 era, kept by client code tables"],
  234: ["securityMechanismAccepted", "extension", "RFC 2228, 5.1, 3; RFC 4217, 4.2"],
  235: ["securityDataAccepted", "extension", "RFC 2228, 5.1"],
  250: ["fileActionOkay", "standard", "RFC 959, 4.2.2; RFC 3659, 7.2"],
  251: ["hashResult", "de-facto", "draft-twine-ftpmd5"],
  252: ["multiHashResult", "de-facto", "draft-twine-ftpmd5"],
  253: ["zos253", "de-facto", "IBM z/OS FTP server"],
  254: ["zos254", "de-facto", "IBM z/OS FTP server"],
  257: ["pathnameCreated", "standard", "RFC 959, 4.2.2; RFC 959, Appendix II"],
  300: ["zos300", "de-facto", "IBM z/OS FTP server"],
  331: ["needPassword", "standard", "RFC 959, 4.2.2; RFC 2577, 7"],
  332: ["needAccount", "standard", "RFC 959, 4.2.2; RFC 959, 4.1.1 ACCT"],
  334: ["securityDataRequired", "extension", "RFC 2228, 5.1"],
  335: ["moreSecurityDataRequired", "extension", "RFC 2228, 5.1"],
  336: ["needPasswordChallenge", "extension", "RFC 2228, 5.1, 4"],
  350: ["pendingFurtherInformation", "standard", "RFC 959, 4.2.2; RFC 3659, 5.3"],
  400: ["genericTransient", "de-facto", "Pure-FTPd, ftp-srv"],
  402: ["notSupportedByFileSystem", "de-facto", "ftp-srv"],
  421: ["serviceNotAvailable", "standard", "RFC 959, 4.2.2; RFC 2577, 5; RFC 4217, 10.1; RFC 7151, 3.1"],
  425: ["cannotOpenDataConnection", "standard", "RFC 959, 4.2.2"],
  426: ["transferAborted", "standard", "RFC 959, 4.2.2; RFC 959, 4.1.3 ABOR"],
  430: ["invalidCredentials", "de-facto", "uFTP, client code tables"],
  431: ["securityResourceUnavailable", "extension", "RFC 2228, 5.1, 3"],
  434: ["requestedHostUnavailable", "de-facto", "client code tables"],
  435: ["dataConnectionRefused", "de-facto", "BSD ftpd"],
  450: ["fileBusy", "standard", "RFC 959, 4.2.2"],
  451: ["localError", "standard", "RFC 959, 4.2.2; RFC 2389, 4"],
  452: ["insufficientStorage", "standard", "RFC 959, 4.2.2"],
  500: ["commandUnrecognized", "standard", "RFC 959, 4.2.2; RFC 2389, 3; RFC 4217, 5"],
  501: ["syntaxErrorInArguments", "standard", "RFC 959, 4.2.2"],
  502: ["commandNotImplemented", "standard", "RFC 959, 4.2.2"],
  503: ["badSequence", "standard", "RFC 959, 4.2.2; RFC 2228, 3; RFC 7151, 3.3"],
  504: ["parameterNotImplemented", "standard", "RFC 959, 4.2.2; RFC 2228, 3; RFC 7151, 3.1; RFC 2577, 3"],
  509: ["zos509", "de-facto", "IBM z/OS FTP server"],
  520: ["dataConnectionDisabled", "de-facto", "Pure-FTPd"],
  521: ["dataConnectionProtRefused", "extension", "RFC 4217, 10.2; RFC 959, Appendix II; RFC 1639"],
  522: ["extendedPortFailure", "extension", "RFC 2428, 2, 3; RFC 4217, 10.2, 11.4"],
  525: ["zos525", "de-facto", "IBM z/OS FTP server"],
  530: ["notLoggedIn", "standard", "RFC 959, 4.2.2"],
  531: ["zos531", "de-facto", "IBM z/OS FTP server"],
  532: ["needAccountForStoring", "standard", "RFC 959, 4.2.2; RFC 959, 4.1.1 ACCT"],
  533: ["commandProtectionDenied", "extension", "RFC 2228, 5.1, 3; RFC 4217, 5"],
  534: ["deniedForPolicy", "extension", "RFC 2228, 5.1, 3, 6; RFC 4217, 5"],
  535: ["securityCheckFailed", "extension", "RFC 2228, 5.1, 3, 6"],
  536: ["protLevelNotSupported", "extension", "RFC 2228, 5.1, 3"],
  537: ["commandProtectionNotSupported", "extension", "RFC 2228, 5.1, 3"],
  550: ["fileUnavailable", "standard", "RFC 959, 4.2.2; RFC 3659, 3.2, 4.2, 7.2.1"],
  551: ["pageTypeUnknown", "standard", "RFC 959, 4.2.2"],
  552: ["storageAllocationExceeded", "standard", "RFC 959, 4.2.2"],
  553: ["fileNameNotAllowed", "standard", "RFC 959, 4.2.2"],
  554: ["invalidRestParameter", "standard", "RFC 1123, 4.1.3.4"],
  555: ["typeOrStructureMismatch", "standard", "RFC 1123, 4.1.3.4"],
  556: ["hashUnavailable", "de-facto", "ProFTPD mod_digest"],
  631: ["integrityProtected", "protected", "RFC 2228, 5.2"],
  632: ["confidentialityAndIntegrityProtected", "protected", "RFC 2228, 5.2"],
  633: ["confidentialityProtected", "protected", "RFC 2228, 5.2"],
} as const satisfies Record<number, readonly [name: string, status: ReplyStatus, source: string]>;

/** A reply code that is known: it is backed by an RFC or seen from real servers. */
export type ReplyCode = keyof typeof replyCodes;

/** The permanent name of a code, such as `"fileUnavailable"` for 550. */
export type ReplyName<C extends ReplyCode = ReplyCode> = (typeof replyCodes)[C][0];

/** The known codes whose first digit is `Digit`: `CodeOf<4>` is the union of the known 4yz codes. */
export type CodeOf<Digit extends number> = {
  [C in ReplyCode]: `${C}` extends `${Digit}${string}` ? C : never;
}[ReplyCode];

/** Is `code` one of the codes in the list? Any number may be asked; a code that is not known is still a reply. */
export function isKnownCode(code: number): code is ReplyCode {
  return Object.hasOwn(replyCodes, code);
}
