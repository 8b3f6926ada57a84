import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { on } from "@ftp-codes/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downloadTree, uploadTree } from "../src/index.js";
import { content, quickSetting, type Setting } from "./quick-session.js";

const sizes = [0, 1, 700, 5_000, 40_000, 90_000, 150_000, 400_000];
const tree = Object.fromEntries(sizes.map((bytes, at) => [`/d${at % 3}/f ${at}.bin`, content(bytes)]));
const refused = "/d1/f 4.bin";

/** Everything at once, none of it more often on a file than its retries bear. */
const weather = [
  on(["RETR", "STOR"], refused).reply(550, "Permission denied."),
  on("CONNECT").probability(0.2).atMost(3).reply(421).hangUp(),
  on("*").afterCommands(40).reply(421, "Timeout.").hangUp(),
  on(["RETR", "STOR", "APPE", "MLSD"]).probability(0.1).atMost(1).reply(425),
  on(["RETR", "STOR", "APPE"]).probability(0.15).atMost(1).afterBytes("half").reset().reply(426),
  on(["RETR", "STOR", "APPE"]).probability(0.15).atMost(1).afterBytes("half").reset().hangUp("reset"),
  on(["RETR", "STOR", "APPE"]).probability(0.2).atMost(1).loseReply("reset"),
  on(["RETR", "STOR", "APPE"]).probability(0.1).atMost(1).afterBytes("half").close().reply(451),
  on(["RETR", "STOR", "APPE"]).probability(0.2).atMost(1).afterBytes("half").truncate(),
  on(["RNTO", "MFMT", "SIZE", "CWD"]).probability(0.03).atMost(1).loseReply(),
];

/** How often the server refused a file. */
const refusals = ({ server }: Setting): number =>
  server.history.filter(({ command, code }) => code === 550 && (command === "RETR" || command === "STOR")).length;

describe("any weather", () => {
  it("brings every file that can arrive, whole and once, down and up", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const down = await quickSetting({ files: tree, script: weather, seed });
        const pool = down.createPool({ retries: 8 });
        const fetched = await downloadTree(pool, "/", down.directory);
        await pool.close();
        for (const [path, bytes] of Object.entries(tree)) {
          if (path === refused) continue;
          expect((await readFile(join(down.directory, path))).equals(bytes)).toBe(true);
        }
        const here = await readdir(down.directory, { recursive: true, withFileTypes: true });
        expect(here.filter((entry) => entry.isFile())).toHaveLength(sizes.length - 1);
        expect(fetched.files.filter(({ status }) => status === "failed")).toMatchObject([{ code: 550, bytes: 0 }]);
        expect(refusals(down)).toBe(1);

        const up = await quickSetting({ script: weather, seed });
        for (const [path, bytes] of Object.entries(tree)) {
          await mkdir(dirname(join(up.directory, path)), { recursive: true });
          await writeFile(join(up.directory, path), bytes);
        }
        const upPool = up.createPool({ retries: 8 });
        const sent = await uploadTree(upPool, up.directory, "/");
        await upPool.close();
        for (const [path, bytes] of Object.entries(tree)) {
          if (path === refused) continue;
          expect(up.server.files.get(path)?.equals(bytes)).toBe(true);
        }
        expect(up.server.files.size).toBe(sizes.length - 1);
        expect(sent.files.filter(({ status }) => status === "failed")).toMatchObject([{ code: 550, bytes: 0 }]);
        expect(refusals(up)).toBe(1);
      }),
      { numRuns: 8, seed: 7, endOnFailure: true },
    );
  });
});
