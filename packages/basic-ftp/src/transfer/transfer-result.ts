/** How a transfer ended that ended well. */
export interface TransferResult {
  /** The file's size, in bytes. */
  readonly bytes: number;
  readonly attempts: number;
  /** Its modification time, in milliseconds since 1970 (UTC), where it is known. */
  readonly modifiedMs: number | undefined;
  /** What went otherwise than it should have, in sentences: written in place, or something is left. */
  readonly note?: string | undefined;
}
