import type { Rule } from "@ftp-codes/testing";
import type { PageCheck } from "../html/page.js";
import type { RunReport } from "../report/report.js";
import { countOf } from "../wording/count-of.js";
import type { TreeDifference } from "./compare-trees.js";
import { refusedPaths, scenes } from "./scenes.js";

/** What the demonstration left behind, to be held against its script. */
export interface Evidence {
  readonly upload: RunReport;
  readonly download: RunReport;
  /** The tree as it was, against the tree on the server. */
  readonly onServer: TreeDifference;
  /** The tree as it was, against the tree that came back. */
  readonly cameBack: TreeDifference;
  /** Did this rule of the script strike? */
  readonly struck: (rule: Rule) => boolean;
}

/** Holds what happened against the script: a check for each scene, and one for the trees. */
export function checkScenes(evidence: Evidence): PageCheck[] {
  const { upload, download, onServer, cameBack } = evidence;
  const sceneChecks = scenes.map(({ during, what, expected, rule, holds }) => ({
    what,
    expected,
    ok: evidence.struck(rule) && holds(during === "put" ? upload : download),
  }));
  const nothingElseFailed =
    samePaths(failedPaths(upload), refusedPaths) && failedPaths(download).length === 0 && !upload.interrupted;
  return [
    ...sceneChecks,
    {
      what: `To all other ${countOf(cameBack.same.length, "file")}: nothing.`,
      expected:
        "Both trees are the same byte by byte but for the refused file, and no half-written or temporary file is left.",
      ok: nothingElseFailed && [onServer, cameBack].every(onlyTheRefusedAreMissing),
    },
  ];
}

function failedPaths({ files }: RunReport): string[] {
  return files.filter(({ status }) => status === "failed").map(({ path }) => path);
}

function onlyTheRefusedAreMissing({ same, different, missing, added }: TreeDifference): boolean {
  return same.length > 0 && different.length === 0 && added.length === 0 && samePaths(missing, refusedPaths);
}

function samePaths(first: readonly string[], second: readonly string[]): boolean {
  return [...first].sort().join("\n") === [...second].sort().join("\n");
}
