import type { CatalogueEntry } from "./catalogue/entry.js";
import { notReplies } from "./catalogue/not-replies.js";
import type { ReplyCode } from "./codes.js";
import { initiating } from "./catalogue/100.js";
import { restartMarker } from "./catalogue/110.js";
import { serviceReadyInMinutes } from "./catalogue/120.js";
import { dataConnectionAlreadyOpen } from "./catalogue/125.js";
import { fileStatusOkay } from "./catalogue/150.js";
import { commandOkay } from "./catalogue/200.js";
import { commandSuperfluous } from "./catalogue/202.js";
import { zos205 } from "./catalogue/205.js";
import { systemStatus } from "./catalogue/211.js";
import { directoryStatus } from "./catalogue/212.js";
import { fileStatus } from "./catalogue/213.js";
import { helpMessage } from "./catalogue/214.js";
import { systemType } from "./catalogue/215.js";
import { serviceReady } from "./catalogue/220.js";
import { closingControlConnection } from "./catalogue/221.js";
import { dataConnectionOpen } from "./catalogue/225.js";
import { closingDataConnection } from "./catalogue/226.js";
import { enteringPassiveMode } from "./catalogue/227.js";
import { enteringLongPassiveMode } from "./catalogue/228.js";
import { enteringExtendedPassiveMode } from "./catalogue/229.js";
import { userLoggedIn } from "./catalogue/230.js";
import { userLoggedOut } from "./catalogue/231.js";
import { userLoggedInBySecurityData } from "./catalogue/232.js";
import { loggedOut } from "./catalogue/233.js";
import { securityMechanismAccepted } from "./catalogue/234.js";
import { securityDataAccepted } from "./catalogue/235.js";
import { fileActionOkay } from "./catalogue/250.js";
import { hashResult } from "./catalogue/251.js";
import { multiHashResult } from "./catalogue/252.js";
import { zos253 } from "./catalogue/253.js";
import { zos254 } from "./catalogue/254.js";
import { pathnameCreated } from "./catalogue/257.js";
import { zos300 } from "./catalogue/300.js";
import { needPassword } from "./catalogue/331.js";
import { needAccount } from "./catalogue/332.js";
import { securityDataRequired } from "./catalogue/334.js";
import { moreSecurityDataRequired } from "./catalogue/335.js";
import { needPasswordChallenge } from "./catalogue/336.js";
import { pendingFurtherInformation } from "./catalogue/350.js";
import { genericTransient } from "./catalogue/400.js";
import { notSupportedByFileSystem } from "./catalogue/402.js";
import { serviceNotAvailable } from "./catalogue/421.js";
import { cannotOpenDataConnection } from "./catalogue/425.js";
import { transferAborted } from "./catalogue/426.js";
import { invalidCredentials } from "./catalogue/430.js";
import { securityResourceUnavailable } from "./catalogue/431.js";
import { requestedHostUnavailable } from "./catalogue/434.js";
import { dataConnectionRefused } from "./catalogue/435.js";
import { fileBusy } from "./catalogue/450.js";
import { localError } from "./catalogue/451.js";
import { insufficientStorage } from "./catalogue/452.js";
import { commandUnrecognized } from "./catalogue/500.js";
import { syntaxErrorInArguments } from "./catalogue/501.js";
import { commandNotImplemented } from "./catalogue/502.js";
import { badSequence } from "./catalogue/503.js";
import { parameterNotImplemented } from "./catalogue/504.js";
import { zos509 } from "./catalogue/509.js";
import { dataConnectionDisabled } from "./catalogue/520.js";
import { dataConnectionProtRefused } from "./catalogue/521.js";
import { extendedPortFailure } from "./catalogue/522.js";
import { zos525 } from "./catalogue/525.js";
import { notLoggedIn } from "./catalogue/530.js";
import { zos531 } from "./catalogue/531.js";
import { needAccountForStoring } from "./catalogue/532.js";
import { commandProtectionDenied } from "./catalogue/533.js";
import { deniedForPolicy } from "./catalogue/534.js";
import { securityCheckFailed } from "./catalogue/535.js";
import { protLevelNotSupported } from "./catalogue/536.js";
import { commandProtectionNotSupported } from "./catalogue/537.js";
import { fileUnavailable } from "./catalogue/550.js";
import { pageTypeUnknown } from "./catalogue/551.js";
import { storageAllocationExceeded } from "./catalogue/552.js";
import { fileNameNotAllowed } from "./catalogue/553.js";
import { invalidRestParameter } from "./catalogue/554.js";
import { typeOrStructureMismatch } from "./catalogue/555.js";
import { hashUnavailable } from "./catalogue/556.js";
import { integrityProtected } from "./catalogue/631.js";
import { confidentialityAndIntegrityProtected } from "./catalogue/632.js";
import { confidentialityProtected } from "./catalogue/633.js";

export type { CatalogueEntry, CatalogueStatus, Specification } from "./catalogue/entry.js";
export {
  initiating,
  restartMarker,
  serviceReadyInMinutes,
  dataConnectionAlreadyOpen,
  fileStatusOkay,
  commandOkay,
  commandSuperfluous,
  zos205,
  systemStatus,
  directoryStatus,
  fileStatus,
  helpMessage,
  systemType,
  serviceReady,
  closingControlConnection,
  dataConnectionOpen,
  closingDataConnection,
  enteringPassiveMode,
  enteringLongPassiveMode,
  enteringExtendedPassiveMode,
  userLoggedIn,
  userLoggedOut,
  userLoggedInBySecurityData,
  loggedOut,
  securityMechanismAccepted,
  securityDataAccepted,
  fileActionOkay,
  hashResult,
  multiHashResult,
  zos253,
  zos254,
  pathnameCreated,
  zos300,
  needPassword,
  needAccount,
  securityDataRequired,
  moreSecurityDataRequired,
  needPasswordChallenge,
  pendingFurtherInformation,
  genericTransient,
  notSupportedByFileSystem,
  serviceNotAvailable,
  cannotOpenDataConnection,
  transferAborted,
  invalidCredentials,
  securityResourceUnavailable,
  requestedHostUnavailable,
  dataConnectionRefused,
  fileBusy,
  localError,
  insufficientStorage,
  commandUnrecognized,
  syntaxErrorInArguments,
  commandNotImplemented,
  badSequence,
  parameterNotImplemented,
  zos509,
  dataConnectionDisabled,
  dataConnectionProtRefused,
  extendedPortFailure,
  zos525,
  notLoggedIn,
  zos531,
  needAccountForStoring,
  commandProtectionDenied,
  deniedForPolicy,
  securityCheckFailed,
  protLevelNotSupported,
  commandProtectionNotSupported,
  fileUnavailable,
  pageTypeUnknown,
  storageAllocationExceeded,
  fileNameNotAllowed,
  invalidRestParameter,
  typeOrStructureMismatch,
  hashUnavailable,
  integrityProtected,
  confidentialityAndIntegrityProtected,
  confidentialityProtected,
};
export { zephyrUnknownError } from "./catalogue/900.js";
export { zephyrDisconnected } from "./catalogue/901.js";
export { zephyrConnectionAborted } from "./catalogue/902.js";
export { zephyrSocketPollError } from "./catalogue/903.js";
export { zephyrUnexpectedPollEvent } from "./catalogue/904.js";
export { zephyrNetworkDown } from "./catalogue/905.js";
export { zephyrUnexpectedError } from "./catalogue/909.js";
export { zephyrDataTransferTimeout } from "./catalogue/910.js";
export { winsockConnectionReset } from "./catalogue/10054.js";
export { winsockTimedOut } from "./catalogue/10060.js";
export { winsockConnectionRefused } from "./catalogue/10061.js";
export { winsockHostUnreachable } from "./catalogue/10065.js";
export { winsockNotEmpty } from "./catalogue/10066.js";
export { winsockTooManyUsers } from "./catalogue/10068.js";

/** Every known reply code with its entry. One that is missing, misplaced or not in the list of codes does not compile. */
export const catalogue: { readonly [C in ReplyCode]: CatalogueEntry<C> } = {
  100: initiating,
  110: restartMarker,
  120: serviceReadyInMinutes,
  125: dataConnectionAlreadyOpen,
  150: fileStatusOkay,
  200: commandOkay,
  202: commandSuperfluous,
  205: zos205,
  211: systemStatus,
  212: directoryStatus,
  213: fileStatus,
  214: helpMessage,
  215: systemType,
  220: serviceReady,
  221: closingControlConnection,
  225: dataConnectionOpen,
  226: closingDataConnection,
  227: enteringPassiveMode,
  228: enteringLongPassiveMode,
  229: enteringExtendedPassiveMode,
  230: userLoggedIn,
  231: userLoggedOut,
  232: userLoggedInBySecurityData,
  233: loggedOut,
  234: securityMechanismAccepted,
  235: securityDataAccepted,
  250: fileActionOkay,
  251: hashResult,
  252: multiHashResult,
  253: zos253,
  254: zos254,
  257: pathnameCreated,
  300: zos300,
  331: needPassword,
  332: needAccount,
  334: securityDataRequired,
  335: moreSecurityDataRequired,
  336: needPasswordChallenge,
  350: pendingFurtherInformation,
  400: genericTransient,
  402: notSupportedByFileSystem,
  421: serviceNotAvailable,
  425: cannotOpenDataConnection,
  426: transferAborted,
  430: invalidCredentials,
  431: securityResourceUnavailable,
  434: requestedHostUnavailable,
  435: dataConnectionRefused,
  450: fileBusy,
  451: localError,
  452: insufficientStorage,
  500: commandUnrecognized,
  501: syntaxErrorInArguments,
  502: commandNotImplemented,
  503: badSequence,
  504: parameterNotImplemented,
  509: zos509,
  520: dataConnectionDisabled,
  521: dataConnectionProtRefused,
  522: extendedPortFailure,
  525: zos525,
  530: notLoggedIn,
  531: zos531,
  532: needAccountForStoring,
  533: commandProtectionDenied,
  534: deniedForPolicy,
  535: securityCheckFailed,
  536: protLevelNotSupported,
  537: commandProtectionNotSupported,
  550: fileUnavailable,
  551: pageTypeUnknown,
  552: storageAllocationExceeded,
  553: fileNameNotAllowed,
  554: invalidRestParameter,
  555: typeOrStructureMismatch,
  556: hashUnavailable,
  631: integrityProtected,
  632: confidentialityAndIntegrityProtected,
  633: confidentialityProtected,
};

type Entries = { readonly [code: number]: CatalogueEntry };

function entryIn(entries: Entries, code: number): CatalogueEntry | undefined {
  return Object.hasOwn(entries, code) ? entries[code] : undefined;
}

/**
 * What `code` means: the entry of a known reply code, or of a number that people take for one (status `not-a-reply`).
 * `undefined` for every other number; any number may be asked.
 */
export function describe(code: number): CatalogueEntry | undefined {
  return entryIn(catalogue, code) ?? entryIn(notReplies, code);
}
