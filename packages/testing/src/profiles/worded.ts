import type { Profile, Wording, WordsFor } from "./profile.js";
import { standardWords } from "./standard.js";

/** The values for the places in a text. */
export type Values = Readonly<Record<string, string | number>>;

function fill(text: string, values: Values): string {
  return text
    .split(/[{}]/)
    .map((part, index) => (index % 2 === 0 ? part : String(values[part] ?? "")))
    .join("");
}

/** Code and lines with which a server of this profile says a thing in answer to `command`; plainly without a profile. */
export function worded(
  profile: Profile | undefined,
  what: WordsFor,
  command: string,
  values: Values,
): { readonly code: number; readonly lines: readonly string[] } {
  const standard: readonly Wording[] = standardWords[what];
  const ways = [...(profile?.words[what] ?? []), ...standard];
  const [code, text] = ways.find(([, , commands]) => !commands || commands.includes(command)) ?? [
    500,
    "Unknown error.",
  ];
  return { code, lines: [text].flat().map((line) => fill(line, { command, ...values })) };
}
