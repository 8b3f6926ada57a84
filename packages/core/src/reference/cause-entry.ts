/** What people need to know about one cause, whatever number it comes with: plain text, whole sentences, no markup. */
export interface CauseEntry {
  /** The cause in words, such as `"TLS required"`. */
  readonly title: string;
  readonly description: string;
  readonly howToFix: {
    /** For the person at the client. */
    readonly user: string;
    /** For whoever runs the server. */
    readonly administrator: string;
  };
}
