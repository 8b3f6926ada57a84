import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { Duplex } from "node:stream";
import { createSecureContext, TLSSocket } from "node:tls";

/** One control connection of a scripted server. */
export interface ScriptedSession {
  readonly socket: Socket;
  /** Writes `text` as it is. */
  readonly send: (text: string) => void;
  /** The data connection that the client opened last; waits for it. */
  readonly data: () => Promise<Socket>;
  /** What the client has sent over data connections so far. */
  readonly received: () => Buffer;
  /** Waits until the client has ended or reset its data connection. */
  readonly dataEnd: () => Promise<"end" | "reset">;
  /** Ends the data connection below its TLS, which says no goodbye. */
  readonly endRawData: () => void;
  /** Ends the control connection by a reset. */
  readonly reset: () => void;
  /** Begins TLS on the control connection, as the server. */
  readonly startTls: () => void;
}

/**
 * What a scripted server does with a command: text is sent as it is, `"default"` stands for what an ordinary server
 * would do, a function does as it likes.
 */
export type Step = string | ((session: ScriptedSession, argument: string) => unknown);

export interface Script {
  readonly greeting?: Step | undefined;
  /** By verb; an array is used up one by one, its last step stays. */
  readonly [verb: string]: Step | readonly Step[] | undefined;
}

export interface ScriptedServer {
  readonly port: number;
  /** The commands received, in order, of all sessions together. */
  readonly commands: string[];
  readonly sessions: readonly ScriptedSession[];
  close(): Promise<void>;
}

const ordinary: Script = {
  greeting: "220 ready\r\n",
  USER: "331 password\r\n",
  PASS: "230 in\r\n",
  FEAT: "211 none\r\n",
  OPTS: "200 ok\r\n",
  TYPE: "200 ok\r\n",
  STRU: "200 ok\r\n",
  PBSZ: "200 ok\r\n",
  PROT: "200 ok\r\n",
  NOOP: "200 ok\r\n",
  CWD: "250 ok\r\n",
  PWD: '257 "/"\r\n',
  SIZE: "500 SIZE?\r\n",
  REST: "350 go on\r\n",
  QUIT: "221 bye\r\n",
};

/** A step that begins a transfer by `begin`, then does `act` with the data connection. */
export const serve =
  (act: (session: ScriptedSession, data: Socket) => unknown, begin = "150 ok"): Step =>
  async (session) => {
    session.send(`${begin}\r\n`);
    return await act(session, await session.data());
  };

/** TLS certificate and key for servers in tests. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** Starts a server on loopback that does what `script` says, and for the rest what an ordinary server would. */
export async function startScriptedServer(script: Script, identity?: Identity): Promise<ScriptedServer> {
  const steps = new Map<string, readonly Step[]>();
  for (const [verb, step] of Object.entries({ ...ordinary, ...script }))
    if (step !== undefined) steps.set(verb, typeof step === "object" ? step : [step]);
  const tls = { isServer: true, secureContext: createSecureContext({ ...identity }) };
  const commands: string[] = [];
  const sessions: ScriptedSession[] = [];
  const open = new Set<Socket | Server>();

  const next = (verb: string): Step => {
    const [step = `500 ${verb}?\r\n`, ...rest] = steps.get(verb) ?? [];
    if (rest.length > 0) steps.set(verb, rest);
    return step;
  };

  const server = createServer((socket) => {
    let control = socket;
    let pending: Promise<Socket> | undefined;
    let rawData: Socket | undefined;
    const chunks: Buffer[] = [];
    // Else a reply waits for the acknowledgement of the one before, and comes when all is over.
    socket.setNoDelay(true);
    track(socket, open);

    const listen = async (): Promise<number> => {
      const listener = createServer();
      open.add(listener);
      pending = new Promise((resolve) => {
        listener.once("connection", (raw) => {
          listener.close();
          track(raw, open);
          const secured = control instanceof TLSSocket;
          const data = secured ? new TLSSocket(streamOver(raw), tls) : raw;
          if (secured) track(data, open);
          rawData = raw;
          resolve(data);
        });
      });
      listener.listen(0, "127.0.0.1");
      await once(listener, "listening");
      return (listener.address() as AddressInfo).port;
    };

    const session: ScriptedSession = {
      get socket() {
        return control;
      },
      send: (text) => void control.write(text, "latin1"),
      data: () => pending ?? Promise.reject(new Error("no data connection")),
      received: () => Buffer.concat(chunks),
      async dataEnd() {
        const data = await session.data();
        data.on("data", (chunk: Buffer) => chunks.push(chunk));
        return await new Promise((resolve) => {
          data.once("end", () => rawData?.errored == null && resolve("end"));
          rawData?.once("error", () => resolve("reset"));
        });
      },
      endRawData: () => void rawData?.end(),
      reset: () => void socket.resetAndDestroy(),
      startTls() {
        control.removeAllListeners("data");
        control = new TLSSocket(socket, tls);
        track(control, open);
        read(control);
      },
    };
    sessions.push(session);

    const run = async (step: Step, verb: string, argument: string): Promise<void> => {
      const answer = typeof step === "string" ? step : await step(session, argument);
      if (typeof answer !== "string") return;
      if (verb === "EPSV" && answer === "default")
        session.send(`229 Entering Extended Passive Mode (|||${await listen()}|)\r\n`);
      else if (verb === "PASV" && answer === "default")
        session.send(`227 Entering Passive Mode (${pasvNumbers("127,0,0,1", await listen())})\r\n`);
      else if (answer.includes("{pasv}"))
        session.send(answer.replace("{pasv}", pasvNumbers("", await listen()).slice(1)));
      else session.send(answer);
    };

    const read = (of: Socket): void => {
      let text = "";
      let last: Promise<unknown> = Promise.resolve();
      of.on("data", (chunk: Buffer) => {
        text += chunk.toString("latin1");
        const lines = text.split("\r\n");
        text = lines.pop() ?? "";
        for (const line of lines) {
          commands.push(line);
          const [verb = "", ...words] = line.split(" ");
          last = last.then(() => run(next(verb), verb, words.join(" ")));
        }
      });
    };
    read(socket);
    void run(next("greeting"), "greeting", "");
  });
  steps.set("EPSV", steps.get("EPSV") ?? ["default"]);
  steps.set("PASV", steps.get("PASV") ?? ["default"]);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    sessions,
    async close() {
      for (const one of open)
        if ("destroy" in one) one.destroy();
        else one.close();
      server.close();
      await once(server, "close");
    },
  };
}

function pasvNumbers(host: string, port: number): string {
  return `${host},${port >> 8},${port & 255}`;
}

/** The bytes of `raw` without its handle: TLS on top of a handle takes some resets for an end. */
function streamOver(raw: Socket): Duplex {
  const stream = new Duplex({
    read: () => void raw.resume(),
    write: (chunk: Buffer, _encoding, done) => void raw.write(chunk, done),
    final: (done) => void raw.end(done),
    destroy: (error, done) => {
      raw.destroy();
      done(error);
    },
  });
  raw.on("data", (chunk: Buffer) => stream.push(chunk) || raw.pause());
  raw.on("end", () => stream.push(null));
  raw.on("error", (error) => stream.destroy(error));
  return stream;
}

function track(socket: Socket, open: Set<Socket | Server>): void {
  open.add(socket);
  socket.on("error", () => undefined);
  socket.on("close", () => open.delete(socket));
}
