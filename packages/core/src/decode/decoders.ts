import { addressFamilies, eprtProtocols } from "./address-families.js";
import { epsv } from "./epsv.js";
import { estp } from "./estp.js";
import { feat } from "./feat.js";
import { greeting } from "./greeting.js";
import { hash } from "./hash.js";
import { challenge, loggedInByCert, needAccount, superfluous } from "./login.js";
import { lpsv } from "./lpsv.js";
import { mdtm } from "./mdtm.js";
import { mfmt, mlst } from "./mlst.js";
import { multiline } from "./multiline.js";
import { pasv } from "./pasv.js";
import { mkdExists, path } from "./path.js";
import { adat, authAccepted, pbsz, protectedReply } from "./security.js";
import { avbl, size } from "./size.js";
import { stat } from "./stat.js";
import { syst } from "./syst.js";
import { restartMarker, sizeHint, stouName } from "./transfer-start.js";
import { delayMinutes, limitsInText, restart } from "./waiting.js";

/** Every kind of payload that exists. `decode` asks them in this order: what fits any command or any code comes last. */
export const decoders = [
  pasv,
  epsv,
  lpsv,
  estp,
  size,
  avbl,
  mdtm,
  mfmt,
  mlst,
  hash,
  path,
  mkdExists,
  feat,
  stat,
  syst,
  restartMarker,
  stouName,
  sizeHint,
  restart,
  delayMinutes,
  authAccepted,
  adat,
  pbsz,
  loggedInByCert,
  challenge,
  needAccount,
  superfluous,
  eprtProtocols,
  addressFamilies,
  protectedReply,
  limitsInText,
  greeting,
  multiline,
] as const;

/** The data of a reply, told apart by `kind`. */
export type Payload = NonNullable<ReturnType<(typeof decoders)[number]["decode"]>>;
