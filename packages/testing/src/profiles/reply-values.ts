import type { Values } from "./worded.js";
import type { HistoryEntry } from "../history.js";

/** Host and port of PORT (RFC 959, 4.1.2) or EPRT (RFC 2428, 2), as the client gave them. */
function addressIn(argument: string): { readonly host: string; readonly port: number } {
  const extended = argument.split("|");
  if (extended.length === 5) return { host: extended[2] ?? "", port: Number(extended[3]) };
  const numbers = argument.split(",");
  return { host: numbers.slice(0, 4).join("."), port: Number(numbers[4]) * 256 + Number(numbers[5]) };
}

/** What can stand in the places of a text that answers `entry`. */
export function replyValues(entry: HistoryEntry, user: string, peer: string): Values {
  const { command, argument, path = argument, bytes = 0 } = entry;
  const active = command === "PORT" || command === "EPRT" ? addressIn(argument) : {};
  return { command, argument, path, bytes, peer, user: command === "USER" ? argument : user, ...active };
}
