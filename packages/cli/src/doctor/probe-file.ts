import { decode } from "@ftp-codes/core/reply";
import type { ControlConnection } from "./control-connection.js";
import type { Examination } from "./examination.js";
import { openData } from "./open-data.js";
import { sessionOf } from "./session.js";
import { transfer, type TransferResult } from "./transfer.js";

/** Carries out one transfer command in the session, over a data connection of its own. */
export async function move(examination: Examination, line: string, upload?: Uint8Array): Promise<TransferResult> {
  const control = await sessionOf(examination);
  return transfer(control, await openData(control, examination), { line, upload });
}

/** The size of a file in bytes, or `undefined` where the server does not tell. */
export async function sizeOf(control: ControlConnection, name: string): Promise<number | undefined> {
  const reply = await control.ask(`SIZE ${name}`).catch(() => undefined);
  const payload = reply === undefined ? undefined : decode(reply, "SIZE");
  return payload?.kind === "size" ? payload.bytes : undefined;
}
