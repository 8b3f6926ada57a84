import type { CatalogueEntry } from "./entry.js";
import { zephyrUnknownError } from "./900.js";
import { zephyrDisconnected } from "./901.js";
import { zephyrConnectionAborted } from "./902.js";
import { zephyrSocketPollError } from "./903.js";
import { zephyrUnexpectedPollEvent } from "./904.js";
import { zephyrNetworkDown } from "./905.js";
import { zephyrUnexpectedError } from "./909.js";
import { zephyrDataTransferTimeout } from "./910.js";
import { winsockConnectionReset } from "./10054.js";
import { winsockTimedOut } from "./10060.js";
import { winsockConnectionRefused } from "./10061.js";
import { winsockHostUnreachable } from "./10065.js";
import { winsockNotEmpty } from "./10066.js";
import { winsockTooManyUsers } from "./10068.js";

/** Numbers that clients print and people look up among FTP codes, though no server sends them. In no union, in no class. */
export const notReplies: { readonly [code: number]: CatalogueEntry } = {
  900: zephyrUnknownError,
  901: zephyrDisconnected,
  902: zephyrConnectionAborted,
  903: zephyrSocketPollError,
  904: zephyrUnexpectedPollEvent,
  905: zephyrNetworkDown,
  909: zephyrUnexpectedError,
  910: zephyrDataTransferTimeout,
  10054: winsockConnectionReset,
  10060: winsockTimedOut,
  10061: winsockConnectionRefused,
  10065: winsockHostUnreachable,
  10066: winsockNotEmpty,
  10068: winsockTooManyUsers,
};
