import { decodeLog } from "@ftp-codes/core/log";
import { describe, expect, it } from "vitest";
import { exchangesShown, sessionsShown } from "./log-window.js";

const login = ["< 220 ready", "> USER anna", "< 331 ?", "> PASS ***", "< 230 in"];

describe("what is shown of a long log", () => {
  it("is every session of a short one, numbered as in the log", () => {
    const report = decodeLog(["* Connecting to h", "* timed out", "* Connecting to h", ...login]);
    expect(sessionsShown(report).sessions.map(({ number }) => number)).toEqual([report.sessions.length]);
    expect(sessionsShown(report).left).toBe(0);
  });

  it("has the session that decided, however many come before it, and says how many are left out", () => {
    const sessions = Array.from({ length: 30 }, () => login).flat();
    const report = decodeLog([...sessions, "< 220 ready", "> USER anna", "< 331 ?", "> PASS ***", "< 530 no"]);
    const { sessions: shown, left } = sessionsShown(report);
    expect(shown).toHaveLength(20);
    expect(shown.at(-1)).toMatchObject({ number: 31, session: { decisive: { reply: { code: 530 } } } });
    expect(left).toBe(11);
  });

  it("has the command whose answer was lost, marked, at the end of many", () => {
    const lines = Array.from({ length: 100 }, (_, index) => [`> MKD /d${index}`, "< 257 made"]).flat();
    const { sessions } = decodeLog([...login, ...lines, "> RETR /a.bin"]);
    const [session] = sessions;
    if (session === undefined) throw new Error("no session");
    const { exchanges, decisive, left } = exchangesShown(session);
    expect(decisive).toMatchObject({ command: "RETR", replies: [] });
    expect(exchanges.at(-1)).toBe(decisive);
    expect(left).toBe(session.exchanges.length - exchanges.length);
    expect(left).toBeGreaterThan(0);
  });

  it("has the command that was refused, with as many around it", () => {
    const before = Array.from({ length: 100 }, (_, index) => [`> MKD /d${index}`, "< 257 made"]).flat();
    const { sessions } = decodeLog([...login, ...before, "> DELE /x", "< 550 no such file", ...before]);
    const [session] = sessions;
    if (session === undefined) throw new Error("no session");
    const { exchanges, decisive } = exchangesShown(session);
    expect(decisive?.command).toBe("DELE");
    expect(exchanges.findIndex((exchange) => exchange === decisive)).toBe(40);
    expect(exchanges).toHaveLength(80);
  });
});
