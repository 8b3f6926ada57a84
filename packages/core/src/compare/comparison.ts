/** One side of a comparison, taken from the catalogue. */
export interface ComparisonSide {
  readonly code: number;
  readonly title: string;
  readonly description: string;
  readonly whenYouSeeIt: string;
  readonly howToFix: { readonly client: string; readonly server: string };
}

/** Two codes side by side. */
export interface Comparison {
  /** "FTP 220 Service Ready vs 421 Service Not Available". */
  readonly title: string;
  readonly summary: string;
  readonly left: ComparisonSide;
  readonly right: ComparisonSide;
  /** Four to six sentences; none when there is nothing to compare. */
  readonly keyDifferences: readonly string[];
  readonly whenToUseWhich: string;
  readonly sameClass: boolean;
  readonly sameSubject: boolean;
}
