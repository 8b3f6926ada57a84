import { isPositive, isPositivePreliminary } from "@ftp-codes/core";
import { commandsForCode, findCommand } from "@ftp-codes/core/commands";

/** A reply that a command can get, and what it means there. */
export interface ExpectedReply {
  readonly code: number;
  readonly meaning: string;
}

/** The replies that `verb` can get, in the order of a conversation; steps that it does not have are left out. */
export function repliesByStep(
  verb: string,
): readonly { readonly step: string; readonly replies: readonly ExpectedReply[] }[] {
  const facts = findCommand(verb);
  if (facts === undefined) return [];
  const { preliminary, beforePreliminary, afterPreliminary } = facts.replies;
  const explained = (codes: readonly number[]) =>
    [...new Set(codes)].map((code) => ({
      code,
      meaning: commandsForCode(code).find((command) => command.verb === verb)?.meaning ?? "",
    }));
  const steps = [
    { step: "First, while it goes on", codes: preliminary.filter(isPositivePreliminary) },
    {
      step: preliminary.length > 0 ? "Refused at once" : "It worked",
      codes: preliminary.length > 0 ? beforePreliminary : beforePreliminary.filter((code) => isPositive(code)),
    },
    {
      step: preliminary.length > 0 ? "Then, at the end" : "It was refused",
      codes:
        preliminary.length > 0
          ? afterPreliminary.filter((code) => !isPositivePreliminary(code))
          : beforePreliminary.filter((code) => !isPositive(code)),
    },
  ];
  return steps
    .map(({ step, codes }) => ({ step, replies: explained(codes) }))
    .filter(({ replies }) => replies.length > 0);
}
