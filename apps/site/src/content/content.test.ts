import { replyCodes } from "@ftp-codes/core";
import { compare } from "@ftp-codes/core/compare";
import { commands } from "@ftp-codes/core/commands";
import { causeEntries, serverEntries } from "@ftp-codes/core/reference";
import { describe, expect, it } from "vitest";
import { adviceByCommand } from "./advice-by-command.js";
import { adviceOf } from "./advice-of-cause.js";
import { allPages } from "./all-pages.js";
import { causes, causesOf, causeTitle, codesOf } from "./causes.js";
import { codeData } from "./code-data.js";
import { entries, firstSentence, replies, specificationUrl } from "./codes.js";
import { knownReplies, serversOf } from "./known-replies.js";
import { confusions, isPair, mixedUp, pairs } from "./pairs.js";
import { pairPath } from "./paths.js";
import { repliesByStep } from "./replies-by-step.js";
import { retryWords, waitWords } from "./retry-words.js";

describe("codes", () => {
  it("are those of core, and the numbers that are no reply", () => {
    expect(replies.map(({ code }) => code)).toEqual(Object.keys(replyCodes).map(Number));
    expect(entries.filter(({ status }) => status === "not-a-reply").map(({ code }) => code)).toContain(10_060);
    expect(entries).toHaveLength(replies.length + 14);
  });

  it("have a first sentence that ends, and specifications with an address", () => {
    for (const entry of entries) {
      expect(firstSentence(entry.description)).toMatch(/[.!?]["”]?$/u);
      for (const specification of entry.specifications)
        expect(() => new URL(specificationUrl(specification))).not.toThrow();
    }
  });

  it("have advice for each command once a step", () => {
    for (const entry of entries) {
      const rows = adviceByCommand(entry);
      const places = rows.flatMap(({ commands: verbs, step }) => verbs.map((verb) => `${verb} ${step ?? ""}`));
      expect(new Set(places).size).toBe(places.length);
      expect(new Set(rows.flatMap((row) => row.commands))).toEqual(new Set(entry.commands));
    }
  });

  it("as data have what the page has", () => {
    const [entry] = replies.filter(({ code }) => code === 550);
    expect(entry && codeData(entry)).toMatchObject({
      code: 550,
      page: "/codes/550/",
      causes: { length: causesOf(550).length },
    });
  });
});

describe("pairs", () => {
  it("are all of the known codes, each once, the lower code first", () => {
    const { length } = replies;
    expect(pairs.filter(([, high]) => high < 900)).toHaveLength((length * (length - 1)) / 2);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
    for (const [low, high] of pairs) expect(low).toBeLessThan(high);
  });

  it("have the one that the site was made for", () => {
    expect(isPair(421, 220)).toBe(true);
    expect(pairPath(421, 220)).toBe("/compare/220-vs-421/");
    expect(compare(220, 421).title).toBe("FTP 220 Service Ready vs 421 Service Not Available");
  });

  it("that are mixed up have a page and are told of on both sides", () => {
    for (const [low, high] of mixedUp) {
      expect(isPair(low, high)).toBe(true);
      expect(confusions(low).map(({ code }) => code)).toContain(high);
      expect(confusions(high).map(({ code }) => code)).toContain(low);
    }
  });
});

describe("causes", () => {
  it("name the codes that servers use for them", () => {
    expect(causeTitle("tls-required")).toBe("TLS required: 421, 530, 534 or 550, by server");
    expect(causeTitle("tls-session-reuse")).toBe("TLS session reuse required: 425, 450 or 522, by server");
    expect(causeTitle("unreachable")).toBe(causeEntries.unreachable.title);
  });

  it("of a code come by how many servers have them", () => {
    for (const { code } of replies) {
      const counts = causesOf(code).map((cause) => serversOf(cause.replies).length);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
    expect(causesOf(550)[0]?.cause).toBe("not-found");
    expect(codesOf("not-found")).toContain(550);
  });

  it("have advice that is about them", () => {
    for (const cause of causes) expect(adviceOf(cause)?.cause, cause).toBe(cause);
  });
});

it("every known reply is of a server with a page", () => {
  expect(knownReplies.length).toBeGreaterThan(700);
  for (const { server } of knownReplies) expect(serverEntries).toHaveProperty([server]);
});

it("every command has its replies in steps, each with a meaning", () => {
  for (const verb of Object.keys(commands))
    for (const { replies: expected } of repliesByStep(verb))
      for (const { code, meaning } of expected) expect(meaning, `${verb} ${code}`).not.toBe("");
});

it("every page is named once", () => {
  expect(new Set(allPages()).size).toBe(allPages().length);
});

it.each([
  [{ retry: "never", outcome: "done" }, "Not needed"],
  [{ retry: "never", outcome: "not-done" }, "No"],
  [{ retry: "after-fix", outcome: "not-done" }, "After a change"],
] as const)("%j is said as %s", (advice, words) => {
  expect(retryWords(advice)).toBe(words);
});

it.each([
  ["same-session", 0, "at once"],
  ["new-session", 1500, "after 2 s"],
  ["new-session", 600_000, "after 10 min"],
  ["never", 0, ""],
] as const)("%s with %d ms is a wait of %j", (retry, minMs, words) => {
  expect(waitWords({ retry, delay: { minMs, maxMs: minMs, source: "default" } })).toBe(words);
});
