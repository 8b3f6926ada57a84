import { EventEmitter, once } from "node:events";
import { expect, it } from "vitest";
import { createQueue } from "./queue.js";

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it("runs operations one after the other, in the order of the calls", async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const operation = (name: string) => async () => {
    seen.push(`${name} begins`);
    await tick();
    seen.push(`${name} ends`);
  };
  await Promise.all([queue.run(operation("a")), queue.run(operation("b"))]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

it("goes on after an operation that fails", async () => {
  const queue = createQueue();
  const failed = queue.run(() => Promise.reject(new Error("a")));
  const next = queue.run(() => Promise.resolve("b"));
  await expect(failed).rejects.toThrow("a");
  expect(await next).toBe("b");
});

it("runs what an operation is made of at once, also by way of another queue", async () => {
  const queue = createQueue();
  const other = createQueue();
  const result = await queue.run(() => other.run(() => queue.run(() => Promise.resolve("inner"))));
  expect(result).toBe("inner");
});

it("queues what is begun by a listener that an ended operation has left behind", async () => {
  const queue = createQueue();
  const emitter = new EventEmitter();
  const seen: string[] = [];
  await queue.run(async () => {
    emitter.on(
      "reply",
      () => void queue.run(() => Promise.resolve(seen.push("later"))).then(() => emitter.emit("done")),
    );
    await tick();
  });
  const done = once(emitter, "done");
  const running = queue.run(async () => {
    emitter.emit("not-from-here");
    await tick();
    seen.push("first");
  });
  emitter.emit("reply");
  await Promise.all([running, done]);
  expect(seen).toEqual(["first", "later"]);
});
