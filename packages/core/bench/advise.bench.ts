import { bench, describe } from "vitest";

import { advise } from "../src/advice/advise.js";

const length = 64 * 1024;
const fill = (part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

describe("a typical reply", () => {
  bench(
    "550 to RETR",
    () =>
      void advise({
        code: 550,
        text: "/pub/a.bin: No such file or directory",
        command: "RETR",
        phase: "transfer-start",
      }),
  );
  bench("530 to PASS", () => void advise({ code: 530, text: "Login incorrect.", command: "PASS", phase: "login" }));
  bench(
    "421 at the greeting",
    () =>
      void advise({ code: 421, text: "Too many connections (8) from this IP", command: "CONNECT", phase: "greeting" }),
  );
  bench("426 without text", () => void advise({ code: 426, command: "RETR", phase: "transfer-end" }));
});

describe("64 KiB of hostile text", () => {
  for (const part of ["a", "not ", "too many ", "cannot ", "/", '"', "'", "max ", "(8) ", "in 5 ", "é", "¿³"])
    bench(
      JSON.stringify(part),
      () => void advise({ code: 550, text: fill(part), command: "STOR", phase: "transfer-start" }),
    );
});
