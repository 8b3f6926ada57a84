/** Facts of a file, as `size=12;type=file;`, and the path behind a space (RFC 3659, 7.2). */
const entry = /^ *((?:[^;=\s]+=[^;]*;)+) (.+)$/;

/** The facts by their names in small letters, and the path they are about. */
export interface FactsOfPath {
  readonly facts: ReadonlyMap<string, string>;
  readonly path: string;
}

/** The same without a single fact: nothing stands between the space in front of the facts and the one behind them. */
const entryWithoutFacts = /^ {2}(\S.*)$/;

/** Reads a line of facts and a path; `undefined` when it is none. */
export function factsOfPath(line: string): FactsOfPath | undefined {
  const [, list, path] = entry.exec(line) ?? [];
  if (list === undefined || path === undefined) {
    const bare = entryWithoutFacts.exec(line)?.[1];
    return bare === undefined ? undefined : { facts: new Map(), path: bare };
  }
  const pairs = list.slice(0, -1).split(";");
  const facts = pairs.map((pair): [string, string] => {
    const equals = pair.indexOf("=");
    return [pair.slice(0, equals).toLowerCase(), pair.slice(equals + 1)];
  });
  return { facts: new Map(facts), path };
}
