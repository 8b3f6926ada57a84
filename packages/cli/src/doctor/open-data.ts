import type { ControlConnection } from "./control-connection.js";
import { askPassive, type DataConnection, openActive, openPassive } from "./data-connection.js";
import type { Examination } from "./examination.js";

/** A data connection in the first way that was seen to work. */
export async function openData(control: ControlConnection, { dataModes }: Examination): Promise<DataConnection> {
  const mode = (["EPSV", "PASV"] as const).find((passive) => dataModes.has(passive));
  return mode === undefined ? openActive(control) : openPassive(control, mode, await askPassive(control, mode));
}
