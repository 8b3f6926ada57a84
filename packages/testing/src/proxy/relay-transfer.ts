import type { Socket } from "node:net";
import type { Reply } from "@ftp-codes/core/reply";
import { type Pumped, type PumpLimits, pump } from "./pump.js";
import type { Upstream } from "./upstream.js";
import { type Answer, reply, say } from "../session/answer.js";
import type { CommandCall } from "../session/backend.js";
import { dataEnd, endSocket, stallOver } from "../session/data-end.js";
import type { SessionState } from "../session/session-state.js";
import { resetSocket } from "../session/reset-socket.js";
import { transferLimit } from "../session/transfer-limit.js";

/** What a relay needs beside the command. */
export interface Relay {
  readonly session: SessionState;
  readonly upstream: Upstream;
  /** The port that the server behind the proxy listens on. */
  readonly port: number;
  readonly line: string;
  readonly direction: "down" | "up";
  readonly offset: number;
  /** How many bytes there are to move, where that is known. */
  readonly expected: number | undefined;
  /** What went to the server behind in all. */
  readonly stored: { bytes: number };
}

/** A reply of the server behind, as it goes on to the client. */
export const forwarded = (upstreamReply: Reply | undefined): Answer | undefined =>
  upstreamReply && reply(upstreamReply.code, ...upstreamReply.lines);

/** Reads what is left of a data connection of the server behind, so that for the server all went well. */
function drain(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once("close", resolve);
    socket.once("end", () => socket.end());
    socket.resume();
    if (socket.destroyed) resolve();
    else if (socket.readableEnded) socket.end();
  });
}

/**
 * Ends both sides as the fault has it, and gives the reply that belongs to it. The server behind is left with a transfer
 * that went well on its side, so that its own reply comes at once and can be kept from the client.
 */
async function strike(
  call: CommandCall,
  { upstream, direction }: Relay,
  near: Socket,
  raw: Socket,
  far: Socket,
): Promise<Answer | undefined> {
  const overQuota = call.plan.quotaBytes !== undefined;
  const end = overQuota ? "close" : dataEnd(call.plan);
  if (overQuota) call.exceeded();
  if (end === "stall") await stallOver(near, direction, call.signal);
  if (end === "reset") await resetSocket(raw);
  else if (end === "close" && direction === "up") raw.destroy();
  else if (!raw.destroyed) await endSocket(near);
  if (direction === "down") await drain(far);
  else await endSocket(far);
  const final = await upstream.next();
  if (overQuota) return say("quota-exceeded");
  return end === "truncate" ? forwarded(final) : say("transfer-aborted");
}

/** How far the bytes go before the plan strikes. */
function relayLimits({ plan }: CommandCall, { direction, expected, stored }: Relay): PumpLimits {
  if (direction === "down") return { limit: transferLimit(plan, expected), swallow: false };
  if (plan.quotaBytes === undefined) return { limit: transferLimit(plan, expected), swallow: plan.data === "truncate" };
  const room = Math.max(0, plan.quotaBytes - stored.bytes);
  return { limit: room + 1, room, swallow: false };
}

async function finishMove(
  call: CommandCall,
  relay: Relay,
  moved: Pumped,
  near: Socket,
  raw: Socket,
  far: Socket,
): Promise<Answer | undefined> {
  switch (moved.end) {
    case "limit":
      return strike(call, relay, near, raw, far);
    case "all":
      // A fault that waits for more bytes than there are strikes at the end.
      if (dataEnd(call.plan)) return strike(call, relay, near, raw, far);
      await Promise.all([endSocket(near), endSocket(far)]);
      return forwarded(await relay.upstream.next());
    case "source":
    case "sink":
      // Whoever broke it, the other side is to see a broken transfer too.
      await resetSocket(raw);
      far.destroy();
      return forwarded(await relay.upstream.next());
  }
}

/** Carries a transfer between the client and the server behind, with what the plan does to it. */
export async function relayTransfer(call: CommandCall, relay: Relay): Promise<Answer | undefined> {
  const { session, upstream, direction } = relay;
  const { plan, signal } = call;
  if (plan.data === "refuse") {
    session.data.close();
    return say("data-connection-failed");
  }
  const farRaw = await upstream.connectData(relay.port);
  const started = await upstream.command(relay.line);
  if (!started || started.code >= 200 || !farRaw) {
    farRaw?.destroy();
    session.data.close();
    return forwarded(started && started.code < 200 ? await upstream.next() : started);
  }
  await call.start(reply(started.code, ...started.lines));
  const raw = await session.data.open();
  const kill = (): void => void raw?.destroy();
  signal.addEventListener("abort", kill, { once: true });
  if (signal.aborted) kill();
  try {
    const [near, far] = await Promise.all([raw && call.protect(raw), upstream.protectData(farRaw)]);
    if (!raw || !near || !far) {
      raw?.destroy();
      farRaw.destroy();
      await upstream.next();
      return say("data-connection-failed");
    }
    const limits = relayLimits(call, relay);
    const moved = await (direction === "down" ? pump(far, near, limits) : pump(near, far, limits));
    if (direction === "up") relay.stored.bytes += moved.bytes;
    call.transferred(moved.bytes, relay.offset);
    return await finishMove(call, relay, moved, near, raw, far);
  } finally {
    signal.removeEventListener("abort", kill);
  }
}
