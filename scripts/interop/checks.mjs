/** Collects checks, prints each at once, and counts. */
export function createChecks() {
  const count = { passed: 0, failed: 0 };
  return {
    count,
    check(what, ok, detail) {
      count[ok ? "passed" : "failed"] += 1;
      console.log(`${ok ? "  ok  " : "  FAIL"} ${what}${detail === undefined ? "" : `  (${detail})`}`);
    },
  };
}
