import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSink } from "./sink.js";

/** A file in memory that writes as slowly as it is told. */
function memory(size: number): { file: Buffer; write: (chunks: Buffer[], position: number) => Promise<void> } {
  const file = Buffer.alloc(size);
  return {
    file,
    async write(chunks, position) {
      await Promise.resolve();
      Buffer.concat(chunks).copy(file, position);
    },
  };
}

const none = Buffer.alloc(0);

describe("createSink", () => {
  it("writes everything at its place, however it comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.array(fc.integer({ min: 1, max: 700 })),
        fc.nat(400),
        async (bytes, cuts, overlap) => {
          const whole = Buffer.from(bytes);
          const start = Math.min(overlap, whole.length);
          const { file, write } = memory(whole.length);
          whole.copy(file, 0, 0, start);
          const sink = createSink(start, whole.subarray(0, start), write);
          expect(sink.received()).toBe(0);
          let at = 0;
          for (const cut of [...cuts, whole.length]) {
            sink.stream.write(whole.subarray(at, at + cut));
            at += cut;
          }
          sink.stream.end();
          await once(sink.stream, "finish");
          expect(file.equals(whole)).toBe(true);
          expect([sink.position(), sink.received(), sink.differs()]).toEqual([whole.length, whole.length, false]);
        },
      ),
    );
  });

  it("keeps what has come when the stream is destroyed", async () => {
    const { file, write } = memory(10);
    const sink = createSink(0, none, write);
    sink.stream.on("error", () => undefined);
    sink.stream.write(Buffer.from("01234"));
    sink.stream.destroy(new Error("reset"));
    await sink.settled();
    expect(sink.position()).toBe(5);
    expect(file.toString("latin1", 0, 5)).toBe("01234");
  });

  it("refuses other bytes than those that are there, and writes none of them", async () => {
    const { file, write } = memory(10);
    const sink = createSink(3, Buffer.from("abc"), write);
    const failed = once(sink.stream, "error");
    sink.stream.write(Buffer.from("abXdef"));
    await failed;
    await sink.settled();
    expect([sink.differs(), sink.position(), sink.problem()]).toEqual([true, 3, undefined]);
    expect(file.equals(Buffer.alloc(10))).toBe(true);
  });

  it("stops at the first write that fails", async () => {
    const full = new Error("ENOSPC");
    const sink = createSink(0, none, () => Promise.reject(full));
    sink.stream.on("error", () => undefined);
    const closed = new Promise((resolve) => sink.stream.once("close", resolve));
    sink.stream.end(Buffer.from("x"));
    await closed;
    await sink.settled();
    expect([sink.problem(), sink.position()]).toEqual([full, 0]);
  });
});
