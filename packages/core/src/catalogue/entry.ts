import type { ReplyClass, ReplySubject } from "../classify.js";
import type { ReplyCode, ReplyName, ReplyStatus } from "../codes.js";

/** Where a number comes from; `not-a-reply`: people take it for an FTP code, but no server sends it. */
export type CatalogueStatus = ReplyStatus | "not-a-reply";

/** A place where a code is defined: `{ rfc: "959", section: "4.2.2" }`, or the name of an Internet draft as `rfc`. */
export interface Specification {
  readonly rfc: string;
  readonly section: string;
}

/** What people need to know about one number: plain text, whole sentences, no markup. */
export interface CatalogueEntry<C extends number = number> {
  readonly code: C;
  /** The permanent name, such as `"fileUnavailable"`; an entry is exported under it. */
  readonly name: C extends ReplyCode ? ReplyName<C> : string;
  /** The name in words, such as `"File Unavailable"`. */
  readonly title: string;
  /** `undefined` for a number that is no reply. */
  readonly class: ReplyClass | undefined;
  /** `undefined` for a number that is no reply. */
  readonly subject: ReplySubject | undefined;
  readonly description: string;
  readonly whenYouSeeIt: string;
  /** For positive codes: what to do next. */
  readonly howToFix: {
    /** For whoever uses or writes the client. */
    readonly client: string;
    /** For the administrator, or the author, of the server. */
    readonly server: string;
  };
  /** For the author of a server: the occasion for this number, or what to send instead. */
  readonly whenToSend: string;
  readonly retryNote: string;
  readonly status: CatalogueStatus;
  /** Empty for a code that no RFC and no draft defines. */
  readonly specifications: readonly Specification[];
  /** The commands that can get it, `CONNECT` for the greeting; by its specification or from servers in use. */
  readonly commands: readonly string[];
  /** What else the same number means, and by whom. */
  readonly variants: readonly { readonly meaning: string; readonly source: string }[];
  /** What servers really say with it, without the code. */
  readonly servers: readonly { readonly server: string; readonly text: string }[];
  /** Numbers worth reading next; those that have this one in their `confusedWith` are among them. */
  readonly related: readonly number[];
  /** How to tell it from a number it is mixed up with. A pair is written once, in one of its two entries. */
  readonly confusedWith: readonly { readonly code: number; readonly howToTell: string }[];
}
