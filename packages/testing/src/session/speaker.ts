import { formatReply } from "@ftp-codes/core/reply";
import type { Answer } from "./answer.js";
import type { ControlConnection } from "./control-connection.js";
import { pause } from "./pause.js";
import type { OpenEntry } from "../history.js";
import type { Profile, WordsFor } from "../profiles/profile.js";
import { usualText } from "../profiles/usual-text.js";
import { replyValues } from "../profiles/reply-values.js";
import { type Values, worded } from "../profiles/worded.js";
import type { Plan } from "../script/plan.js";

/** Writes replies to a client, as they should be or as a plan has them. */
export interface Speaker {
  /** Writes one reply as it should be. */
  say(answer: Answer, entry: OpenEntry): Promise<void>;
  /**
   * Ends a command: writes what the plan has in place of the final reply, or `answer`, and hangs up if the plan says so.
   * Gives true when `answer` was written, so that what follows from it may follow.
   */
  finish(answer: Answer | undefined, plan: Plan, entry: OpenEntry): Promise<boolean>;
}

type Spoken = ReturnType<typeof worded>;

/** A speaker on `control` in the words of `profile`, plain ones without it. Pauses end with `signal`. */
export function createSpeaker(
  control: ControlConnection,
  profile: Profile | undefined,
  { user, peer, signal }: { readonly user: () => string; readonly peer: string; readonly signal: AbortSignal },
): Speaker {
  const said = (words: WordsFor, values: Values, { entry }: OpenEntry): Spoken =>
    worded(profile, words, entry.command, { ...replyValues(entry, user(), peer), ...values });

  const spoken = (answer: Answer, entry: OpenEntry): Spoken =>
    answer.kind === "say" ? said(answer.words, answer.values, entry) : answer;

  /** What a plan has in place of the final reply. */
  const scriptedReplies = (plan: Plan, entry: OpenEntry): Spoken[] | undefined =>
    plan.replies?.map((planned) =>
      "cause" in planned
        ? said(planned.cause, { limit: planned.limit }, entry)
        : { code: planned.code, lines: [planned.text ?? usualText(planned.code)].flat() },
    );

  async function write({ code, lines: given }: Spoken, plan: Plan, entry: OpenEntry): Promise<void> {
    // What came from a client or from a server behind cannot break a line.
    const lines = given.map((line) => line.replace(/[\r\n\0]/g, "?"));
    const bytes = Buffer.from(formatReply(code, lines));
    entry.reply(code, lines.join("\n"));
    if (!plan.cut) return control.write(bytes);
    await control.write(bytes.subarray(0, plan.cut.at));
    if (plan.control) return;
    await pause(plan.cut.pauseMs, signal);
    await control.write(bytes.subarray(plan.cut.at));
  }

  return {
    say: (answer, entry) => write(spoken(answer, entry), {}, entry),
    async finish(answer, plan, entry) {
      const scripted = scriptedReplies(plan, entry);
      const keepsBack = plan.silent === true || (plan.control !== undefined && plan.cut === undefined);
      let answered = false;
      if (plan.garbage !== undefined) await control.write(Buffer.from(plan.garbage, "latin1"));
      else if (scripted) for (const reply of scripted) await write(reply, plan, entry);
      else if (answer && !keepsBack) {
        await write(spoken(answer, entry), plan, entry);
        answered = true;
      }
      if (plan.control) control.hangUp(plan.control);
      return answered;
    },
  };
}
