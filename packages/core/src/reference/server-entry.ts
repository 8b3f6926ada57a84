/** What people need to know about the replies of one server program. */
export interface ServerEntry {
  /** Its name, as the catalogue writes it. */
  readonly name: string;
  /** How origins of its replies begin: the repository, without file and line. */
  readonly sources: readonly string[];
  /** What is peculiar about its replies: plain text, whole sentences, no markup. */
  readonly description: string;
}
