import { describe, expect, it } from "vitest";

import { serverWords } from "../rules/server-words.js";
import { isLimitOfAccount, limitInWords, waitInWords } from "./numbers-in-words.js";

describe("the wait in the words", () => {
  it.each([
    ["too many users, try again in 60 seconds", 60_000],
    ["please wait 5 minutes", 300_000],
    ["retry after 2.5s", 2500],
    ["try again in 1,5 min", 90_000],
    ["try again in 500 ms", 500],
    ["blacklisted for 2 hours", 7_200_000],
    ["service ready in 003 minutes", 180_000],
    ["bitte in 30 sekunden erneut versuchen", 30_000],
    ["reessayez dans 10 minutes", 600_000],
    ["请在 60 秒后再试", 60_000],
  ])("%s", (text, minMs) => expect(waitInWords(serverWords(text, ""))?.[0]).toBe(minMs));

  it.each([
    "timeout (900 seconds): closing control connection",
    "only 5 logins per 60 seconds, try again later",
    "try again in few minutes",
    "try again later",
    "connect to 203.0.113.9 again",
  ])("none: %s", (text) => expect(waitInWords(serverWords(text, ""))).toBeUndefined());
});

describe("the limit in the words", () => {
  it.each([
    ["too many connections (8) from ip", 8],
    ["maximum number of clients (3) for user already connected", 3],
    ["cannot accept more than 10 connections as same user", 10],
    ["connection limit of 10 reached", 10],
    ["Слишком много соединений (8) с этого IP", 8],
    ["maximum of 5 sessions", 5],
    ["50 users (maximum) already logged in", 50],
    ["there are already 12 users logged in", 12],
    ["only one session from same ip allowed", 1],
    ["50 usuarios (el maximo) estan", 50],
    ["50 使用者(最大值)已经登录", 50],
  ])("%s", (text, limit) => expect(limitInWords(serverWords(text, ""))).toBe(limit));

  it.each([
    "too many users",
    "maximum number of hosts (2) for user",
    "too many users, wait more than 30 seconds",
    "(0)",
  ])("none: %s", (text) => expect(limitInWords(serverWords(text, ""))).toBeUndefined());

  it("is the account's when the words say so", () => {
    expect(isLimitOfAccount("as same user")).toBe(true);
    expect(isLimitOfAccount("for user already connected")).toBe(true);
    expect(isLimitOfAccount("from ip")).toBe(false);
  });
});
