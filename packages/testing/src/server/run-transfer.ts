import type { Socket } from "node:net";
import type { LocalState, ServerState } from "./local-state.js";
import { type Moved, receiveBytes, sendBytes } from "./move-bytes.js";
import type { Transfer, Upload } from "./transfer.js";
import { type Answer, say } from "../session/answer.js";
import type { CommandCall } from "../session/backend.js";
import type { Plan } from "../script/plan.js";
import { dataEnd, endSocket, stallOver } from "../session/data-end.js";
import { resetSocket } from "../session/reset-socket.js";
import { transferLimit } from "../session/transfer-limit.js";

/** Receives an upload as far as there is room; one byte more tells that there is not enough. */
async function receiveWithin(quotaBytes: number, socket: Socket, upload: Upload, server: ServerState): Promise<Moved> {
  const file = upload.open();
  const room = Math.max(0, quotaBytes - server.tree.totalBytes());
  const moved = await receiveBytes(socket, file, { ...server, limit: room + 1, swallow: false, ascii: upload.ascii });
  if (moved.bytes <= room) return { ...moved, end: moved.end === "broken" ? "broken" : "all" };
  file.content.truncate(upload.offset + room);
  return { bytes: room, end: "quota" };
}

function move(socket: Socket, transfer: Transfer, plan: Plan, server: ServerState): Promise<Moved> {
  if (transfer.kind === "download") {
    return sendBytes(socket, transfer.bytes, transferLimit(plan, transfer.bytes.length));
  }
  if (plan.quotaBytes !== undefined) return receiveWithin(plan.quotaBytes, socket, transfer, server);
  const limit = transferLimit(plan, transfer.expected);
  const swallow = plan.data === "truncate";
  return receiveBytes(socket, transfer.open(), { ...server, limit, swallow, ascii: transfer.ascii });
}

/**
 * Carries out a transfer with what the plan does to it, and gives the final reply that the server has for it; `undefined`
 * when there is none, because the transfer stalled until the session ended.
 */
export async function runTransfer(
  transfer: Transfer,
  { server, session }: LocalState,
  call: CommandCall,
): Promise<Answer | undefined> {
  const { plan, signal } = call;
  if (!session.data.prepared) return say("bad-sequence");
  if (plan.data === "refuse") {
    session.data.close();
    return say("data-connection-failed");
  }
  const raw = await session.data.open();
  if (!raw) return say("data-connection-failed");
  const kill = (): void => void raw.destroy();
  signal.addEventListener("abort", kill, { once: true });
  if (signal.aborted) kill();
  try {
    await call.start(transfer.start);
    const socket = await call.protect(raw);
    if (!socket) return say("data-connection-failed");
    const moved = await move(socket, transfer, plan, server);
    call.transferred(moved.bytes, transfer.offset);
    if (moved.end === "broken") return say("transfer-aborted");
    if (moved.end === "quota") {
      call.exceeded();
      raw.destroy();
      return say("quota-exceeded");
    }
    switch (dataEnd(plan)) {
      case "stall":
        await stallOver(socket, transfer.kind === "download" ? "down" : "up", signal);
        return say("transfer-aborted");
      case "reset":
        await resetSocket(raw);
        return say("transfer-aborted");
      case "close":
        if (transfer.kind === "download") await endSocket(socket);
        else raw.destroy();
        return say("transfer-aborted");
      default:
        await endSocket(socket);
        return transfer.done;
    }
  } finally {
    signal.removeEventListener("abort", kill);
  }
}
