import { printable, replyClass, replySubject } from "@ftp-codes/core";
import type { CatalogueEntry } from "@ftp-codes/core/catalogue";
import { adviceSection } from "./advice.js";
import { fields, heading, item, page, paragraph, section } from "./page.js";
import type { Layout } from "./style.js";
import type { Explanation } from "../commands/explain.js";
import { didYouMean } from "../input/did-you-mean.js";

/** "permanent negative, file system". */
function kindOf(code: number): string {
  const kind = replyClass(code)?.replaceAll("-", " ");
  const subject = replySubject(code)?.replaceAll("-", " ");
  return [kind, subject].filter((part) => part !== undefined).join(", ");
}

const origins: Readonly<Record<CatalogueEntry["status"], string>> = {
  standard: "standard",
  extension: "an extension of the standard",
  "de-facto": "in no standard, but sent by servers",
  protected: "a protected reply",
  "not-a-reply": "not a reply: no server sends it",
};

function specificationsOf({ specifications }: CatalogueEntry): string {
  return specifications
    .map(({ rfc, section: place }) => (/^\d+$/u.test(rfc) ? `RFC ${rfc}, ${place}` : `${rfc}, ${place}`))
    .join("; ");
}

/** "STOR, APPE and 12 more" would hide what somebody looks for, so all of them are named. */
function commandLines(layout: Layout, { command, commands }: Explanation): string[] {
  if (command !== undefined) return commands.map(({ verb, meaning }) => item(layout, `${verb}: ${meaning}`));
  return commands.length === 0 ? [] : [paragraph(layout, commands.map(({ verb }) => verb).join(" "))];
}

function knownEntry(layout: Layout, explanation: Explanation, entry: CatalogueEntry): string[] {
  const { howToFix, servers, variants, confusedWith, related } = entry;
  return [
    section(layout, "What it means", paragraph(layout, entry.description)),
    section(layout, "When you see it", paragraph(layout, entry.whenYouSeeIt)),
    section(
      layout,
      "How to fix it",
      fields(layout, [
        ["In the client", howToFix.client],
        ["On the server", howToFix.server],
      ]),
    ),
    section(layout, "Trying again", paragraph(layout, entry.retryNote)),
    section(layout, "What servers say", ...servers.map(({ server, text }) => item(layout, `${server}: ${text}`))),
    section(layout, "Also means", ...variants.map(({ meaning, source }) => item(layout, `${meaning} (${source})`))),
    section(
      layout,
      "Taken for it",
      ...confusedWith.map(({ code, howToTell }) => item(layout, `${code}: ${howToTell}`)),
    ),
    section(
      layout,
      explanation.command === undefined ? "Commands" : "With this command",
      ...commandLines(layout, explanation),
    ),
    section(layout, "See also", paragraph(layout, related.join(" "))),
  ];
}

/** What `explain` shows: the reply as it was pasted with its advice first, then the entry of its code. */
export function entryPage(layout: Layout, explanation: Explanation): string {
  const { code, text, entry, advice, command, suggestions } = explanation;
  const asked = text !== undefined || command !== undefined;
  const said = text === undefined ? "" : paragraph(layout, printable(`${code} ${text.replaceAll("\n", " / ")}`, 500));
  const kind = [kindOf(code), entry === undefined ? "not in the catalogue" : origins[entry.status]]
    .concat(entry === undefined ? "" : specificationsOf(entry))
    .filter((part) => part !== "")
    .join("; ");
  return page(
    `${heading(layout, `${code} ${entry?.title ?? "Unknown code"}`)}\n${paragraph(layout, kind)}`,
    entry === undefined ? paragraph(layout, `No server that we know sends ${code}.${didYouMean(suggestions)}`) : "",
    said,
    advice === undefined ? "" : adviceSection(layout, asked ? "This reply" : "In short", advice),
    ...(entry === undefined ? [] : knownEntry(layout, explanation, entry)),
  );
}
