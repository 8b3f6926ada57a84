import type { Context } from "./members.js";

/** A socket that is still connecting when another takes its place has nobody left to hear of its failure. */
export function abandon(old: Context["socket"]): void {
  if (!old.connecting) return;
  old.on("error", () => undefined);
  old.destroy();
}
