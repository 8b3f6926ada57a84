import { hostname } from "node:os";

const host = hostname();

/**
 * Replaces what would differ between two recordings or tell about this machine, by values of the same shape: ports,
 * process ids, inodes, times of day, speeds, the name of the machine, its kernel and the paths of the workspace. `wire`
 * is latin1 text of a reply or a command.
 */
export function withPlaceholders(wire, { workspace, port }) {
  return wire
    .replaceAll(workspace, "/srv")
    .replaceAll(host, "ftp.example.com")
    .replace(new RegExp(`\\b${port}\\b`, "g"), "50021")
    .replace(/(?<![\d,])(\d+,\d+,\d+,\d+),\d+,\d+(?![\d,])/g, "$1,195,80")
    .replace(/(\(4,4,\d+,\d+,\d+,\d+,2),\d+,\d+/g, "$1,195,80")
    .replace(/\|\|\|\d+\|/g, "|||50000|")
    .replace(/to port \d+/g, "to port 50000")
    .replace(/(\[)\d+(\])/g, "$14711$2")
    .replace(/unique=\w+/gi, "unique=801g2a0f")
    .replace(/Local time is now \d\d:\d\d/g, "Local time is now 12:00")
    .replace(/(modify|create|perm-time)=\d{14}/gi, "$1=20200102030405")
    .replace(/[A-Z][a-z]{2} [ \d]\d (?:\d\d:\d\d| \d{4})/g, "Jan 02  2020")
    .replace(/Version: Linux \S+/g, "Version: Linux 6.1.0")
    .replace(/\d+ bytes transmitted/g, "1048576 bytes transmitted")
    .replace(
      /[\d.]+ seconds \(measured here\), [\d.]+ \w+ per second/g,
      "0.001 seconds (measured here), 10.00 Kbytes per second",
    )
    .replace(/user number \d+ of/g, "user number 1 of")
    .replace(/(uploaded|downloaded) \d+/g, "$1 1024");
}
