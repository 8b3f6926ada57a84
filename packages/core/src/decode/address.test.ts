import { describe, expect, it } from "vitest";
import { type AddressKind, classifyAddress } from "./address.js";

/** The address a server named, the control connection's own, and what may be thought of it. */
const cases: readonly (readonly [host: string, peer: string | undefined, kind: AddressKind])[] = [
  ["203.0.113.7", "203.0.113.7", "peer"],
  ["203.0.113.7", "::ffff:203.0.113.7", "peer"],
  ["::ffff:203.0.113.7", "203.0.113.7", "peer"],
  ["::ffff:cb00:7107", "203.0.113.7", "peer"],
  ["2001:DB8:0:0::1", "2001:db8::1", "peer"],
  ["2001:db8::1", "[2001:db8::1]", "peer"],
  ["fe80::1", "fe80::1%eth0", "peer"],
  ["10.0.0.5", "10.0.0.5", "peer"],
  ["127.0.0.1", "127.0.0.1", "peer"],
  ["::1", "::1", "peer"],

  ["0.0.0.0", "203.0.113.7", "unusable"],
  ["0.0.0.0", "0.0.0.0", "unusable"],
  ["::", "2001:db8::1", "unusable"],
  ["::ffff:0.0.0.0", "203.0.113.7", "unusable"],
  ["224.0.0.1", "203.0.113.7", "unusable"],
  ["255.255.255.255", "203.0.113.7", "unusable"],
  ["ff02::1", "2001:db8::1", "unusable"],
  ["ftp.example.com", "203.0.113.7", "unusable"],
  ["127.0.0.1", "203.0.113.7", "unusable"],
  ["::ffff:127.0.0.1", "203.0.113.7", "unusable"],
  ["::1", "2001:db8::1", "unusable"],
  ["127.0.0.1", undefined, "unusable"],

  // On this machine itself another loopback address does lead somewhere: to another listener.
  ["127.0.0.2", "127.0.0.1", "other"],
  ["127.0.0.1", "::1", "other"],

  ["10.0.0.5", "203.0.113.7", "private"],
  ["172.16.0.1", "203.0.113.7", "private"],
  ["172.31.255.255", "203.0.113.7", "private"],
  ["192.168.0.2", "192.168.0.1", "private"],
  ["100.64.0.1", "203.0.113.7", "private"],
  ["100.127.255.255", "203.0.113.7", "private"],
  ["169.254.1.1", "203.0.113.7", "private"],
  ["::ffff:192.168.1.1", "203.0.113.7", "private"],
  ["fd00::1", "2001:db8::1", "private"],
  ["fe80::1", "2001:db8::1", "private"],
  ["febf::1", "2001:db8::1", "private"],

  ["172.32.0.1", "203.0.113.7", "other"],
  ["100.128.0.1", "203.0.113.7", "other"],
  ["198.51.100.1", "192.168.0.1", "other"],
  ["::ffff:198.51.100.1", "203.0.113.7", "other"],
  ["203.0.113.7", undefined, "other"],
  // 00fd and 0fe8 in full: neither is private.
  ["fd::1", "2001:db8::1", "other"],
  ["fe8::1", "2001:db8::1", "other"],
];

describe("an address in a reply", () => {
  it.each(cases)("%s on a connection to %s is %s", (host, peer, kind) => {
    expect(classifyAddress(host, peer)).toBe(kind);
  });
});
