/** The transfer commands, by the way their bytes go. */
const directions: Readonly<Record<string, "down" | "up">> = {
  RETR: "down",
  LIST: "down",
  NLST: "down",
  MLSD: "down",
  STOR: "up",
  APPE: "up",
  STOU: "up",
};

/** The way the bytes of a transfer command go, seen from the client; `undefined` for any other command. */
export function transferDirection(command: string): "down" | "up" | undefined {
  return Object.hasOwn(directions, command) ? directions[command] : undefined;
}
