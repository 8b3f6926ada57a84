import { causeEntries, serverEntries } from "@ftp-codes/core/reference";
import type { APIRoute } from "astro";
import { causes, causeTitle } from "../content/causes.js";
import { entries, firstSentence } from "../content/codes.js";
import { causePath, codePath, href, serverPath } from "../content/paths.js";

/** The site for language models: what there is and where, by the convention of llmstxt.org. */
export const GET: APIRoute = ({ site }) => {
  const link = (title: string, path: string, note: string) => `- [${title}](${new URL(path, site).href}): ${note}`;
  const text = [
    "# ftp-codes",
    "",
    "> What an FTP reply means, why it came, and whether to try again. A number is not a decision: the same code has many causes, and one cause comes with many codes, by server.",
    "",
    "Everything is there as JSON as well: one file a code and one a pair of codes, the lower code first.",
    "",
    "## Data",
    "",
    link("Index", href("/api/index.json"), "every code, pair, command, cause and server, with their addresses"),
    link("One code", href("/api/codes/550.json"), "meaning, causes in order, fixes, transcript, advice by command"),
    link(
      "One pair",
      href("/api/compare/220-vs-421.json"),
      "description, when you see it, how to fix, key differences, when to use which",
    ),
    "",
    "## Codes",
    "",
    ...entries.map((entry) =>
      link(`${entry.code} ${entry.title}`, codePath(entry.code), firstSentence(entry.description)),
    ),
    "",
    "## Causes",
    "",
    ...causes.map((cause) => link(causeTitle(cause), causePath(cause), firstSentence(causeEntries[cause].description))),
    "",
    "## Servers",
    "",
    ...Object.entries(serverEntries).map(([id, { name, description }]) =>
      link(name, serverPath(id), firstSentence(description)),
    ),
    "",
  ];
  return new Response(text.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
};
