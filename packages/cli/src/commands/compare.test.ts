import { describe, expect, it } from "vitest";
import { run, runJson } from "../../test/run.js";

describe("compare", () => {
  const headings = ["Description", "When you see it", "How to fix", "Key differences", "When to use which"];

  it("has every section as text", async () => {
    const { out, code } = await run(["compare", "220", "421"]);
    expect(code).toBe(0);
    const found = out.split("\n").filter((line) => headings.includes(line));
    expect(out.startsWith("FTP 220 Service Ready vs 421 Service Not Available\n=====")).toBe(true);
    expect(found).toEqual(headings);
  });

  it("has every section as Markdown", async () => {
    const { out } = await run(["compare", "220", "421", "--markdown"]);
    expect(out.startsWith("# FTP 220 Service Ready vs 421 Service Not Available\n")).toBe(true);
    expect(out.split("\n").filter((line) => line.startsWith("## "))).toEqual(headings.map((text) => `## ${text}`));
  });

  it("writes JSON", async () => {
    const { value } = await runJson(["compare", "220", "421"]);
    expect(value).toMatchObject({ title: "FTP 220 Service Ready vs 421 Service Not Available", sameClass: false });
  });

  it("keeps to the width of the terminal", async () => {
    const { out } = await run(["compare", "550", "553"], { columns: 50 });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it("shows nothing under an unknown code, and helps with a near miss", async () => {
    const { out } = await run(["compare", "550", "559"]);
    expect(out).not.toMatch(/^In the client:$/mu);
    expect(out).toContain("Did you mean");
  });

  it("says when there is nothing to compare", async () => {
    expect(await run(["compare", "550", "550"])).toMatchObject({ code: 1, err: "" });
    expect((await run(["compare", "550", "599"])).out).toContain("599 is not in the catalogue");
    expect(await run(["compare", "550"])).toMatchObject({ code: 2, out: "" });
  });
});
