export { decode } from "./decode/decode.js";
export type { Payload } from "./decode/decoders.js";
export type { DecodeContext } from "./decode/payload-decoder.js";
export type { AddressKind } from "./decode/address.js";
export type { EprtProtocolsPayload, AddressFamiliesPayload } from "./decode/address-families.js";
export type { EpsvPayload } from "./decode/epsv.js";
export type { EstpPayload } from "./decode/estp.js";
export type { FeatPayload } from "./decode/feat.js";
export type { GreetingPayload } from "./decode/greeting.js";
export type { HashPayload } from "./decode/hash.js";
export type {
  LoggedInByCertPayload,
  ChallengePayload,
  NeedAccountPayload,
  SuperfluousPayload,
} from "./decode/login.js";
export type { LpsvPayload } from "./decode/lpsv.js";
export type { MdtmPayload } from "./decode/mdtm.js";
export type { MlstPayload, MfmtPayload } from "./decode/mlst.js";
export type { MultilinePayload } from "./decode/multiline.js";
export type { PasvPayload } from "./decode/pasv.js";
export type { PathPayload, MkdExistsPayload } from "./decode/path.js";
export type { AuthAcceptedPayload, AdatPayload, PbszPayload, ProtectedPayload } from "./decode/security.js";
export type { SizePayload, AvblPayload } from "./decode/size.js";
export type { StatPayload } from "./decode/stat.js";
export type { SystPayload } from "./decode/syst.js";
export type { RestartMarkerPayload, StouNamePayload, SizeHintPayload } from "./decode/transfer-start.js";
export type { DelayMinutesPayload, LimitsInTextPayload, RestartPayload } from "./decode/waiting.js";
export { formatReply } from "./reply/format-reply.js";
export { parseReply } from "./reply/parse-reply.js";
export { ReplyParser } from "./reply/reply-parser.js";
export type { ReplyParserOptions } from "./reply/reply-parser.js";
export type { ReplyEncoding } from "./reply/reply-text.js";
export type { Reply } from "./reply/reply.js";
