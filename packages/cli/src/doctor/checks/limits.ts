import { isFtpReplyError } from "@ftp-codes/core";
import type { Check } from "../check.js";
import type { ControlConnection } from "../control-connection.js";
import { openAfterClose, openSession } from "../session.js";

/** How many sessions at once. */
export const limitChecks = {
  limit: {
    title: "Sessions at once",
    needs: ["login"],
    leftOut: ({ limit }) => (limit > 0 ? undefined : "it opens several sessions, and --limit was not given"),
    async run(examination) {
      const { limit } = examination;
      await examination.control?.close();
      const sessions: ControlConnection[] = [await openAfterClose(examination, openSession)];
      try {
        // One after the other, and none after the first that is refused.
        while (sessions.length < limit) sessions.push(await openSession(examination));
        return { status: "works", detail: `${limit}, and more were not tried.` };
      } catch (error) {
        if (!isFtpReplyError(error)) throw error;
        const { cause, connectionLimit } = error.advice;
        const said = connectionLimit === undefined ? "" : ` The server speaks of ${connectionLimit}.`;
        const expected = cause === "connection-limit";
        return {
          status: expected && sessions.length > 1 ? "works" : "warns",
          detail: `${sessions.length}; the next one was refused.${said}`,
          cause,
          reply: error.reply,
          ...(expected ? {} : { advice: error.advice }),
        };
      } finally {
        await Promise.all(sessions.map((session) => session.close()));
      }
    },
  },
} as const satisfies Record<string, Check>;
