import type { Session } from "../session/session.js";

/** Sets TYPE I unless it is set: every count of bytes and every restart depends on it. */
export async function binary(session: Session): Promise<void> {
  if (session.type === "I") return;
  await session.client.send("TYPE I");
  session.type = "I";
}
