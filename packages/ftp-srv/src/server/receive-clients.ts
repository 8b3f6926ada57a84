import type { Socket } from "node:net";
import { formatReply } from "@ftp-codes/core/reply";
import { plainHost } from "../transfer/data-connection.js";
import type { Answer } from "../replies/refusal.js";
import { admitHandshakes } from "./admit-handshakes.js";
import { adoptConnection } from "./adopt-connection.js";
import { connectionEvent } from "./ftp-srv-internals.js";
import type { ServerState } from "./server-state.js";
import { shuttingDown } from "./shut-down.js";

/** How long a refused client may take to read why. */
const REFUSED_MS = 2000;

/** Stands between the listening socket and ftp-srv, so that who has no place here is told so and goes. */
export function receiveClients(state: ServerState): void {
  const { server } = state;
  const event = connectionEvent(server);
  const [handOver] = server.server.listeners(event) as ((socket: Socket) => void)[];
  server.server.removeAllListeners(event);
  const admit = (host: string): Answer | undefined => (state.closing ? shuttingDown : state.limits.enter(host));
  const receive = (socket: Socket, refusal: Answer | undefined): void => {
    socket.on("error", () => undefined);
    if (refusal !== undefined) {
      refuse(socket, refusal);
      return;
    }
    server.prependOnceListener("connect", ({ connection }: { connection: unknown }) => {
      state.sessions.add(adoptConnection(state, connection));
    });
    handOver?.(socket);
  };
  if (event === "secureConnection") admitHandshakes(state, admit, receive);
  else server.server.on(event, (socket: Socket) => receive(socket, admit(plainHost(socket.remoteAddress ?? ""))));
}

function refuse(socket: Socket, answer: Answer): void {
  socket.end(formatReply(answer.code, answer.text));
  socket.resume();
  setTimeout(() => socket.destroy(), REFUSED_MS).unref();
}
