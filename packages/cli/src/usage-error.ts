/** The command line can't be carried out as it stands. The message is one sentence for the user; the exit code is 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}
