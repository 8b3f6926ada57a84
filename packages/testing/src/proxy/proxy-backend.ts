import { decode, type Reply } from "@ftp-codes/core/reply";
import { forwarded, relayTransfer } from "./relay-transfer.js";
import type { Target } from "./target.js";
import { createUpstream, type Upstream } from "./upstream.js";
import { resolvePath } from "../files/path.js";
import { dataConnectionCommands } from "../server/commands/data-connection.js";
import { securityCommands } from "../server/commands/security.js";
import { type Answer, reply, say } from "../session/answer.js";
import type { Backend, ClientLink, CommandCall } from "../session/backend.js";
import type { SessionState } from "../session/session-state.js";
import { transferDirection } from "../session/transfer-commands.js";

/** What a proxy holds for all of its sessions. */
export interface ProxyState {
  readonly target: Target;
  /** The size in bytes of a file that will be uploaded, where it is known; a temporary name will do. */
  readonly sizeOf: (path: string) => number | undefined;
  /** What went through to the server behind in all. */
  readonly stored: { bytes: number };
}

/** How the server behind is asked for a data connection: always passively, whatever the client asked for. */
const upstreamDataCommand = { PASV: "PASV", EPSV: "EPSV", PORT: "PASV", EPRT: "EPSV" } as const;

const has = <Table extends object>(table: Table, name: string): name is keyof Table & string =>
  Object.hasOwn(table, name);

/** Hands the commands of a session on to the server behind, on a control connection of its own. */
export function createProxyBackend(
  { target, sizeOf: expectedSize, stored }: ProxyState,
  session: SessionState,
  client: ClientLink,
): Backend {
  let upstream: Upstream | undefined;
  let port: number | undefined;
  let offset = 0;
  /** While a command is answered, the answer decides whether the client is hung up on. */
  let answering = true;
  const local = { session, extendedPassiveOnly: false };

  async function prepareData(
    name: keyof typeof upstreamDataCommand,
    call: CommandCall,
    far: Upstream,
  ): Promise<Answer | undefined> {
    port = undefined;
    const given = { argument: call.argument, path: session.cwd, plan: call.plan };
    const near = await dataConnectionCommands[name].handle(local, given);
    if (!session.data.prepared) return near;
    const verb = upstreamDataCommand[name];
    const opened = await far.command(verb);
    const payload = opened && decode(opened, verb);
    port = payload?.kind === "pasv" || payload?.kind === "epsv" ? payload.port : undefined;
    if (port !== undefined) return near;
    session.data.close();
    return forwarded(opened);
  }

  /** What a successful command changes in what the session remembers. */
  async function remember({ name, argument, path }: CommandCall, { code }: Reply, far: Upstream): Promise<void> {
    if (name !== "RNFR") session.renameFrom = undefined;
    if (code >= 400) return;
    if (name === "USER") session.user = argument;
    if (name === "RNFR") session.renameFrom = path;
    if (name === "REST") offset = Number(argument);
    if ((name === "CWD" || name === "XCWD") && path !== undefined) session.cwd = path;
    if (name === "CDUP" || name === "XCUP") session.cwd = resolvePath(session.cwd, "..");
    if (code !== 230) return;
    session.loggedIn = true;
    const directory = await far.command("PWD");
    const payload = directory && decode(directory, "PWD");
    if (payload?.kind === "path") session.cwd = resolvePath("/", payload.path);
  }

  async function sizeOf(argument: string, far: Upstream): Promise<number | undefined> {
    const told = await far.command(`SIZE ${argument}`);
    const payload = told && decode(told, "SIZE");
    return payload?.kind === "size" ? payload.bytes : undefined;
  }

  async function transfer(
    call: CommandCall,
    line: string,
    direction: "down" | "up",
    far: Upstream,
  ): Promise<Answer | undefined> {
    const plan = call.plan.listingEmpty ? { ...call.plan, data: "truncate" as const, position: 0 } : call.plan;
    if (plan.restIgnored && offset > 0) await far.command("REST 0");
    const from = plan.restIgnored ? 0 : offset;
    offset = 0;
    const reachable = port;
    port = undefined;
    if (reachable === undefined || !session.data.prepared) return forwarded(await far.command(line));
    const half = plan.position === "half" && direction === "down";
    const size = half ? await sizeOf(call.argument, far) : expectedSize(call.path ?? "");
    const expected = size === undefined ? undefined : Math.max(0, size - from);
    if (half && from > 0) await far.command(`REST ${from}`);
    return relayTransfer(
      { ...call, plan },
      { session, upstream: far, port: reachable, line, direction, offset: from, expected, stored },
    );
  }

  async function pass(call: CommandCall, line: string, far: Upstream): Promise<Answer | undefined> {
    let answered = await far.command(line);
    while (answered && answered.code < 200) {
      await call.start(reply(answered.code, ...answered.lines));
      answered = await far.next();
    }
    if (!answered) return undefined;
    await remember(call, answered, far);
    if (call.name === "SIZE" && answered.code === 213 && call.plan.sizeOff !== undefined) {
      return reply(213, String(Math.max(0, Number(answered.text) + call.plan.sizeOff)));
    }
    const answer = reply(answered.code, ...answered.lines);
    return call.name === "QUIT" ? { ...answer, then: "close" } : answer;
  }

  async function carryOut(call: CommandCall, far: Upstream): Promise<Answer | undefined> {
    const { name, argument, path = session.cwd, plan } = call;
    const line = argument === "" ? name : `${name} ${argument}`;
    if (has(securityCommands, name)) return securityCommands[name].handle(local, { argument, path, plan });
    if (has(upstreamDataCommand, name)) return prepareData(name, call, far);
    const direction = transferDirection(name);
    return direction ? transfer(call, line, direction, far) : pass(call, line, far);
  }

  /** A session that the server behind has ended ends here too. */
  const closing = (answer: Answer): Answer => (upstream?.closed ? { ...answer, then: "close" } : answer);

  return {
    async greet() {
      upstream = createUpstream(target, {
        onUnasked: (unasked) => client.speak(reply(unasked.code, ...unasked.lines)),
        onClose() {
          if (!answering) client.hangUp();
        },
        track: client.track,
      });
      const greeting = await upstream.next();
      const usable = greeting !== undefined && (greeting.code >= 400 || (await upstream.secure()));
      answering = false;
      return usable ? closing(reply(greeting.code, ...greeting.lines)) : say("no-server-behind", {}, "close");
    },
    async carryOut(call) {
      if (!upstream) return say("no-server-behind", {}, "close");
      answering = true;
      const answer = await carryOut(call, upstream);
      answering = false;
      if (answer === undefined) client.hangUp();
      return answer && closing(answer);
    },
    close: () => upstream?.close(),
  };
}
