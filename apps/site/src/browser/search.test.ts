import { describe, expect, it } from "vitest";
import { searchDocuments } from "../content/search-documents.js";
import { createSearch } from "./search.js";

const documents = searchDocuments();
const search = createSearch(documents);

describe("search", () => {
  it.each([
    ["550", "/codes/550/"],
    ["tls required", "/causes/tls-required/"],
    ["session reuse", "/causes/tls-session-reuse/"],
    ["STOR", "/commands/stor/"],
    ["vsftpd", "/servers/vsftpd/"],
    ["proftp", "/servers/proftpd/"],
    ["disk full", "/causes/disk-full/"],
    ["passive mode", "/codes/227/"],
  ])("%s finds %s", (words, page) => {
    expect(search(words).map(({ id }) => id)).toContain(page);
  });

  it.each(["550", "STOR", "vsftpd", "disk full"])("%s is found first by its own page", (words) => {
    expect(search(words)[0]?.title.toLowerCase()).toContain(words.toLowerCase());
  });

  it("forgives a slip of the finger", () => {
    expect(search("pasive mode").length).toBeGreaterThan(0);
  });

  it("finds nothing for nonsense, and survives it", () => {
    expect(search("qqqqzzzz")).toEqual([]);
    expect(search("()[]*+ \u0000")).toEqual([]);
  });

  it("has every document once", () => {
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });
});
