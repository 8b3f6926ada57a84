import fc from "fast-check";
import { PassThrough, Readable } from "node:stream";
import { expect, it } from "vitest";
import { isFtpFailure } from "../src/to-error.js";
import { withReplyCodes } from "../src/index.js";
import { versions } from "./corrected-client.js";
import { type ScriptedSession, startScriptedServer, type Step } from "./scripted-server.js";

/** What a server may do in answer to a command, in any order and as often as it likes. */
const acts: { readonly [name: string]: (session: ScriptedSession) => unknown } = {
  final: ({ send }) => send("226 done\r\n"),
  ok: ({ send }) => send("200 ok\r\n"),
  preliminary: ({ send }) => send("150 go on (5 bytes)\r\n"),
  intermediate: ({ send }) => send("350 go on\r\n"),
  negative: ({ send }) => send("550 no\r\n"),
  transient: ({ send }) => send("426 aborted\r\n"),
  closing: ({ send }) => send("421 bye\r\n"),
  path: ({ send }) => send('257 "/"\r\n'),
  size: ({ send }) => send("213 5\r\n"),
  protected: ({ send }) => send("631 secret\r\n"),
  lines: ({ send }) => send("211-a\r\n b\r\n"),
  garbage: ({ send }) => send("\u0000\u001b[2J\r\n"),
  unfinished: ({ send }) => send("2"),
  data: async (session) => (await session.data()).write("-rw-r--r-- 1 u g 5 Dec 11 14:35 a\r\n"),
  dataEnd: async (session) => (await session.data()).end(),
  dataReset: async (session) => (await session.data()).resetAndDestroy(),
  end: ({ socket }) => socket.end(),
  reset: (session) => session.reset(),
  foreign: ({ send }) => send("227 Passive (192,0,2,1,4,1)\r\n"),
  nothing: () => undefined,
};

const step: fc.Arbitrary<Step> = fc
  .array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 4 })
  .map((names) =>
    Object.assign(
      async (session: ScriptedSession): Promise<undefined> => {
        for (const name of names)
          await Promise.race([acts[name]?.(session), new Promise((resolve) => setTimeout(resolve, 5))]).catch(
            () => undefined,
          );
      },
      { toString: () => names.join() },
    ),
  );

const verbs = ["PWD", "SIZE", "CWD", "MKD", "LIST", "RETR", "STOR", "EPSV", "PASV", "REST", "RNFR", "FEAT"];
const script = fc.record(Object.fromEntries(verbs.map((verb) => [verb, step])), { requiredKeys: [] });

it("whatever a server does, every call comes to an end: with a value or with one of the four errors", async () => {
  await fc.assert(
    fc.asyncProperty(script, fc.constantFrom(...versions), async (steps, { ClientOf }) => {
      const server = await startScriptedServer(steps);
      const client = withReplyCodes(new ClientOf(40), { lateReplyMs: 20 });
      const sink = (): PassThrough => new PassThrough().resume();
      const calls: (() => Promise<unknown>)[] = [
        () => client.access({ host: "127.0.0.1", port: server.port }),
        () => client.pwd(),
        () => client.size("f"),
        () => client.downloadTo(sink(), "f"),
        () => client.uploadFrom(Readable.from(["hello"]), "f"),
        () => client.list("d"),
        () => client.downloadTo(sink(), "f", 3),
        () => client.ensureDir("a/b"),
        () => client.rename("a", "b"),
      ];
      try {
        for (const call of calls) {
          const outcome: unknown = await call().catch((error: unknown) => error);
          if (outcome instanceof Error) expect(isFtpFailure(outcome), outcome.stack ?? "").toBe(true);
        }
        const refused: unknown = await client.send("NOOP").catch((error: unknown) => error);
        expect(client.closed).toBe(refused instanceof Error);
      } finally {
        client.close();
        await server.close();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
