import { advise } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { createHost } from "../session/host.js";
import { createSeats, type Seats } from "./seats.js";

const full = (text: string) => advise({ code: 530, text, command: "PASS" });
const named = (limit: number) => full(`Sorry, the maximum number of connections (${limit}) are already connected.`);

/** Seats for at most 8 sessions, of which so many are open. */
function seatsWith(open: number): Seats {
  const host = createHost({ host: "ftp.example.com" }, { sleep: () => new Promise(() => undefined) });
  host.counts.open = open;
  return createSeats(host, 8);
}

describe("createSeats", () => {
  it("takes the limit that the text names, also when logins that were refused together counted for it", () => {
    const seats = seatsWith(2);
    expect(seats.refused(named(3))).toMatchObject({ sessionLimit: 3 });
    expect(seats.refused(named(3))).toMatchObject({ sessionLimit: 3 });
    expect(seats.limit()).toBe(3);
  });

  it("takes what is open for the limit when the text names none", () => {
    expect(seatsWith(2).refused(full("Too many connections."))).toMatchObject({ sessionLimit: 2 });
  });

  it("takes what is open for the limit when the text names one for all users together", () => {
    expect(seatsWith(2).refused(named(50))).toMatchObject({ sessionLimit: 2 });
  });

  it("has nothing to go on with when no session is open", () => {
    expect(seatsWith(0).refused(named(3))).toBeUndefined();
  });

  it("lets one more session be after each quiet time, and no more than that", async () => {
    const wakers: (() => void)[] = [];
    const sleep = (): Promise<void> => new Promise((resolve) => wakers.push(resolve));
    const host = createHost({ host: "ftp.example.com" }, { sleep });
    host.counts.open = 2;
    const seats = createSeats(host, 8);
    seats.refused(full("Too many connections."));
    seats.refused(full("Too many connections."));
    expect(wakers).toHaveLength(1);
    expect(seats.limit()).toBe(2);
    wakers[0]?.();
    await expect.poll(() => seats.limit()).toBe(3);
    host.counts.open = 3;
    seats.refused(full("Too many connections."));
    expect(seats.limit()).toBe(3);
    wakers[1]?.();
    await expect.poll(() => seats.limit()).toBe(4);
    expect(wakers).toHaveLength(2);
    seats.close();
  });
});
