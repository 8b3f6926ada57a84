import { afterBytes } from "./after-bytes.js";
import { afterwards } from "./afterwards.js";
import { breakTls } from "./break-tls.js";
import { close } from "./close.js";
import { cutReply } from "./cut-reply.js";
import { delay } from "./delay.js";
import { emptyListing } from "./empty-listing.js";
import { fail } from "./fail.js";
import type { Fault } from "./fault.js";
import { garbage } from "./garbage.js";
import { hangUp } from "./hang-up.js";
import { ignoreRest } from "./ignore-rest.js";
import { loseReply } from "./lose-reply.js";
import { passiveAddress } from "./passive-address.js";
import { quota } from "./quota.js";
import { refuse } from "./refuse.js";
import { reply } from "./reply.js";
import { reset } from "./reset.js";
import { silence } from "./silence.js";
import { stall } from "./stall.js";
import { truncate } from "./truncate.js";
import { wrongSize } from "./wrong-size.js";

/** The list of the faults that a script can name: a fault exists when, and only when, it has a line here. */
export const faults = {
  afterBytes,
  afterwards,
  reply,
  fail,
  silence,
  garbage,
  delay,
  cutReply,
  reset,
  close,
  stall,
  truncate,
  refuse,
  hangUp,
  loseReply,
  passiveAddress,
  ignoreRest,
  emptyListing,
  wrongSize,
  breakTls,
  quota,
} satisfies Record<string, Fault>;
