import { replyCodes, type ReplyClass } from "@ftp-codes/core";
import { catalogue, describe, type CatalogueEntry } from "@ftp-codes/core/catalogue";

/** Numbers that no server sends have no list of their own in core: those up to this one are asked for. */
const highestNumber = 12_000;

/** Every number that the catalogue explains, replies first. */
export const entries: readonly CatalogueEntry[] = [
  ...Object.values(catalogue),
  ...Array.from({ length: highestNumber }, (_, code) => (Object.hasOwn(replyCodes, code) ? undefined : describe(code))),
].filter((entry) => entry !== undefined);

/** The codes that can be on a wire. */
export const replies: readonly CatalogueEntry[] = entries.filter(({ status }) => status !== "not-a-reply");

/** The classes in the order of their digit, each with its name in words and what it says. */
export const classes: readonly { id: ReplyClass; digit: number; title: string; says: string }[] = [
  { id: "positive-preliminary", digit: 1, title: "Begun", says: "another reply follows" },
  { id: "positive-completion", digit: 2, title: "Done", says: "the command is finished" },
  { id: "positive-intermediate", digit: 3, title: "Go on", says: "another command has to follow" },
  { id: "transient-negative", digit: 4, title: "Not now", says: "refused, and it may pass" },
  { id: "permanent-negative", digit: 5, title: "No", says: "refused, and meant to last" },
  { id: "protected", digit: 6, title: "Wrapped", says: "another reply is inside" },
];

/** What the second digit stands for, by digit. */
export const subjects = ["syntax", "information", "connections", "login", "not specified", "file system"] as const;

/** Every entry of a class, or of none. */
export function entriesOf(id: ReplyClass | undefined): readonly CatalogueEntry[] {
  return entries.filter((entry) => entry.class === id);
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=["”]?(?:\s|$))["”]?/su.exec(text)?.[0] ?? text;
}

/** `"RFC 959, 4.2.2"`, or the name of a draft and the section. */
export function specificationLabel({ rfc, section }: CatalogueEntry["specifications"][number]): string {
  return `${/^\d+$/u.test(rfc) ? `RFC ${rfc}` : rfc}, ${section}`;
}

/** Where a specification can be read. */
export function specificationUrl({ rfc, section }: CatalogueEntry["specifications"][number]): string {
  if (!/^\d+$/u.test(rfc)) return `https://datatracker.ietf.org/doc/html/${rfc}`;
  const number = /^\d+(?:\.\d+)*/u.exec(section)?.[0];
  return `https://www.rfc-editor.org/rfc/rfc${rfc}${number === undefined ? "" : `#section-${number}`}`;
}
