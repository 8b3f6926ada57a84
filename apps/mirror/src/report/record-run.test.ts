import type { AdviceEvent, RetryEvent, TreeFile } from "@ftp-codes/basic-ftp";
import { advise, FtpReplyError, type FtpConnectionError } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { hidePassword } from "../wording/hide-password.js";
import { recordRun } from "./record-run.js";
import type { Decision } from "./report.js";

function refusal(code: number, text: string): FtpReplyError {
  const advice = advise({ code, text, command: "STOR", phase: "transfer-start" });
  return new FtpReplyError(`${code} ${text}`, { code, reply: { code, lines: [text], text }, command: "STOR", advice });
}

function adviceEvent(error: FtpReplyError | FtpConnectionError, path?: string): AdviceEvent {
  return {
    session: 1,
    operation: "upload",
    attempt: 1,
    error,
    advice: error.advice,
    ...(path !== undefined && { path }),
  };
}

function retryEvent(error: FtpReplyError, path?: string): RetryEvent {
  return {
    ...adviceEvent(error, path),
    advice: error.advice,
    waitMs: 1500,
    connection: "new-session",
    sessionLimit: 2,
  };
}

const delivered: TreeFile = { path: "a", status: "delivered", bytes: 3, attempts: 2 };

function start() {
  let time = 1000;
  const told: Decision[] = [];
  const record = recordRun(
    () => time,
    hidePassword("hunter2"),
    (decision) => told.push({ ...decision }),
  );
  return { record, told, at: (ms: number) => (time = 1000 + ms) };
}

describe("recordRun", () => {
  it("notes a repeat with what was said, decided and why", () => {
    const { record, told, at } = start();
    const error = refusal(421, "Too many connections (2) from this IP.");
    at(40);
    record.listeners.onAdvice(adviceEvent(error));
    record.listeners.onRetry(retryEvent(error));
    expect(record.decisions).toEqual([
      expect.objectContaining({
        atMs: 40,
        code: 421,
        said: "421 Too many connections (2) from this IP",
        action: "repeat",
        waitMs: 1500,
        connection: "new-session",
        sessionLimit: 2,
        cause: error.advice.cause,
        explanation: error.advice.explanation,
      }),
    ]);
    expect(told).toEqual(record.decisions);
  });

  it("takes advice without a repeat for giving up", () => {
    const { record, told } = start();
    record.listeners.onAdvice(adviceEvent(refusal(550, "Permission denied"), "a"));
    expect(record.decisions).toMatchObject([{ code: 550, action: "give-up", path: "a" }]);
    expect(told).toEqual([]);
  });

  it("shows no password that a server repeats", () => {
    const { record } = start();
    record.listeners.onAdvice(adviceEvent(refusal(530, "hunter2 is wrong")));
    expect(JSON.stringify(record.decisions)).not.toContain("hunter2");
  });

  it("keeps no more than 1,000 decisions", () => {
    const { record, told } = start();
    for (let count = 0; count < 1100; count++) record.listeners.onRetry(retryEvent(refusal(450, "Busy")));
    expect(record.decisions).toHaveLength(1000);
    expect(told).toHaveLength(1100);
  });

  it("draws the attempts at a file and the sessions", () => {
    const { record, at } = start();
    const error = refusal(426, "Transfer aborted");
    record.listeners.onSession({ kind: "opened", session: 1, open: 1 });
    at(10);
    record.onFile({ kind: "started", path: "a", direction: "upload", total: 3 });
    record.listeners.onReply({
      session: 1,
      path: "a",
      command: "STOR",
      reply: { code: 150, lines: ["Go"], text: "Go" },
    });
    at(20);
    record.listeners.onAdvice(adviceEvent(error, "a"));
    record.listeners.onRetry(retryEvent(error, "a"));
    record.listeners.onSession({ kind: "closed", session: 1, open: 0, error });
    at(50);
    record.listeners.onSession({ kind: "opened", session: 2, open: 1 });
    record.listeners.onProgress({ session: 2, path: "a", direction: "upload", bytes: 1, attempt: 2 });
    at(60);
    record.onFile({ kind: "finished", path: "a", direction: "upload", file: delivered });
    at(70);
    expect(record.timeline()).toEqual({
      sessions: [
        { session: 1, fromMs: 0, toMs: 20, ended: "426 Transfer aborted" },
        { session: 2, fromMs: 50, toMs: 70 },
      ],
      attempts: [
        {
          path: "a",
          session: 1,
          attempt: 1,
          fromMs: 10,
          toMs: 20,
          outcome: "repeated",
          code: 426,
          cause: "transfer-aborted",
          said: "426 Transfer aborted",
        },
        { path: "a", session: 2, attempt: 2, fromMs: 50, toMs: 60, outcome: "delivered" },
      ],
    });
  });
});
