import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Run, run } from "../../test/run.js";

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ftp-codes-cli-"));
});
afterAll(() => rm(directory, { recursive: true }));

/** Serves until a client that sends `lines` has read as many replies and gone. */
async function serve(argv: readonly string[], lines: readonly string[]): Promise<Run & { heard: string }> {
  const interrupt = new AbortController();
  let heard = "";
  let asked = false;
  const result = await run(["serve", ...argv], {
    signal: interrupt.signal,
    onOut(out) {
      const port = /127\.0\.0\.1:(\d+)/u.exec(out)?.[1];
      if (asked || port === undefined) return;
      asked = true;
      const client = connect(Number(port), "127.0.0.1");
      const waiting = [...lines, "QUIT"];
      client.setEncoding("utf8").on("data", (chunk: string) => {
        heard += chunk;
        const next = waiting.shift();
        if (next !== undefined) client.write(`${next}\r\n`);
      });
      client.on("close", () => interrupt.abort(new Error("enough")));
    },
  });
  return { ...result, heard };
}

describe("serve", () => {
  it("serves, tells what clients do, and ends when it is interrupted", async () => {
    const { code, out, heard } = await serve([], ["USER someone", "PASS quite-secret"]);
    expect(code).toBe(0);
    expect(heard).toMatch(/^220 [\s\S]*\r\n331 [\s\S]*\r\n230 [\s\S]*\r\n221 /u);
    expect(out).toContain("1 USER someone: 331\n1 PASS ****: 230\n1 QUIT: 221\n");
    expect(out).not.toContain("quite-secret");
  });

  it("listens on the port that is asked for, or says in one sentence why not", async () => {
    const { out } = await serve([], []);
    const port = /:(\d+) is ready/u.exec(out)?.[1] ?? "";
    expect((await serve(["--port", port], [])).out).toMatch(new RegExp(`^ftp://127\\.0\\.0\\.1:${port} is ready`, "u"));
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port: inUse } = taken.address() as AddressInfo;
    const { err, code } = await run(["serve", "--port", String(inUse)]);
    taken.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^ftp-codes: Listening on 127\\.0\\.0\\.1:${inUse} failed: [^\\n]+\\n$`, "u"));
    expect(await run(["serve", "--port", "70000"])).toMatchObject({ code: 2 });
  });

  it("fails as the script says, in the words of a server", async () => {
    const script = join(directory, "script.json");
    await writeFile(script, JSON.stringify([{ on: "USER", then: [["reply", 530, "Not today."]] }]));
    const { heard, out } = await serve(["--script", script, "--profile", "vsftpd", "--json"], ["USER someone"]);
    expect(heard).toMatch(/^220 \(vsFTPd/u);
    expect(heard).toContain("530 Not today.");
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toHaveProperty("port");
    expect(lines).toContainEqual(expect.objectContaining({ command: "USER", code: 530 }));
  });

  it("lets in only who may", async () => {
    const { heard } = await serve(["--user", "someone:right:pass"], ["USER someone", "PASS right:pass"]);
    expect(heard).toContain("\r\n230 ");
    const refused = await serve(["--user", "someone:right"], ["USER someone", "PASS wrong"]);
    expect(refused.heard).toContain("\r\n530 ");
  });

  it.each([
    ["not JSON", "[", "is not JSON"],
    ["no list", "{}", "has to be a list of rules"],
    ["no rule", '[{"on":"STOR","then":[["explode"]]}]', "is no fault"],
  ])("refuses a script that is %s", async (_, text, sentence) => {
    const script = join(directory, "bad.json");
    await writeFile(script, text);
    const { err, code } = await run(["serve", "--script", script]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it.each([
    [["--script", "/no/such/file"], "can't be read"],
    [["--user", "nobody"], "a colon between them"],
    [["--profile", "vsftp"], "Allowed choices are"],
    [["--seed", "x"], "--seed takes a whole number"],
  ])("refuses %j", async (argv, sentence) => {
    const { err, code } = await run(["serve", ...argv]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
