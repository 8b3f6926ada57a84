import { on } from "@ftp-codes/testing";
import { wrongAddress } from "./broken-servers.mjs";

/**
 * The ways in which a server is broken, and what `doctor` has to say then: of which check, with which status and cause.
 * `standIn` is what a fault proxy does in front of a server that can't be broken that way.
 */
export const configurations = [
  {
    name: "no TLS",
    scheme: "ftpes",
    // Pure-FTPd knows AUTH, and no TLS.
    expected: { check: "tls", status: "fails", cause: ["unsupported-command", "unsupported-parameter"] },
    standIn: { tls: "none" },
  },
  {
    name: "TLS required",
    scheme: "ftp",
    expected: { check: "login", status: "fails", cause: "tls-required" },
    standIn: { script: [on("USER").reply(530, "Non-anonymous sessions must use encryption.")] },
  },
  {
    name: "TLS session reuse required",
    scheme: "ftpes",
    expected: { check: "session-reuse", status: "warns", cause: "tls-session-reuse" },
    // A proxy does not see whether the third listing, which comes without the session, resumes it.
    standIn: { script: [on("LIST").nth(3).reply(522, "SSL connection failed; session reuse required")] },
  },
  {
    name: "passive ports blocked",
    scheme: "ftp",
    expected: { check: "passive", status: "fails", cause: "data-connection-failed" },
    standIn: { script: [on(["PASV", "EPSV"]).refuse()] },
  },
  {
    name: "wrong passive address",
    scheme: "ftp",
    expected: { check: "passive", status: "fails", cause: "data-connection-failed", words: wrongAddress },
    standIn: { script: [on("PASV").passiveAddress(wrongAddress)] },
  },
  {
    name: "login disabled",
    scheme: "ftp",
    expected: { check: "login", status: "fails", cause: "account-disabled" },
    standIn: { script: [on("PASS").reply(530, "This account has been disabled.")] },
  },
  {
    name: "limit of one session",
    scheme: "ftp",
    options: ["--limit"],
    expected: { check: "limit", status: "warns", cause: "connection-limit" },
    standIn: {
      script: [on("CONNECT").moreSessionsThan(1).reply(421, "Too many connections (1) from this IP.").hangUp()],
    },
  },
  {
    name: "read-only",
    scheme: "ftp",
    options: ["--write"],
    expected: { check: "upload", status: "fails", cause: "permission-denied" },
  },
  {
    name: "full disk",
    scheme: "ftp",
    options: ["--write"],
    expected: { check: "upload", status: "fails", cause: "disk-full" },
  },
  {
    name: "no MLSD",
    scheme: "ftp",
    expected: { check: "mlsd", status: "warns", cause: "unsupported-command" },
    standIn: { script: [on("MLSD").reply(500, "Unknown command.")] },
  },
];
