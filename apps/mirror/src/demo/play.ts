import { join } from "node:path";
import type { PageCheck } from "../html/page.js";
import { mirrorTree, type RunOutcome } from "../mirror-tree.js";
import type { RunOptions } from "../options.js";
import type { Display } from "../progress/display.js";
import { summaryLines } from "../report/summary.js";
import { countOf } from "../wording/count-of.js";
import { checkScenes } from "./check-scenes.js";
import { compareTrees } from "./compare-trees.js";
import { remoteDir, scenes } from "./scenes.js";
import { makeSourceTree } from "./source-tree.js";
import { setStage } from "./stage.js";

/** What a director needs: where to work, how to show it, and when to stop. */
export interface Production {
  /** An empty directory. */
  readonly workspace: string;
  readonly say: (text: string) => void;
  readonly makeDisplay: () => Display;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** What the demonstration showed. */
export interface Performance {
  readonly upload: RunOutcome;
  readonly download: RunOutcome;
  /** How many files came back the same byte by byte. */
  readonly same: number;
  readonly checks: readonly PageCheck[];
}

/** In seconds: nothing here takes long, and who watches is to learn soon when something hangs. */
const patience: RunOptions = { timeout: 10, deadline: 60 };

/** Plays the demonstration through: a tree up, down again, compared. Throws the signal's reason when it is aborted. */
export async function play({ workspace, say, makeDisplay, signal, now }: Production): Promise<Performance> {
  const source = join(workspace, "source");
  const served = join(workspace, "served");
  const copy = join(workspace, "copy");
  await makeSourceTree(source);
  await using stage = await setStage(
    served,
    scenes.map(({ rule }) => rule),
  );
  const run = async (direction: "get" | "put", localDir: string): Promise<RunOutcome> => {
    const transfer = { direction, url: stage.url(remoteDir), localDir, options: patience };
    const outcome = await mirrorTree(transfer, makeDisplay(), { now, signal });
    signal.throwIfAborted();
    say(`${summaryLines(outcome.report).join("\n")}\n`);
    return outcome;
  };

  say(`An FTP server on 127.0.0.1:${stage.port}, behind a proxy that misbehaves by this script:`);
  for (const { what } of scenes) say(`  - ${what}`);
  say("\nUpload of this repository's sources and documents, and some samples:");
  const upload = await run("put", source);
  const onServer = await compareTrees(source, join(served, remoteDir));
  say("Download of what is there now:");
  const download = await run("get", copy);
  const cameBack = await compareTrees(source, copy);
  say(`Compared byte by byte: ${countOf(cameBack.same.length, "file")} came back the same.\n`);
  const evidence = { upload: upload.report, download: download.report, onServer, cameBack, struck: stage.struck };
  return { upload, download, same: cameBack.same.length, checks: checkScenes(evidence) };
}
