import { withCall, type Call } from "../session/call.js";
import type { Crew } from "../session/crew.js";
import { partLeft } from "./give-up.js";
import { asideName, restoreAside } from "./rename-into-place.js";
import type { UploadState } from "./upload.js";

/**
 * Removes what an upload to `final` has made that is given up, and gives an old file its name back. `kept`: the file was
 * there before the upload, so it is not removed. One try each; resolves with sentences about what is left.
 */
export async function removeRemote(
  crew: Crew,
  call: Call,
  final: string,
  state: UploadState,
  kept: boolean,
): Promise<string | undefined> {
  const { host } = crew;
  const interrupted = call.signal?.aborted === true || host.refusal !== undefined || host.unreachable !== undefined;
  const left: string[] = [];
  if (state.aside !== undefined) {
    const restored = !interrupted && (await tryOnce(crew, final, (session) => restoreAside(session, final, state)));
    if (!restored) left.push(`The file that was there before is now ${JSON.stringify(asideName(final))}.`);
  }
  if (state.made && state.stage !== "done") {
    const removed =
      !kept && !interrupted && (await tryOnce(crew, state.name, (session) => session.client.remove(state.name, true)));
    if (!removed) left.push(partLeft(state.name));
  }
  return left.length > 0 ? left.join(" ") : undefined;
}

async function tryOnce(crew: Crew, path: string, step: Parameters<Crew["lend"]>[1]): Promise<boolean> {
  try {
    await withCall(crew.host, "remove", path, (cleaning) => crew.lend(cleaning, step, () => undefined));
    return true;
  } catch {
    return false;
  }
}
