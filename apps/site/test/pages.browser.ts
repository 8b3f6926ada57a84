import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import axe from "axe-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fileZillaLog } from "./filezilla-log.js";
import { openSite, type OpenSite } from "./open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

/** One page of each kind, and those that are unlike the others. */
const pages = {
  start: "",
  codes: "codes/",
  code: "codes/550/",
  "a code without replies": "codes/633/",
  "a code with a long example": "codes/227/",
  "no reply": "codes/10060/",
  comparisons: "compare/",
  comparison: "compare/220-vs-421/",
  commands: "commands/",
  command: "commands/stor/",
  causes: "causes/",
  cause: "causes/tls-required/",
  servers: "servers/",
  server: "servers/proftpd/",
  missing: "404.html",
  search: "#tls session",
} as const;
const kinds = Object.entries(pages);
const narrow = { viewport: { width: 360, height: 740 } };
const wide = { viewport: { width: 1440, height: 900 } };

/** What axe has against the page as it is now. */
async function complaints(page: Awaited<ReturnType<OpenSite["open"]>>["page"]): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    return await run(document, { resultTypes: ["violations"] });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("; ")}`);
}

describe.each(kinds)("%s", (_, path) => {
  it.each([
    ["light, narrow", { ...narrow, colorScheme: "light" }],
    ["dark, narrow", { ...narrow, colorScheme: "dark" }],
    ["light, wide", { ...wide, colorScheme: "light" }],
    ["dark, wide", { ...wide, colorScheme: "dark" }],
  ] as const)("%s: axe finds nothing, nothing moves, nothing fails, nothing is cut off", async (_name, options) => {
    const visit = await site.open(path, options);
    expect(await complaints(visit.page)).toEqual([]);
    expect(await visit.layoutShift()).toBe(0);
    expect(visit.errors).toEqual([]);
    const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("asks nothing of anybody else, weighs less than 60 kB compressed, and says what it is", async () => {
    const visit = await site.open(path);
    for (const request of visit.requests) expect(new URL(request).origin).toBe(new URL(site.url).origin);
    expect(await visit.compressedBytes()).toBeLessThan(60_000);
    const { page } = visit;
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.title()).not.toBe("");
    expect(await page.locator('meta[name="description"]').getAttribute("content")).not.toBe("");
  });
});

describe("the decoded log", () => {
  it.each(["light", "dark"] as const)("%s: axe finds nothing, and nothing moves by itself", async (colorScheme) => {
    const visit = await site.open("", { ...narrow, colorScheme });
    await visit.page.locator("#box").fill(fileZillaLog);
    await visit.page.locator("[data-decisive]").waitFor();
    expect(await complaints(visit.page)).toEqual([]);
    expect(await visit.layoutShift()).toBe(0);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it("cannot be sent anywhere: the page may not speak to others", async () => {
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.setHeader("access-control-allow-origin", "*").end();
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { page } = await site.open("");
    const outcome = await page.evaluate(
      (url) =>
        fetch(url, { method: "POST", body: "log" }).then(
          () => "sent",
          () => "refused",
        ),
      `http://127.0.0.1:${port}/`,
    );
    other.close();
    expect(outcome).toBe("refused");
    expect(asked).toEqual([]);
  });
});

describe("the page of a comparison", () => {
  it("has every section, for both codes", async () => {
    const { page } = await site.open("compare/220-vs-421/");
    expect(await page.locator("h1").textContent()).toBe("FTP 220 Service Ready vs 421 Service Not Available");
    const headings = ["Description", "When you see it", "How to fix", "Key differences", "When to use which"];
    expect(await page.locator("main h2").allTextContents()).toEqual(headings);
    for (const id of ["description", "when", "fix"])
      expect((await page.locator(`#${id} h3`).allTextContents()).map((text) => text.trim())).toEqual([
        "220 Service Ready",
        "421 Service Not Available",
      ]);
    expect(await page.locator("#differences li").count()).toBeGreaterThanOrEqual(4);
  });

  it("is where the reverse address leads", async () => {
    const { page } = await site.open("compare/421-vs-220/");
    await page.waitForURL("**/compare/220-vs-421/");
  });
});

describe("colours", () => {
  const background = "getComputedStyle(document.body).backgroundColor";

  it("follow the system, and the button, which is remembered", async () => {
    const { page } = await site.open("codes/421/", { colorScheme: "dark" });
    const dark = await page.evaluate(background);
    await page.getByRole("button", { name: "Change between light and dark" }).press("Enter");
    const light = await page.evaluate(background);
    expect(light).not.toBe(dark);
    await page.goto(`${site.url}codes/550/`);
    expect(await page.evaluate(background)).toBe(light);
    const { page: fresh } = await site.open("codes/421/", { colorScheme: "light" });
    expect(await fresh.evaluate(background)).toBe(light);
  });
});

it("prints the text without what is for the screen, in black on white", async () => {
  const { page } = await site.open("codes/550/", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation", { name: "Sections" }).isVisible()).toBe(false);
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  expect(await page.evaluate('getComputedStyle(document.querySelector("pre")).whiteSpace')).toBe("pre-wrap");
});

it("says of an address without a page that there is none, with the status 404", async () => {
  const { page } = await site.open("");
  const response = await page.goto(`${site.url}codes/599/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("No such page");
});

it("lists every code where scripts are switched off", async () => {
  const { page } = await site.open("", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "550", exact: true }).click();
  await page.waitForURL("**/codes/550/");
});
