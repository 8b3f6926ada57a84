import { Buffer } from "node:buffer";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { openControlConnection } from "./control-connection.mjs";
import { closedPort, openDataConnection, portIn } from "./data-connection.mjs";

/** How long a second reply may be behind the first: nothing else tells that no other comes. */
const settleMs = 150;
/** Pure-FTPd's shortest idle time-out is a minute. */
const idleMs = 90_000;
const wrongPassword = "wrong-password";

/**
 * Says the steps of a session to the server on `port`. Returns one exchange for each reply: the command as it was sent
 * with its password masked, the phase, the reply's bytes as latin1 text, whether the client gave up itself (`aborted`),
 * whether the server then closed (`closed`), and for a refusal the decision that is right (`expected`). Throws when the
 * server closes before the session is over, unless the session says that it `endsEarly`, or does not answer at all.
 */
export async function recordSession(session, server, port) {
  const control = openControlConnection(port);
  const exchanges = [];
  const place = { control, server, exchanges, passivePort: undefined, lastCode: undefined };
  try {
    await readReplies(place, { command: "CONNECT", negative: session.greeting });
    for (const step of session.steps) {
      if (control.isClosed() && session.endsEarly) break;
      if (step.after === undefined || place.lastCode === step.after) await takeStep(place, step);
    }
  } finally {
    control.destroy();
  }
  return exchanges;
}

/** Logs in and leaves the session open. */
export async function occupySession(server, port) {
  const control = await admittedConnection(port);
  const place = { control, server, exchanges: [] };
  for (const command of ["USER {user}", "PASS {password}"]) await takeStep(place, { command });
  return control;
}

/** A server may still count the connection by which it was found to listen. */
async function admittedConnection(port) {
  for (let attempt = 0; attempt < 50; attempt++) {
    const control = openControlConnection(port);
    if ((await control.nextReply())?.reply.code === 220) return control;
    control.destroy();
    await wait(100);
  }
  throw new Error("The server admits nobody.");
}

async function takeStep(place, step) {
  const { control, server } = place;
  const usesData = step.data !== undefined && step.data !== "none";
  const socket = usesData && place.passivePort !== undefined ? await openDataConnection(place.passivePort) : undefined;
  const unused = await closedPort();
  const values = { user: server.user, password: server.password, wrong: wrongPassword };
  const line = step.command
    .replace("{closedPort}", `${unused >> 8},${unused & 255}`)
    .replace(/\{(user|password|wrong)\}/, (_, name) => values[name]);
  if (step.command !== "IDLE") control.send(line);
  const command = step.command.includes("assword}") || step.command.includes("{wrong}") ? "PASS ****" : line;
  await readReplies(place, { ...step, command }, socket);
  socket?.destroy();
}

/** Reads the replies to one step, and moves its data as soon as the server says that it may begin. */
async function readReplies(place, step, socket) {
  const { control, exchanges } = place;
  let { command } = step;
  const before = exchanges.length;
  let aborted = false;
  let begun = false;
  let final = false;
  for (;;) {
    const next = await control.nextReply(final ? settleMs : command === "IDLE" ? idleMs : undefined);
    if (next === undefined) break;
    const { code } = next.reply;
    const exchange = { command, phase: phaseOf(command, begun), reply: next.wire };
    exchanges.push(exchange);
    place.lastCode = code;
    if (code >= 400) {
      exchange.expected = (final ? step.closing : undefined) ?? step.by?.[place.server.name] ?? step.negative;
      if (aborted) exchange.aborted = true;
      if (step.dataMode !== undefined) exchange.dataMode = step.dataMode;
    }
    place.passivePort = portIn(next.reply, command) ?? keptPort(place, code);
    if (code >= 200 && final && aborted) command = "ABOR";
    if (code >= 200) final = true;
    if (aborted && final) command = "ABOR";
    if (code < 200) {
      begun = true;
      if (step.data === "abort") {
        control.send("ABOR");
        aborted = true;
      }
      await moveData(step.data, socket);
    }
  }
  if (exchanges.length === before) throw new Error(`The server did not answer ${command}.`);
  if (!final) exchanges.at(-1).unanswered = true;
  if (control.isClosed()) exchanges.at(-1).closed = true;
}

/** A preliminary reply or a REST in between leaves what PASV opened. */
function keptPort({ passivePort }, code) {
  return code === 350 ? passivePort : undefined;
}

async function moveData(data, socket) {
  if (socket === undefined) return;
  if (data === "read") {
    socket.resume();
    if (!socket.closed) await once(socket, "close");
  }
  if (data === "write") socket.end(Buffer.from("Hello again\n"));
  if (data === "reset") {
    socket.write(Buffer.from("Hello"));
    // The server has to have seen the bytes before the reset takes them away.
    await wait(settleMs);
    socket.resetAndDestroy();
  }
  if (data === "break" || data === "abort") {
    await wait(settleMs);
    socket.resetAndDestroy();
  }
}

const phases = {
  greeting: ["CONNECT"],
  idle: ["IDLE"],
  login: ["USER", "PASS"],
  negotiation: ["PASV", "EPSV", "PORT", "EPRT", "AUTH", "PBSZ", "PROT"],
  transfer: ["LIST", "NLST", "MLSD", "RETR", "STOR", "APPE"],
};

function phaseOf(command, begun) {
  const verb = command.split(" ", 1)[0];
  const phase = Object.keys(phases).find((name) => phases[name].includes(verb)) ?? "command";
  if (phase !== "transfer") return phase;
  return begun ? "transfer-end" : "transfer-start";
}
