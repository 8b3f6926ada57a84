import { describe, expect, it } from "vitest";

import { causes } from "../src/advice/causes.js";
import { catalogue, describe as describeCode } from "../src/catalogue.js";
import { notReplies } from "../src/catalogue/not-replies.js";
import { commands } from "../src/commands.js";
import { decodeLog } from "../src/log.js";
import { causeEntries, commandEntries, serverEntries, transcriptOf } from "../src/reference.js";
import { textRules } from "../src/rules.js";
import { readJsonLines } from "./jsonl.js";

const numbers = [...Object.keys(catalogue), ...Object.keys(notReplies)].map(Number);
const servers = Object.values(serverEntries);

describe("causes", () => {
  it("have prose, every one of them, and no other", () => {
    expect(Object.keys(causeEntries).toSorted()).toEqual(Object.keys(causes).toSorted());
  });

  it("have a title of their own, and whole sentences", () => {
    const entries = Object.values(causeEntries);
    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
    expect(new Set(entries.map(({ description }) => description)).size).toBe(entries.length);
    for (const { description, howToFix } of entries)
      for (const text of [description, howToFix.user, howToFix.administrator]) expect(text).toMatch(/^[A-Z"].*\.$/u);
  });
});

describe("commands", () => {
  it("are explained, every one of them, and no other", () => {
    expect(Object.keys(commandEntries).toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it("have a syntax that begins with the verb, and whole sentences", () => {
    for (const [verb, { syntax, description }] of Object.entries(commandEntries)) {
      if (verb !== "CONNECT") expect(syntax.split(" ")[0]).toBe(verb);
      expect(description).toMatch(/^[A-Z].*\.$/u);
    }
  });
});

describe("servers", () => {
  it("have every name that the catalogue quotes", () => {
    const names = servers.map(({ name }) => name as string);
    for (const entry of Object.values(catalogue))
      for (const { server } of entry.servers) expect(names, `${entry.code}`).toContain(server);
  });

  it("have a name of their own and whole sentences", () => {
    expect(new Set(servers.map(({ name }) => name)).size).toBe(servers.length);
    for (const { description } of servers) expect(description).toMatch(/\.$/u);
  });

  it("are where the samples of the rules come from, but for manuals and threads and the replies held out", () => {
    const heldOut = readJsonLines<{ source: string }>("held-out-replies.jsonl").map(({ source }) => source);
    const prefixes = servers.flatMap(({ sources }): readonly string[] => sources);
    const elsewhere = textRules()
      .flatMap(({ samples }) => samples.map(({ origin }) => origin))
      .filter((origin) => !heldOut.includes(origin) && !prefixes.some((prefix) => origin.startsWith(prefix)));
    expect(elsewhere).toEqual(["Globalscape CuteFTP manual, FTP status and error codes"]);
  });
});

describe("transcripts", () => {
  it.each(numbers)("%d has one that shows it", (code) => {
    const lines = transcriptOf(code) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^[><*] .*\S$/u);
    const said = lines.filter((line) => line.startsWith("< "));
    const shown = Object.hasOwn(catalogue, code) ? said : lines;
    expect(shown.some((line) => line.includes(`${code}`))).toBe(true);
  });

  it.each(numbers)("%d: its commands exist, and it answers one that can get it", (code) => {
    const { sessions } = decodeLog(transcriptOf(code) ?? []);
    const exchanges = sessions.flatMap((session) => session.exchanges);
    for (const { command } of exchanges) expect([...Object.keys(commands), "IDLE", "BYE"]).toContain(command);
    const entry = describeCode(code);
    if (entry === undefined || entry.commands.length === 0) return;
    const answered = exchanges.filter(({ replies }) => replies.some((reply) => reply.code === code));
    expect(answered.length).toBeGreaterThan(0);
    for (const { command } of answered) expect(entry.commands).toContain(command);
  });

  it("has none for a number that nobody knows", () => {
    for (const code of [0, 199, 599, 1e9, NaN]) expect(transcriptOf(code)).toBeUndefined();
  });
});
