import type { ReplyClass } from "../classify.js";
import type { Remedy, RetryAdvice } from "../advice/types.js";
import type { CodeFacts } from "./code-facts.js";

/** One point of comparison: a sentence if the two codes differ in it, and possibly one if they misleadingly agree. */
interface Point {
  readonly differ: (low: CodeFacts, high: CodeFacts) => string | undefined;
  readonly agree?: (low: CodeFacts, high: CodeFacts) => string | undefined;
}

const classWords: Record<ReplyClass, string> = {
  "positive-preliminary": "says that the work has begun and another reply will follow",
  "positive-completion": "says that the command is done",
  "positive-intermediate": "says that the server waits for the next command of the sequence",
  "transient-negative": "is a refusal that may pass",
  "permanent-negative": "is a refusal that is meant to last",
  protected: "is only the wrapping of another reply",
};

/** In place of a class. */
const noReply = "is no FTP reply: a client program shows it, and no server sends it";

const subjectWords: Record<string, string> = {
  syntax: "the command line itself",
  information: "information",
  connections: "the control or data connection",
  authentication: "login and security",
  "file-system": "files and storage",
};

const repeatWords: Record<RetryAdvice["retry"], string> = {
  never: "is not repeated",
  "same-session": "may be repeated on the same session after a wait",
  "new-session": "is repeated on a new session only",
  "after-fix": "needs a change before any repeat",
};

const actorWords: Record<Remedy["by"], string> = {
  client: "the client program",
  user: "the person at the client",
  server: "the server's administrator",
};

/** "RETR, STOR and LIST", or the first of many. */
function list(verbs: readonly string[]): string {
  if (verbs.length === 1) return verbs[0] ?? "";
  if (verbs.length > 5) return `${verbs.slice(0, 4).join(", ")} and ${verbs.length - 4} more`;
  return `${verbs.slice(0, -1).join(", ")} and ${verbs.at(-1) ?? ""}`;
}

/** The first of the two that differs, told for the lower code and then the higher. */
function both(low: CodeFacts, high: CodeFacts, words: (facts: CodeFacts) => string | undefined): string | undefined {
  const [first, second] = [words(low), words(high)];
  if (first === undefined || second === undefined || first === second) return undefined;
  return `${low.entry.code} ${first}; ${high.entry.code} ${second}.`;
}

/** Which commands can get one of the two only; `undefined` when they are the same. */
function commandsDiffer(low: CodeFacts, high: CodeFacts): string | undefined {
  const [here, there] = [low.entry.code, high.entry.code];
  const onlyHere = low.verbs.filter((verb) => !high.verbs.includes(verb));
  const onlyThere = high.verbs.filter((verb) => !low.verbs.includes(verb));
  if (onlyHere.length === 0 && onlyThere.length === 0) return undefined;
  if (onlyHere.length === low.verbs.length && onlyThere.length === high.verbs.length) {
    return both(low, high, ({ verbs }) => (verbs.length === 0 ? "is listed for no command" : `answers ${list(verbs)}`));
  }
  if (onlyHere.length === 0) {
    return `Every command that can get ${here} can get ${there} too; ${there} also answers ${list(onlyThere)}.`;
  }
  if (onlyThere.length === 0) {
    return `Every command that can get ${there} can get ${here} too; ${here} also answers ${list(onlyHere)}.`;
  }
  return `Of the two, only ${here} answers ${list(onlyHere)}, and only ${there} answers ${list(onlyThere)}.`;
}

const points: readonly Point[] = [
  {
    differ: (low, high) =>
      both(low, high, ({ entry }) => (entry.class === undefined ? noReply : classWords[entry.class])),
    agree: (low, high) =>
      low.entry.class === undefined
        ? `Neither is an FTP reply: a client program shows ${low.entry.code} and ${high.entry.code}, and no server sends them.`
        : `The first digit does not tell them apart: ${low.entry.code} and ${high.entry.code} both begin with ${Math.floor(low.entry.code / 100)}.`,
  },
  {
    differ: (low, high) =>
      low.closesControl === high.closesControl
        ? undefined
        : both(low, high, ({ closesControl }) =>
            closesControl ? "ends the control connection" : "leaves the control connection open",
          ),
  },
  {
    differ: (low, high) =>
      both(low, high, ({ entry, advice }) =>
        entry.class === undefined
          ? undefined
          : entry.class.endsWith("negative")
            ? repeatWords[advice.retry]
            : "is no failure, so there is nothing to repeat",
      ),
    agree: (low, high) =>
      low.entry.class?.endsWith("negative") === true && high.entry.class?.endsWith("negative") === true
        ? `On the number alone the advice is the same for both: a command refused with ${low.entry.code} or ${high.entry.code} ${repeatWords[low.advice.retry]}.`
        : undefined,
  },
  {
    differ: (low, high) => {
      if (low.step === high.step || low.step === "none" || high.step === "none") return undefined;
      return both(low, high, ({ step }) =>
        step === "after"
          ? "comes after a 1yz reply, when data has begun to move"
          : step === "before"
            ? "comes with no 1yz reply before it"
            : "comes before data moves as well as after",
      );
    },
  },
  {
    differ: (low, high) =>
      low.next === high.next
        ? undefined
        : both(low, high, ({ next }) =>
            next === undefined ? "leaves the next step to the client" : `is followed by ${next}`,
          ),
  },
  {
    differ: commandsDiffer,
    agree: (low, high) =>
      low.verbs.length === 0
        ? `No command lists ${low.entry.code} or ${high.entry.code} among its replies, so a client cannot expect either.`
        : `The command does not tell them apart either: ${list(low.verbs)} can get ${low.entry.code} as well as ${high.entry.code}.`,
  },
  {
    differ: (low, high) => {
      const told = both(low, high, ({ entry }) =>
        entry.subject === undefined ? undefined : `is about ${subjectWords[entry.subject] ?? ""}`,
      );
      return told && `By the second digit, ${told}`;
    },
    agree: (low, high) =>
      low.entry.subject === undefined
        ? undefined
        : `${low.entry.code} and ${high.entry.code} share the second digit: both are about ${subjectWords[low.entry.subject] ?? ""}.`,
  },
  {
    differ: (low, high) =>
      both(low, high, ({ entry, advice }) => {
        if (entry.class === undefined) return undefined;
        const by = advice.remedies[0]?.by;
        return by === undefined ? undefined : `is for ${actorWords[by]} to act on`;
      }),
  },
  {
    differ: (low, high) =>
      both(low, high, ({ entry }) => {
        const [first] = entry.specifications;
        return first === undefined
          ? "stands in no RFC"
          : `is defined in RFC ${first.rfc}, ${first.section}`.replace("RFC draft", "draft");
      }),
    agree: (low, high) =>
      low.entry.specifications.length === 0
        ? `Look for neither ${low.entry.code} nor ${high.entry.code} in an RFC: none has it.`
        : undefined,
  },
];

/**
 * Four to six sentences in which two different codes differ, lower code first, so that the order of the question does
 * not matter. What they share is named only where the differences are too few.
 */
export function keyDifferences(low: CodeFacts, high: CodeFacts): readonly string[] {
  const told =
    low.entry.confusedWith.find(({ code }) => code === high.entry.code) ??
    high.entry.confusedWith.find(({ code }) => code === low.entry.code);
  const differences = [told?.howToTell, ...points.map(({ differ }) => differ(low, high))].filter(
    (s) => s !== undefined,
  );
  if (differences.length >= 4) return differences.slice(0, 6);
  const shared = points
    .filter(({ differ }) => differ(low, high) === undefined)
    .map(({ agree }) => agree?.(low, high))
    .filter((s) => s !== undefined);
  const names = `${low.entry.code} goes by the name of ${low.entry.title}; ${high.entry.code} goes by the name of ${high.entry.title}.`;
  return [...differences, ...shared, names].slice(0, 4);
}
