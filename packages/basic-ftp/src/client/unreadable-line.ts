import type { FileInfo } from "basic-ftp";

type Parse = (text: string) => readonly FileInfo[];

/**
 * The first line of a listing that got lost on the way into `entries`; `undefined` when none did. The working and parent
 * directory and a heading such as "total 12" are no entries. `entries` is absent when the whole could not be parsed.
 */
export function unreadableLine(
  text: string,
  entries: readonly FileInfo[] | undefined,
  parse: Parse,
  isMlsd = false,
): string | undefined {
  const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  const candidates = lines.filter(
    (line, index) => line.trim() !== "" && !isNoEntry(line) && !(index === 0 && isHeading(line)),
  );
  const withoutFacts = isMlsd ? candidates.find((line) => !hasFacts(line)) : undefined;
  if (withoutFacts !== undefined || entries?.length === candidates.length) return withoutFacts;
  const names = new Set(entries?.map(({ name }) => name));
  return candidates.find((line) => {
    const alone = parseAlone(line, parse);
    return alone === undefined || alone.some(({ name }) => entries !== undefined && !names.has(name));
  });
}

/** Facts and a blank before the name, or the blank alone (RFC 3659, 7.2). Without them basic-ftp takes the line for a name. */
function hasFacts(line: string): boolean {
  const facts = line.slice(0, line.indexOf(" "));
  return line.includes(" ") && (facts === "" || facts.includes("="));
}

/** `undefined` when nobody can read it. */
function parseAlone(line: string, parse: Parse): readonly FileInfo[] | undefined {
  try {
    return parse(line);
  } catch {
    return undefined;
  }
}

function isNoEntry(line: string): boolean {
  return line.endsWith(" .") || line.endsWith(" ..") || /(?:^|;)type=[cp]dir;/i.test(line.slice(0, 1000));
}

/** "total 12", in the language of the server. */
function isHeading(line: string): boolean {
  const words = line.trim().split(/\s+/, 4);
  return words.length === 2 && /^\d+[KMG]?$/.test(words[1] ?? "") && !/[;=]/.test(words[0] ?? "");
}
