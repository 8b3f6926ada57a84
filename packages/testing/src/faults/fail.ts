import { whole } from "../script/argument.js";
import type { FailureCause } from "../profiles/profile.js";
import { standardFailures } from "../profiles/standard-failures.js";
import type { Plan } from "../script/plan.js";

/**
 * Answers as the server of the profile does when it fails for this cause, such as `"connection-limit"` or `"disk-full"`.
 * `limit` is the number that the words name, where they name one.
 */
export function fail(plan: Plan, cause: FailureCause, limit = 8): Plan {
  if (!Object.hasOwn(standardFailures, cause)) {
    throw new TypeError(
      `"${cause}" is no cause that a reply has. There are: ${Object.keys(standardFailures).join(", ")}.`,
    );
  }
  return { ...plan, replies: [...(plan.replies ?? []), { cause, limit: whole(limit, "fail") }] };
}
