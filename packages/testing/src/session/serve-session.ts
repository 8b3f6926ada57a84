import type { Socket } from "node:net";
import { type SecureContext, TLSSocket } from "node:tls";
import { reply, say } from "./answer.js";
import type { Backend, CreateBackend } from "./backend.js";
import { createControlConnection } from "./control-connection.js";
import { createDataChannel, plainAddress } from "./data-channel.js";
import { pathInArgument } from "./path-argument.js";
import { pause } from "./pause.js";
import type { SessionState } from "./session-state.js";
import type { TlsMode } from "./tls-mode.js";
import { createSpeaker } from "./speaker.js";
import { transferDirection } from "./transfer-commands.js";
import { resolvePath } from "../files/path.js";
import type { History, OpenEntry } from "../history.js";
import type { Profile } from "../profiles/profile.js";
import type { Moment } from "../script/moment.js";
import { type Plan, replacesCommand } from "../script/plan.js";
import type { RuleCommand } from "../script/rule.js";
import type { Weather } from "../script/weather.js";

/** What all sessions of a server or proxy share. */
export interface SessionContext {
  readonly weather: Weather;
  readonly history: History;
  readonly tls: TlsMode;
  readonly profile: Profile | undefined;
  readonly secureContext: () => SecureContext;
  readonly createBackend: CreateBackend;
  /** Sessions that are open, seen from one of them. */
  open(state: SessionState): Moment["open"];
  readonly onClose: (session: Session) => void;
  /** Notes a data connection, which may outlive its session. */
  readonly track: (socket: Socket) => void;
}

/** A client's session, from its greeting to its end. */
export interface Session {
  readonly state: SessionState;
  /** False from the moment on at which the client was hung up on. */
  readonly open: boolean;
}

/** Lines that may wait for the command before them; a client that sends more is cut off. */
const maxQueue = 1000;

/** Serves one control connection: commands one after the other, each as the script has it or as the backend answers. */
export function serveSession(socket: Socket, number: number, context: SessionContext): Session {
  const { weather, history } = context;
  const state: SessionState = {
    number,
    data: createDataChannel(context.track),
    peer: plainAddress(socket.remoteAddress),
    host: plainAddress(socket.localAddress),
    tls: context.tls,
    user: "",
    loggedIn: false,
    cwd: "/",
    renameFrom: undefined,
    secure: context.tls === "implicit",
    protectData: context.tls === "implicit",
    transferAborted: false,
  };
  const ended = new AbortController();
  const queue: (string | undefined)[] = [];
  let commands = 0;
  let busy = true;
  let idleTimer: NodeJS.Timeout | undefined;
  /** Aborts what the command in progress does with its data connection. */
  let running = new AbortController();
  let transferring = false;

  const control = createControlConnection(socket, {
    onLine(line) {
      if (transferring && /^ABOR\s*$/i.test(line ?? "")) {
        state.transferAborted = true;
        running.abort();
        state.data.close();
      }
      if (transferring && /^STAT\s*$/i.test(line ?? "")) {
        void tellStatus().catch(giveUp);
        return;
      }
      queue.push(line);
      if (queue.length > maxQueue) control.hangUp("reset");
      if (!busy) void drain().catch(giveUp);
    },
    onClose() {
      clearTimeout(idleTimer);
      ended.abort();
      running.abort();
      state.data.close();
      backend.close();
      context.onClose(session);
    },
  });
  const speaker = createSpeaker(control, context.profile, {
    user: () => state.user,
    peer: state.peer,
    signal: ended.signal,
  });
  const backend: Backend = context.createBackend(state, {
    speak: (answer) => void speaker.say(answer, history.begin(number, "IDLE", "")),
    hangUp: () => control.hangUp("close"),
    track: context.track,
  });
  const session: Session = {
    state,
    get open() {
      return !control.closed;
    },
  };

  function forecast(command: RuleCommand, path: string | undefined, idleMs: number, entry: OpenEntry): Plan {
    const renamedFrom = command === "RNTO" ? state.renameFrom : undefined;
    const open = context.open(state);
    const { plan, rule } = weather.at({ command, path, renamedFrom, session: number, commands, open, idleMs });
    if (rule) entry.struckBy(rule);
    return plan;
  }

  function secure(plan: Plan): void {
    queue.length = 0;
    if (plan.tls) {
      control.breakHandshake(plan.tls);
      return;
    }
    control.secure(context.secureContext());
    state.secure = true;
  }

  function protect(data: Socket): Promise<Socket | undefined> {
    if (!state.protectData) return Promise.resolve(data);
    return new Promise((resolve) => {
      const secured = new TLSSocket(data, { isServer: true, secureContext: context.secureContext() });
      secured.on("error", () => data.destroy());
      data.once("close", () => resolve(undefined));
      secured.once("secure", () => resolve(secured));
    });
  }

  /** A data connection is for one transfer; where that was refused, the connection goes with it. */
  function endOfTransfer(command: string): void {
    if (transferDirection(command)) state.data.close();
  }

  async function perform(line: string): Promise<void> {
    const space = line.indexOf(" ");
    const name = (space < 0 ? line : line.slice(0, space)).toUpperCase();
    const argument = space < 0 ? "" : line.slice(space + 1);
    const named = pathInArgument(name, argument);
    const path = named === undefined ? undefined : resolvePath(state.cwd, named);
    const entry = history.begin(number, name, argument, path);
    const plan = forecast(name as RuleCommand, path, 0, entry);
    if (plan.delayMs !== undefined) await pause(plan.delayMs, ended.signal);
    if (replacesCommand(plan)) {
      if (!plan.silent) endOfTransfer(name);
      await speaker.finish(undefined, plan, entry);
      return;
    }
    running = new AbortController();
    transferring = transferDirection(name) !== undefined;
    let effective: Plan = plan.quotaBytes === undefined ? plan : {};
    const answer = await backend.carryOut({
      name,
      argument,
      path,
      plan,
      start: (started) => speaker.say(started, entry),
      protect,
      signal: running.signal,
      exceeded() {
        effective = plan;
      },
      transferred: (bytes, offset) => entry.transferred(bytes, offset),
    });
    transferring = false;
    endOfTransfer(name);
    if (!(await speaker.finish(answer, effective, entry))) return;
    if (answer?.then === "close") control.hangUp("close");
    if (answer?.then === "secure") secure(plan);
  }

  /** STAT alone does not wait for the transfer in progress (RFC 959, 4.1.3). */
  async function tellStatus(): Promise<void> {
    commands++;
    const entry = history.begin(number, "STAT", "");
    const plan = forecast("STAT", undefined, 0, entry);
    if (plan.delayMs !== undefined) await pause(plan.delayMs, ended.signal);
    const status = reply(211, "Status", ` Logged in as ${state.user}, a transfer is in progress`, "End of status");
    await speaker.finish(status, plan, entry);
  }

  async function drain(): Promise<void> {
    busy = true;
    clearTimeout(idleTimer);
    while (queue.length > 0 && !control.closed) {
      const line = queue.shift();
      commands++;
      if (line === undefined) await speaker.say(say("line-too-long"), history.begin(number, "", ""));
      else await perform(line);
    }
    busy = false;
    armIdle();
  }

  function armIdle(): void {
    const idleMs = weather.idleMs();
    if (idleMs === undefined || control.closed) return;
    idleTimer = setTimeout(() => {
      const entry = history.begin(number, "IDLE", "");
      void speaker.finish(undefined, forecast("IDLE", undefined, idleMs, entry), entry);
    }, idleMs);
  }

  async function greet(): Promise<void> {
    const entry = history.begin(number, "CONNECT", "");
    const plan = forecast("CONNECT", undefined, 0, entry);
    if (plan.delayMs !== undefined) await pause(plan.delayMs, ended.signal);
    const answer = replacesCommand(plan) ? undefined : await backend.greet();
    if ((await speaker.finish(answer, plan, entry)) && answer?.then === "close") control.hangUp("close");
    await drain();
  }

  /** A rule that was added while the server runs may be none: whoever wrote it finds the reason in the reply. */
  function giveUp(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    void speaker.say(reply(451, `The script cannot be carried out: ${reason}`), history.begin(number, "IDLE", ""));
    control.hangUp("close");
  }

  if (context.tls === "implicit") control.secure(context.secureContext());
  void greet().catch(giveUp);
  return session;
}
