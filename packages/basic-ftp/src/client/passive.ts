import { type Failure, isFtpReplyError, printable } from "@ftp-codes/core";
import { decode } from "@ftp-codes/core/reply";
import type { Client, FTPResponse } from "basic-ftp";
import type { Socket } from "node:net";
import { connectionError, errnoOf, protocolError } from "../to-error.js";
import { addCause } from "./add-cause.js";
import { type Conversation, replyOf } from "./conversation.js";
import { awaitDataConnection } from "./active.js";
import { membersOf } from "./members.js";
import { secured } from "./secured.js";
import { isUnsupported } from "./unsupported.js";

/** The commands that ask the server to listen for the data connection. */
export type PassiveCommand = "EPSV" | "PASV";

/** The ways to open a data connection: those commands, and `"active"`, in which this side listens. */
export type DataConnection = PassiveCommand | "active";

/**
 * Opens the data connection as `ftp.dataSocket`, by the first of `commands` that works; `meanwhile` runs once, while a
 * connection is being made. Rejects with a typed error: the reply that decided, with what was tried before as `cause`.
 */
export async function openDataConnection(
  conversation: Conversation,
  commands: readonly DataConnection[],
  meanwhile?: () => Promise<void>,
): Promise<FTPResponse> {
  const { facts } = conversation;
  let rest = meanwhile;
  const once = async (): Promise<void> => {
    const run = rest;
    rest = undefined;
    await run?.();
  };
  const order = facts.passive === undefined ? commands : commands.filter((command) => command === facts.passive);
  let before: Error | undefined;
  let forGood = true;
  for (const command of order) {
    try {
      const response = await (command === "active"
        ? enterActive(conversation, once)
        : enterPassive(conversation, command, once));
      if (before === undefined || forGood) facts.passive = command;
      return response;
    } catch (error) {
      if (!(error instanceof Error) || conversation.closedBy !== undefined || !otherMayWork(error)) throw error;
      forGood &&= !isFtpReplyError(error) || isUnsupported(error);
      before = addCause(error, before);
    }
  }
  throw before ?? new Error("no way to open a data connection was given");
}

/** Is the other passive command worth a try? Not when the server said why it opens no data connection at all. */
function otherMayWork(error: Error): boolean {
  return !isFtpReplyError(error) || isUnsupported(error) || error.advice.cause === "data-connection-failed";
}

async function enterActive(conversation: Conversation, meanwhile: () => Promise<void>): Promise<FTPResponse> {
  await meanwhile();
  return awaitDataConnection(conversation);
}

async function enterPassive(
  conversation: Conversation,
  command: PassiveCommand,
  meanwhile: () => Promise<void>,
): Promise<FTPResponse> {
  const response = await conversation.request(command);
  const { ftp } = conversation;
  const peer = ftp.socket.remoteAddress ?? "";
  const reply = replyOf(response);
  const failure = conversation.failure({ command, phase: "negotiation" });
  const line = `${reply.code} ${reply.text}`;
  const address = decode(reply, command, { peer });
  if (address === undefined || !("port" in address) || address.port === 0)
    throw protocolError("the reply names no port to connect to", line, failure);
  if (address.kind === "pasv" && address.address === "other")
    throw protocolError(
      `the server names ${printable(address.host)}, which is not its own address; it was not connected to`,
      line,
      failure,
    );
  const connecting = connectData(conversation, peer, address.port, failure);
  connecting.catch(() => undefined);
  try {
    await meanwhile();
  } catch (error) {
    connecting.then((socket) => socket.destroy()).catch(() => undefined);
    throw error;
  }
  ftp.dataSocket = await connecting;
  conversation.facts.dataConnectionWorked = true;
  return response;
}

/** Connects to `port` of the control connection's host, and to no other. */
function connectData(conversation: Conversation, host: string, port: number, failure: Failure): Promise<Socket> {
  const { ftp } = conversation;
  return new Promise((resolve, reject) => {
    const raw = ftp._newSocket();
    const giveUp = (error: string, happened: string, cause?: unknown): void => {
      clearTimeout(timer);
      raw.on("error", () => undefined);
      raw.destroy();
      reject(connectionError(happened, { ...failure, error, channel: "data", dataMode: "passive" }, cause));
    };
    const where = `the data connection to ${host}:${port}`;
    const timer =
      ftp.timeout > 0
        ? setTimeout(() => giveUp("timeout", `${where} did not open within ${ftp.timeout} ms`), ftp.timeout)
        : undefined;
    const onError = (error: Error): void => giveUp(errnoOf(error) ?? "closed", `${where} was not opened`, error);
    raw.once("error", onError);
    raw.connect({ port, host, family: ftp.ipFamily }, () => {
      clearTimeout(timer);
      raw.removeListener("error", onError);
      raw.setNoDelay(true);
      const socket = secured(conversation, raw);
      // Whoever transfers will see that it broke; until then, nobody listens.
      socket.on("error", () => undefined);
      resolve(socket);
    });
  });
}

/**
 * The passive commands that stand for what `client.prepareTransfer` is now; `undefined` when that is the user's own.
 */
export function passiveCommandsOf(client: Client): readonly PassiveCommand[] | undefined {
  const { prepareTransfer } = client;
  if (prepareTransfer.name === "enterPassiveModeIPv6") return ["EPSV"];
  if (prepareTransfer.name.startsWith("enterPassiveModeIPv4")) return ["PASV"];
  const standard = membersOf(client)._enterFirstCompatibleMode([]);
  return prepareTransfer.toString() === standard.toString() ? ["EPSV", "PASV"] : undefined;
}
