/** What may be spent on the repeats of one operation. */
export interface OperationBudget {
  /** Repeats after the first attempt. */
  readonly retries: number;
  /** Milliseconds on the caller's clock after which nothing is begun. */
  readonly deadlineMs?: number | undefined;
}

/** May the operation be tried again after `attempts` attempts, if the next one begins at `beginsMs`? */
export function allowsAttempt(budget: OperationBudget, attempts: number, beginsMs: number): boolean {
  return attempts <= budget.retries && (budget.deadlineMs === undefined || beginsMs < budget.deadlineMs);
}

/** The tokens of one host, shared by all operations on it. A value, not a counter: each change gives a new one. */
export interface HostBudget {
  readonly tokens: number;
  readonly capacity: number;
}

/** A full budget: enough for `capacity` / 5 repeats in a row before a success earns some back. */
export function hostBudget(capacity: number): HostBudget {
  return { tokens: capacity, capacity };
}

const costOfRepeat = 5;
const gainOfSuccess = 1;

/** The budget after a repeat, or `undefined` when the host has no repeats left: many files fail together. */
export function spendRepeat({ tokens, capacity }: HostBudget): HostBudget | undefined {
  return tokens < costOfRepeat ? undefined : { tokens: tokens - costOfRepeat, capacity };
}

/** The budget after a success. */
export function earnBack({ tokens, capacity }: HostBudget): HostBudget {
  return { tokens: Math.min(capacity, tokens + gainOfSuccess), capacity };
}
