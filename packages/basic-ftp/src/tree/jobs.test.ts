import { describe, expect, it } from "vitest";
import { createJobs } from "./jobs.js";

describe("createJobs", () => {
  it("begins with the largest of the files that are there", async () => {
    const order: number[] = [];
    const jobs = createJobs(
      () => false,
      () => undefined,
    );
    let running = 0;
    let most = 0;
    for (const bytes of [3, 1, 200, 50]) {
      jobs.addFile(bytes, async () => {
        order.push(bytes);
        most = Math.max(most, (running += 1));
        await Promise.resolve();
        running -= 1;
      });
    }
    await jobs.done();
    expect(order).toEqual([200, 50, 3, 1]);
    expect(most).toBeLessThanOrEqual(64);
  });

  it("reads no further directory while enough files wait", async () => {
    const jobs = createJobs(
      () => false,
      () => undefined,
    );
    const waiting: number[] = [];
    let files = 0;
    for (let directory = 0; directory < 10; directory += 1) {
      jobs.addDirectory(() => {
        waiting.push(files);
        for (let at = 0; at < 1000; at += 1) {
          files += 1;
          jobs.addFile(at, async () => {
            files -= 1;
            await Promise.resolve();
          });
        }
        return Promise.resolve();
      });
    }
    await jobs.done();
    expect(files).toBe(0);
    expect(waiting).toHaveLength(10);
  });

  it("begins nothing more once it is over", async () => {
    let over = false;
    let begun = 0;
    const jobs = createJobs(
      () => over,
      () => undefined,
    );
    for (let at = 0; at < 200; at += 1) {
      jobs.addFile(at, () => {
        begun += 1;
        over = true;
        return Promise.resolve();
      });
    }
    await jobs.done();
    expect(begun).toBe(1);
  });

  it("is done when there is nothing to do", async () => {
    await expect(
      createJobs(
        () => false,
        () => undefined,
      ).done(),
    ).resolves.toBeUndefined();
  });
});
