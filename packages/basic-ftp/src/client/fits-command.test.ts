import { expect, it } from "vitest";
import { fitsCommand } from "./fits-command.js";

it.each([
  ["PWD", 226],
  ["NOOP", 150],
  ["SIZE", 226],
  ["SIZE", 426],
  ["EPSV", 227],
  ["PASV", 229],
  ["DELE", 213],
  ["CWD", 350],
])("%s is not answered by %i", (command, code) => {
  expect(fitsCommand(command, code)).toBe(false);
});

it.each([
  ["RETR", 226],
  ["RETR", 426],
  ["STOR", 150],
  ["LIST", 125],
  ["MLSD", 226],
  ["APPE", 226],
  ["ABOR", 226],
  ["PASV", 227],
  ["EPSV", 229],
  ["SIZE", 213],
  ["MDTM", 213],
  ["MFMT", 213],
  ["STAT", 213],
  ["REST", 350],
  ["RNFR", 350],
  ["CWD", 200],
  ["MKD", 250],
  ["PWD", 550],
  ["SITE", 150],
  ["XYZZY", 226],
])("%s may be answered by %i", (command, code) => {
  expect(fitsCommand(command, code)).toBe(true);
});
