import { isFtpReplyError, type Reply } from "@ftp-codes/core";
import { type ControlConnection, openControlConnection } from "./control-connection.js";
import { lostAnswer, refusal } from "./conversation-error.js";
import type { Examination } from "./examination.js";

/** Waits for the greeting; a 120 before it only says that it takes long (RFC 959, 5.4). */
export async function greet(control: ControlConnection): Promise<Reply> {
  const reply = await control.next("CONNECT");
  return reply.code === 120 ? control.next("CONNECT") : reply;
}

/** Throws when what follows would be sent to somebody whose certificate is not trusted. */
export function assertTrusted(control: ControlConnection): void {
  const distrust = control.tls?.distrust;
  if (distrust !== undefined && !control.settings.insecure) {
    throw lostAnswer("AUTH", distrust, { secure: { control: true } });
  }
}

/** Logs in (RFC 959, 5.4). Exactly one attempt: a wrong password that is repeated locks accounts. */
export async function logIn(control: ControlConnection, { target }: Examination): Promise<Reply> {
  assertTrusted(control);
  const named = await control.ask(`USER ${target.user}`);
  if (named.code === 230 || named.code === 232) return named;
  const reply = named.code === 332 ? named : await control.ask(`PASS ${target.password}`);
  if (reply.code >= 300) throw refusal("PASS", reply);
  return reply;
}

/** Asks for protected data connections (RFC 4217, 9). */
export async function protectData(control: ControlConnection): Promise<Reply> {
  await control.ask("PBSZ 0");
  const reply = await control.ask("PROT P");
  control.protectsData = true;
  return reply;
}

/** Goes to the directory of the URL and to binary type. */
export async function enterDirectory(control: ControlConnection, { target, features }: Examination): Promise<void> {
  if (features?.has("UTF8") === true) await control.ask("OPTS UTF8 ON").catch(() => undefined);
  await control.ask("TYPE I");
  if (target.directory !== "") await control.ask(`CWD ${target.directory}`);
}

/** Connects and greets, with TLS if that is how this examination goes on. */
export async function openGreeted(examination: Examination): Promise<ControlConnection> {
  const control = await openControlConnection(examination.settings);
  try {
    if (examination.protection === "implicit-tls") await control.secure();
    await greet(control);
    if (examination.protection === "explicit-tls") {
      await control.ask("AUTH TLS");
      await control.secure();
    }
    return control;
  } catch (error) {
    await control.close();
    throw error;
  }
}

/** A session of its own: connected, logged in, in the directory. */
export async function openSession(examination: Examination): Promise<ControlConnection> {
  const control = await openGreeted(examination);
  try {
    await logIn(control, examination);
    if (examination.reliable.has("data-protection") && control.tls !== undefined) await protectData(control);
    await enterDirectory(control, examination);
    return control;
  } catch (error) {
    await control.close();
    throw error;
  }
}

/** A server may take a moment to notice that a session of ours has ended; it is not full for that. */
const patienceMs = [200, 500, 1000, 2000] as const;

/** `open`, once more after a while when the server counts a session that we have just closed. */
export async function openAfterClose(
  examination: Examination,
  open: (examination: Examination) => Promise<ControlConnection>,
): Promise<ControlConnection> {
  for (const ms of patienceMs) {
    try {
      return await open(examination);
    } catch (error) {
      if (!isFtpReplyError(error) || error.advice.cause !== "connection-limit") throw error;
      await examination.sleep(ms);
    }
  }
  return open(examination);
}

/** The session of this examination, opened anew if the last check has cost it. */
export async function sessionOf(examination: Examination): Promise<ControlConnection> {
  const { control } = examination;
  if (control?.isOpen() === true) return control;
  await control?.close();
  examination.control = await openAfterClose(examination, openSession);
  return examination.control;
}
