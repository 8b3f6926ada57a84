import type { HistoryEntry } from "./history.js";
import { finalName, isWorkingName } from "./script/working-name.js";

/** What the matchers look at: a fault server or a fault proxy. */
export interface Watched {
  readonly history: readonly HistoryEntry[];
}

/** What a matcher gives back, for vitest and jest alike. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as methods of `expect(server)`, to be named in the declarations of vitest or jest. */
export interface FaultServerMatchers<Result = void> {
  /** A client sent this command, with this path or argument if one is given; exactly so often if a number is given. */
  toHaveReceived(command: string, path?: string, times?: number): Result;
  /**
   * A client sent this command for the same file again; exactly so often after the first time if a number is given, of all
   * files together where no path is.
   */
  toHaveRetried(command: string, path?: string, times?: number): Result;
  /** One password was sent in all, and it was accepted. */
  toHaveLoggedInOnce(): Result;
}

/** Does the entry name the file, be it under a temporary name for it? */
function concerns({ path, argument }: HistoryEntry, wanted: string | undefined): boolean {
  if (wanted === undefined || argument === wanted || path === wanted) return true;
  return path !== undefined && isWorkingName(path, wanted);
}

const received = ({ history }: Watched, command: string, path: string | undefined): HistoryEntry[] =>
  history.filter((entry) => entry.command === command.toUpperCase() && concerns(entry, path));

/** How many files they are about; all that name none count as one. */
const filesOf = (entries: readonly HistoryEntry[]): number =>
  new Set(entries.map(({ path }) => path && finalName(path))).size;

function told({ history }: Watched): string {
  const last = history.slice(-30).map(({ session, command, argument, code }) => {
    return `  ${session}: ${[command, argument].filter((part) => part !== "").join(" ")} => ${code ?? "no reply"}`;
  });
  return `The last commands, by session:\n${last.join("\n")}`;
}

function result(pass: boolean, watched: Watched, expected: string, was: string): MatcherResult {
  return { pass, message: () => `Expected ${pass ? "not " : ""}${expected}, and there ${was}.\n${told(watched)}` };
}

const counted = (count: number): string => (count === 1 ? "was 1" : `were ${count}`);
const named = (command: string, path: string | undefined): string =>
  path === undefined ? command : `${command} ${path}`;

/** For `expect.extend` of vitest and jest; `expect(server).toHaveReceived("RETR", "/a.bin")` and the like work then. */
export const faultServerMatchers = {
  toHaveReceived(watched: Watched, command: string, path?: string, times?: number): MatcherResult {
    const count = received(watched, command, path).length;
    const expected = `${times ?? "at least 1"} of ${named(command, path)}`;
    return result(times === undefined ? count > 0 : count === times, watched, expected, counted(count));
  },

  toHaveRetried(watched: Watched, command: string, path?: string, times?: number): MatcherResult {
    const entries = received(watched, command, path);
    const count = entries.length - (path === undefined ? filesOf(entries) : Math.min(1, entries.length));
    const expected = `${times ?? "at least 1"} more of ${named(command, path)} after the first`;
    return result(times === undefined ? count > 0 : count === times, watched, expected, counted(count));
  },

  toHaveLoggedInOnce(watched: Watched): MatcherResult {
    const logins = received(watched, "PASS", undefined);
    const pass = logins.length === 1 && logins[0]?.code === 230;
    return result(pass, watched, "one login, accepted", `${counted(logins.length)}, answered ${codes(logins)}`);
  },
} satisfies { [Name in keyof FaultServerMatchers]: (watched: Watched, ...given: never[]) => MatcherResult };

const codes = (entries: readonly HistoryEntry[]): string =>
  entries.length === 0 ? "nothing" : entries.map(({ code }) => code ?? "nothing").join(", ");
