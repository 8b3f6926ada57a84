import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { advise, type Phase } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { shuttingDown } from "../src/server/shut-down.js";
import { createLimits } from "../src/server/limits.js";
import { serverSettings } from "../src/server/options.js";
import { rawConnect, rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

/** What a client that asks core's `advise` decides about one of our replies. */
function decided(reply: string, command: string, phase: Phase): string {
  const [code = "", ...words] = reply.split(" ");
  const { cause, retry } = advise({ code: Number(code), text: words.join(" "), command, phase });
  return `${cause} ${retry}`;
}

describe("replies that are no errno lead a client to the right decision as well", () => {
  it("limits", () => {
    const limits = (options: object) => createLimits(serverSettings(options, 0));
    const full = "connection-limit new-session";
    const text = (answer: { code: number; text: unknown } | undefined): string =>
      `${answer?.code ?? 0} ${String(answer?.text)}`;
    expect(decided(text(limits({ maxSessions: 0 }).enter("host")), "CONNECT", "greeting")).toBe(full);
    expect(decided(text(limits({ maxSessionsPerHost: 0 }).enter("host")), "CONNECT", "greeting")).toBe(full);
    expect(decided(text(limits({ maxSessionsPerUser: 0 }).logIn("ann")), "PASS", "login")).toBe(full);
    expect(decided(text(shuttingDown), "IDLE", "idle")).toBe("server-shutdown new-session");
  });

  it("a session's own replies", async () => {
    const { server, port, root } = await startServer({
      forbiddenNames: [/\.exe$/],
      idleTimeoutMs: 1000,
      dataTimeoutMs: 20,
    });
    await writeFile(join(root, "ten"), "0123456789");
    const client = await rawLogin(port);
    const decisions: [string, Phase, string][] = [
      ["RETR ten", "transfer-start", "bad-sequence after-fix"],
      ["STOR a.exe", "transfer-start", "bad-filename never"],
      ["PORT 1,2,3,4,5,6", "negotiation", "active-refused after-fix"],
      ["RNTO x", "command", "bad-sequence after-fix"],
    ];
    for (const [line, phase, decision] of decisions) {
      const command = line.split(" ")[0] ?? "";
      expect([line, decided(await client.send(line), command, phase)]).toEqual([line, decision]);
    }
    for (const command of ["RETR", "STOR"]) {
      await client.send("REST 11");
      await client.openData();
      expect(decided(await client.send(`${command} ten`), command, "transfer-start")).toBe("rest-invalid after-fix");
    }
    await client.send("EPSV");
    expect(decided(await client.send("RETR ten"), "RETR", "transfer-start")).toBe(
      "data-connection-failed same-session",
    );
    const idle = await client.reply();
    expect(decided(`${idle.code} ${idle.text}`, "IDLE", "idle")).toBe("idle-timeout new-session");
    const stranger = await rawConnect(port);
    await stranger.reply();
    expect(decided(await stranger.send("LIST"), "LIST", "transfer-start")).toBe("not-logged-in after-fix");
    server.removeAllListeners("login").on("login", (_request, _resolve, reject) => reject());
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await stranger.send("USER ann");
      expect(decided(await stranger.send("PASS x"), "PASS", "login")).toBe("bad-credentials after-fix");
    }
    const banned = await stranger.reply();
    expect(decided(`${banned.code} ${banned.text}`, "PASS", "login")).toBe("login-rate-limit after-fix");
  });
});
