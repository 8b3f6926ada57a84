import { once } from "node:events";
import { connect, createServer } from "node:net";
import { decode } from "@ftp-codes/core/reply";

/** The port that a reply to `command` names, when it is one to PASV or EPSV; its address is not looked at. */
export function portIn(reply, command) {
  const payload = decode(reply, command);
  return payload?.kind === "pasv" || payload?.kind === "epsv" ? payload.port : undefined;
}

/** A data connection to `port` on 127.0.0.1. Nothing is read before `drain`, so that a large transfer gets stuck. */
export async function openDataConnection(port) {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await Promise.race([once(socket, "connect"), once(socket, "close")]);
  return socket;
}

/** A port on 127.0.0.1 where nothing listens. */
export async function closedPort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
