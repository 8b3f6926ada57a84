import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchForStall } from "./stall-watch.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watch = (timeoutMs: number, stallMs = Infinity) => {
  const transfer = { moved: 0, theirTurn: true };
  const onStall = vi.fn();
  const end = watchForStall(
    { timeoutMs, stallMs },
    { bytes: () => transfer.moved, isTheirTurn: () => transfer.theirTurn },
    onStall,
  );
  return { transfer, onStall, end };
};

it("tells once of a silence as long as the timeout", () => {
  const { onStall } = watch(1000);
  vi.advanceTimersByTime(999);
  expect(onStall).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(onStall).toHaveBeenCalledOnce();
});

it("begins anew with every byte", () => {
  const { transfer, onStall } = watch(1000);
  for (let second = 0; second < 10; second++) {
    vi.advanceTimersByTime(900);
    transfer.moved += 1;
  }
  expect(onStall).not.toHaveBeenCalled();
});

it("does not count the time in which this side is slow", () => {
  const { transfer, onStall } = watch(1000);
  transfer.theirTurn = false;
  vi.advanceTimersByTime(60_000);
  transfer.theirTurn = true;
  vi.advanceTimersByTime(900);
  expect(onStall).not.toHaveBeenCalled();
});

it("ends, and never begins with a timeout of 0", () => {
  const { onStall, end } = watch(1000);
  end();
  const never = watch(0);
  vi.advanceTimersByTime(60_000);
  expect(onStall).not.toHaveBeenCalled();
  expect(never.onStall).not.toHaveBeenCalled();
});

it("bears a shorter silence once data has moved, and never a longer one", () => {
  const { transfer, onStall } = watch(1000, 400);
  vi.advanceTimersByTime(900);
  expect(onStall).not.toHaveBeenCalled();
  transfer.moved += 1;
  vi.advanceTimersByTime(600);
  expect(onStall).toHaveBeenCalledExactlyOnceWith(400);
  const patient = watch(1000, 5000);
  patient.transfer.moved += 1;
  vi.advanceTimersByTime(1300);
  expect(patient.onStall).toHaveBeenCalledExactlyOnceWith(1000);
});
