import { describe, expect, it } from "vitest";
import { expectError, loggedIn, rejection, versions } from "./corrected-client.js";
import type { Step } from "./scripted-server.js";

/** Sends `text` in two pieces, the second when the first must have been read. */
const split =
  (text: string, at: number): Step =>
  async (session) => {
    session.socket.setNoDelay(true);
    session.send(text.slice(0, at));
    await new Promise((resolve) => setTimeout(resolve, 5));
    return text.slice(at);
  };

const cuts = (text: string): number[] => Array.from({ length: text.length - 1 }, (_, index) => index + 1);

describe.each(versions)("replies split over TCP segments, $version", (version) => {
  it('split single 550 "550 No such file"', async () => {
    const text = "550 No such file\r\n";
    const { client } = await loggedIn(version, { PWD: cuts(text).map((at) => split(text, at)) });
    for (const at of cuts(text)) {
      const error = await rejection(client.pwd());
      expectError(error, { type: "reply", code: 550, command: "PWD" }, version);
      expect(error, `cut after byte ${at}`).toMatchObject({ reply: { text: "No such file" } });
    }
    expect(client.closed).toBe(false);
  });

  it('split SIZE-like "213 12345"', async () => {
    const text = "213 12345\r\n";
    const { client } = await loggedIn(version, { SIZE: cuts(text).map((at) => split(text, at)) });
    for (const at of cuts(text)) expect(await client.size("f"), `cut after byte ${at}`).toBe(12345);
  });

  it('split multi-line "211-Feat MDTM 211 End"', async () => {
    const text = "211-Feat\r\n MDTM\r\n211 End\r\n";
    const { client } = await loggedIn(version, { STAT: cuts(text).map((at) => split(text, at)) });
    for (const at of cuts(text))
      expect((await client.send("STAT")).message, `cut after byte ${at}`).toBe("211-Feat\n MDTM\n211 End");
  });

  it("double reply 426+226, gap 0 ms", async () => {
    const { client } = await loggedIn(version, { SIZE: "426 aborted\r\n226 abort successful\r\n" });
    expectError(await rejection(client.size("f")), { type: "protocol", command: "SIZE" }, version);
    expect(client.closed).toBe(true);
  });

  it("double reply 426+226, gap 30 ms", async () => {
    const { client, server } = await loggedIn(version, {
      STOR: "426 aborted\r\n",
      SIZE: "213 5\r\n",
    });
    const { Readable } = await import("node:stream");
    expectError(await rejection(client.uploadFrom(Readable.from(["x"]), "f")), { type: "reply", code: 426 }, version);
    server.sessions[0]?.send("226 abort successful\r\n");
    expectError(await rejection(client.size("f")), { type: "protocol" }, version);
    expect(client.closed).toBe(true);
  });

  it("a preliminary reply to an ordinary command is not its end", async () => {
    const { client } = await loggedIn(version, { SITE: "150 working\r\n200 done\r\n" });
    expect(await client.send("SITE INDEX")).toEqual({ code: 200, message: "200 done" });
    expect(await client.pwd()).toBe("/");
  });

  it("421+FIN then an immediate 2nd command (same tick)", async () => {
    const { client } = await loggedIn(version, { PWD: ({ socket }) => void socket.end("421 Timeout\r\n") });
    const [first, second] = await Promise.all([rejection(client.pwd()), rejection(client.send("NOOP"))]);
    expectError(first, { type: "reply", code: 421, command: "PWD" }, version);
    expectError(second, { type: "connection", errno: "closed", phase: "idle" }, version);
    expect(second).toMatchObject({ cause: first, advice: { outcome: "not-done" } });
  });
});
