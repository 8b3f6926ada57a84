import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fileZillaLog } from "./filezilla-log.js";
import { openSite, type OpenSite } from "./open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

describe("the box", () => {
  it("is the first thing on the first page", async () => {
    const { page } = await site.open("");
    await page.getByLabel("What does this FTP reply mean?").waitFor();
    const first = page.locator("main :is(input, textarea, button, a)").first();
    expect(await first.evaluate(({ tagName }) => tagName)).toBe("TEXTAREA");
  });

  it("explains a code", async () => {
    const { page, errors } = await site.open("");
    await page.getByLabel("What does this FTP reply mean?").fill("550");
    await page.getByRole("heading", { name: "550 File Unavailable" }).waitFor();
    expect(await page.getByRole("status").textContent()).toContain("550 File Unavailable");
    expect(errors).toEqual([]);
  });

  it("offers what may have been meant", async () => {
    const { page } = await site.open("");
    await page.getByLabel("What does this FTP reply mean?").fill("412");
    await page.getByRole("heading", { name: "412 is not a code we know" }).waitFor();
    await page.locator("[data-answers]").getByRole("link", { name: "421" }).click();
    await page.waitForURL("**/codes/421/");
  });

  it("leads from two codes to their page", async () => {
    const { page } = await site.open("");
    await page.getByLabel("What does this FTP reply mean?").fill("421 vs 220");
    await page.getByRole("link", { name: /side by side/u }).click();
    await page.waitForURL("**/compare/220-vs-421/");
    expect(await page.title()).toBe("FTP 220 Service Ready vs 421 Service Not Available");
  });

  it("decides a pasted reply by its words", async () => {
    const { page } = await site.open("");
    const reply = "530 Sorry, the maximum number of clients (5) from your host are already connected.";
    await page.getByLabel("What does this FTP reply mean?").fill(reply);
    const answers = page.getByRole("region", { name: "Answer" });
    await answers.getByRole("link", { name: /^Too many sessions/u }).waitFor();
    expect(await answers.textContent()).toContain("Yes, in a new session");
  });

  it("finds by words", async () => {
    const { page } = await site.open("");
    await page.getByLabel("What does this FTP reply mean?").fill("tls session reuse");
    const answers = page.getByRole("region", { name: "Answer" });
    await answers.getByRole("link", { name: /^TLS session reuse required/u }).click();
    await page.waitForURL("**/causes/tls-session-reuse/");
  });

  it("is asked from every page by the search field, and can be linked to", async () => {
    const { page } = await site.open("codes/421/");
    await page.getByRole("searchbox").fill("disk full");
    await page.keyboard.press("Enter");
    await page
      .getByRole("region", { name: "Answer" })
      .getByRole("link", { name: /^Disk full/u })
      .waitFor();
    expect(page.url()).toBe(`${site.url}#disk%20full`);
  });
});

describe("a pasted log", () => {
  it("of one line leaves no password in the address", async () => {
    const { page } = await site.open("");
    await page.getByLabel("What does this FTP reply mean?").fill("> PASS hunter2");
    await page.getByRole("region", { name: "Answer" }).waitFor();
    expect(page.url()).toBe(site.url);
  });

  it("shows the command whose answer was lost", async () => {
    const { page } = await site.open("");
    const lines = ["< 220 ready", "> USER anna", "< 331 ?", "> PASS ***", "< 230 in", "> RETR a.bin", "< 150 here"];
    await page.getByLabel("What does this FTP reply mean?").fill(lines.join("\n"));
    await page.locator("[data-decisive]").waitFor();
    expect(await page.locator(".came.decisive").textContent()).toBe("No reply");
    expect(await page.locator("li", { has: page.locator(".came.decisive") }).textContent()).toContain("RETR a.bin");
  });

  it("is decoded in the page: the reply that decided is named, and no password is shown", async () => {
    const visit = await site.open("");
    const { page, errors, requests } = visit;
    await page.getByLabel("What does this FTP reply mean?").focus();
    await page.keyboard.insertText(fileZillaLog);
    const decisive = page.locator("[data-decisive]");
    await decisive.waitFor();
    expect(await decisive.textContent()).toContain("425");
    expect(await decisive.textContent()).toContain("In answer to MLSD, line 25");
    expect(await decisive.getByRole("link", { name: /^TLS session reuse required/u }).count()).toBe(1);
    expect(await page.locator(".log .decisive").textContent()).toContain("Operation not permitted");
    const shown = await page.locator("[data-answers]").textContent();
    expect(shown).toContain("PASS ***");
    expect(shown).not.toContain("wind-mill-77");
    expect(page.url()).toBe(site.url);
    expect(requests.join("\n")).not.toContain("wind-mill-77");
    // The page with all that decodes a log: the rules of core are the most of it.
    expect(await visit.compressedBytes()).toBeLessThan(70_000);
    expect(errors).toEqual([]);
  });

  it("is shown as text, whatever stands in it", async () => {
    const { page, errors } = await site.open("");
    const hostile = 'USER <b>x</b>\n530 <img src=x onerror="document.title=1"><script>document.title=2</script>';
    await page.getByLabel("What does this FTP reply mean?").fill(hostile);
    await page.locator("[data-decisive]").waitFor();
    expect(await page.locator("[data-answers] :is(img, script, .asked b)").count()).toBe(0);
    expect(await page.title()).toContain("What does this FTP reply mean?");
    expect(errors).toEqual([]);
  });

  it("without a failure is said to be so", async () => {
    const { page } = await site.open("");
    await page
      .getByLabel("What does this FTP reply mean?")
      .fill("220 Ready\nUSER anna\n331 Password?\nPASS x\n230 Welcome\n");
    await page.getByRole("heading", { name: "Nothing failed here" }).waitFor();
  });
});

describe("by keyboard alone", () => {
  it("asks, walks to the answer and opens it", async () => {
    const { page } = await site.open("");
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("box");
    await page.keyboard.type("passive mode");
    await page.locator(".hits a").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.matches(".hits a"))).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(?:codes|commands|causes|servers|compare)\//u);
  });

  it("Enter in the box opens the first answer", async () => {
    const { page } = await site.open("");
    await page.locator("#box").focus();
    await page.keyboard.type("220 421");
    await page.getByRole("link", { name: /side by side/u }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/compare/220-vs-421/");
  });

  it("shows where the focus is", async () => {
    const { page } = await site.open("codes/550/");
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(
        () => getComputedStyle(document.querySelector(":focus") ?? document.body).outlineStyle,
      );
      expect(outline).toBe("solid");
    }
  });
});
