import { access, constants, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { renderPage } from "../html/page.js";
import type { RunOptions } from "../options.js";
import { chooseDisplay } from "../progress/choose-display.js";
import { checkTargets, writeText } from "../report/write-targets.js";
import type { ExitCode, Surroundings } from "../surroundings.js";
import { refusedPaths } from "./scenes.js";
import { play, type Performance } from "./play.js";

/**
 * Starts a server that misbehaves by a script, uploads a tree to it, downloads it back, compares byte by byte, and says
 * whether all of it came out as the script foresees: 0 if so, 1 if not. The page goes to the working directory, or to the
 * one for temporary files if that can't be written to, unless `options` names another place.
 *
 * @throws {UsageError} when a report can't be written where it is wanted
 */
export async function runDemonstration(options: RunOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, signal, now } = surroundings;
  const targets = { ...options, html: options.html ?? (await placeForPage()) };
  await checkTargets(targets);
  const people = options.json === true ? stderr : stdout;
  const say = (text: string): void => {
    if (options.quiet !== true) people.write(`${text}\n`);
  };

  const workspace = await mkdtemp(join(tmpdir(), "ftp-codes-demonstration-"));
  try {
    const makeDisplay = () => chooseDisplay(options, surroundings);
    const performance = await play({ workspace, say, makeDisplay, signal, now });
    const { upload, download, checks } = performance;
    const foreseen = checks.every(({ ok }) => ok);
    for (const { what, expected, ok } of checks)
      say(`${what}\n  ${ok ? "as foreseen" : "NOT AS FORESEEN"}: ${expected}`);
    const report = { foreseen, checks, upload: upload.report, download: download.report };
    if (options.json === true) stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    if (targets.report !== undefined) await writeText(targets.report, `${JSON.stringify(report, undefined, 2)}\n`);
    await writeText(targets.html, pageOf(performance));
    say(`\n${verdictOf(performance)}\nWhat happened and why, as a page: ${resolve(targets.html)}`);
    if (!foreseen) stderr.write(`mirror: ${verdictOf(performance)}\n`);
    return foreseen ? 0 : 1;
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function placeForPage(): Promise<string> {
  const name = "ftp-codes-report.html";
  return access(".", constants.W_OK).then(
    () => name,
    () => join(tmpdir(), name),
  );
}

function verdictOf({ upload, same, checks }: Performance): string {
  const unforeseen = checks.filter(({ ok }) => !ok);
  if (unforeseen.length > 0)
    return `The demonstration did not go as its script foresees. ${unforeseen.map(({ what, expected }) => `${what} ${expected}`).join(" ")}`;
  const refused = upload.report.decisions
    .filter(({ path = "", action }) => action === "give-up" && refusedPaths.includes(path))
    .map(({ path, said }) => `"${path ?? ""}" was refused with "${said}"`);
  return (
    `As foreseen, ${same} of ${upload.report.files.length} files went up and came back the same byte by byte, and ` +
    `${refused.join(", ")}.`
  );
}

function pageOf(performance: Performance): string {
  const { upload, download, checks } = performance;
  return renderPage({
    title: "A tree, there and back, over a server that misbehaves",
    introduction:
      "An FTP server of our own on 127.0.0.1, and in front of it a proxy that refuses, breaks off, loses and lies as its " +
      "script says. The tree: the sources and documents of this repository, and some samples.",
    verdict: { ok: checks.every(({ ok }) => ok), text: verdictOf(performance) },
    checks,
    runs: [
      { title: "Upload", ...upload },
      { title: "Download", ...download },
    ],
  });
}
