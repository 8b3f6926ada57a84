import type { Failure } from "@ftp-codes/core";

const failures = new WeakMap<object, Failure>();

/** Notes what is behind `error`, and returns `error`. */
export function rememberFailure<E extends Error>(error: E, failure: Failure): E {
  failures.set(error, failure);
  return error;
}

/**
 * The `Failure` that the advice of a typed error was asked with, so that history can be added and advice asked again.
 * For an error that was not made here it is what its fields tell.
 */
export function failureOf(error: unknown): Failure {
  if (typeof error !== "object" || error === null) return {};
  const known = failures.get(error);
  if (known !== undefined) return known;
  const { code, errno, command, phase, reply } = error as Partial<Record<string, unknown>>;
  return {
    ...(typeof code === "number" && { code }),
    ...(typeof errno === "string" && { error: errno }),
    ...(typeof command === "string" && { command }),
    ...(typeof phase === "string" && { phase: phase as Failure["phase"] }),
    ...(typeof reply === "object" && reply !== null && { text: (reply as { text?: string }).text }),
  };
}
