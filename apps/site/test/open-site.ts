import { gzipSync } from "node:zlib";
import { chromium, type Browser, type BrowserContextOptions, type Page, type Response } from "playwright-core";
import { serve } from "../scripts/serve.mjs";

/** The built site in a browser. */
export interface OpenSite {
  readonly url: string;
  /** A page in a context of its own; it notes what goes wrong and what is asked for. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Closes every page. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** A page, and what was noticed on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts, and what the console calls an error. */
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  /** What came over the network so far, each file compressed, in bytes. */
  compressedBytes(): Promise<number>;
  /** How far things moved by themselves, as the browser scores it. */
  layoutShift(): Promise<number>;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Runs in the page, before its own scripts. */
function observeShifts(): void {
  const noted = window as unknown as { shifted: number };
  noted.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) if (!entry.hadRecentInput) noted.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

async function visit(browser: Browser, address: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  const responses: Response[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  page.on("response", (response) => responses.push(response));
  if (options.javaScriptEnabled !== false) await page.addInitScript(observeShifts);
  await page.goto(address, { waitUntil: "networkidle" });
  return {
    page,
    errors,
    requests,
    compressedBytes: async () => {
      const bodies = await Promise.all(responses.map((response) => response.body()));
      return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    },
    layoutShift: () => page.evaluate(() => (window as unknown as { shifted: number }).shifted),
  };
}

/** Serves the built site and starts a browser. */
export async function openSite(): Promise<OpenSite> {
  const served = await serve(0);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: quiet,
  });
  return {
    url: served.url,
    open: (path, options = {}) => visit(browser, served.url + path, options),
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}
