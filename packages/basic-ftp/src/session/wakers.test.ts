import { advise, type Failure } from "@ftp-codes/core";
import { Client } from "basic-ftp";
import { expect, it } from "vitest";
import { createHost } from "./host.js";
import type { Session } from "./session.js";
import { wakersOf } from "./wakers.js";

const host = createHost({ host: "ftp.example.com" }, {});
const crew = { host, lend: () => Promise.reject(new Error("not here")) };
const client = Object.create(Client.prototype, { closed: { value: false } }) as Client;
const session = (ended: boolean): Session => ({ host, client, ended }) as Session;

it.each<[string, Failure, "open" | "lost", number, "onMoved" | "onOpened" | undefined]>([
  ["a data connection that failed", { code: 425, command: "RETR" }, "open", 1, "onMoved"],
  ["a transfer that broke off", { code: 426, command: "RETR" }, "open", 1, "onMoved"],
  ["the second one in a row", { code: 426, command: "RETR" }, "open", 2, undefined],
  ["a lost session", { error: "ECONNRESET", command: "RETR" }, "lost", 1, "onOpened"],
  ["the second one in a row", { error: "ECONNRESET", command: "RETR" }, "lost", 2, undefined],
  ["a file that is in use", { code: 450, command: "RETR" }, "open", 1, undefined],
  ["a failure on the server", { code: 451, command: "RETR" }, "open", 1, undefined],
  ["a shutdown", { code: 421, text: "Server is going offline", phase: "idle" }, "lost", 1, undefined],
  ["a time that the server names", { code: 421, text: "Try again in 20 seconds." }, "lost", 1, undefined],
])("the wait after %s (%j, session %s, %i in a row) is ended by %s", (_what, failure, state, sameCause, waker) => {
  const history = { dataConnectionWorked: true, loginWorked: true };
  const advice = advise({ ...failure, history });
  const wakers = wakersOf({ crew, session: session(state === "lost"), sameCause }, advice);
  expect(wakers).toBe(waker === undefined ? undefined : host[waker]);
});
