/**
 * What the number at the end of a run says. `advise` has four more than the rest, so that a script can branch on them;
 * 0 is the only one after which a loop may go round again.
 */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  checkFirst: 3,
  afterFix: 4,
  never: 5,
  nothingToRepeat: 6,
  interrupted: 130,
} as const;

/** One of the numbers that a run can end with. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
