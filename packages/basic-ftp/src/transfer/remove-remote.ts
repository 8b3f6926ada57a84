import { withCall, type Call } from "../session/call.js";
import type { Crew } from "../session/crew.js";
import type { UploadState } from "./upload.js";

/**
 * Removes what an upload has made that is given up. `kept`: the file was there before the upload, so it is not removed.
 * One try; resolves with the name of what is left.
 */
export async function removeRemote(
  crew: Crew,
  call: Call,
  state: UploadState,
  kept: boolean,
): Promise<string | undefined> {
  if (!state.made || state.stage === "done") return undefined;
  const interrupted =
    call.signal?.aborted === true || crew.host.refusal !== undefined || crew.host.unreachable !== undefined;
  if (kept || interrupted) return state.name;
  try {
    await withCall(crew.host, "remove", state.name, (cleaning) =>
      crew.lend(cleaning, (session) => session.client.remove(state.name, true)),
    );
    return undefined;
  } catch {
    return state.name;
  }
}
