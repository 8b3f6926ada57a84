/**
 * How far an address that a server named can be trusted. `peer`: it is the control connection's own. `private`: it lies
 * in a private network, so it is usually what a server behind a NAT knows of itself. `unusable`: nothing can be reached
 * there from here. `other`: another host, or not known to be the same one. Connect to `peer` only; for the rest, take
 * the port and the control connection's address.
 */
export type AddressKind = "peer" | "private" | "unusable" | "other";

/** Classifies an address from a reply against the peer of the control connection. */
export function classifyAddress(host: string, peer: string | undefined): AddressKind {
  const address = canonicalAddress(host);
  const [octets, groups] = [ipv4Octets(address), ipv6Groups(address)];
  if (octets ? isNowhere(octets) : !groups || isNowhereV6(groups)) return "unusable";
  const own = peer === undefined ? undefined : canonicalAddress(peer);
  if (address === own) return "peer";
  // From a loopback peer's machine, which is this one, another loopback address does lead somewhere.
  if (isLoopback(address)) return own !== undefined && isLoopback(own) ? "other" : "unusable";
  return (octets ? isPrivate(octets) : isPrivateV6(groups)) ? "private" : "other";
}

/** The four numbers of an IPv4 address, or `undefined` when it is none. */
export function ipv4Octets(host: string): number[] | undefined {
  const parts = host.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const octets = parts.map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

/**
 * One spelling for each address: no brackets, no zone, no `::`, IPv4 inside IPv6 as IPv4. What is no address comes back
 * as it is, in small letters.
 */
export function canonicalAddress(host: string): string {
  const bare = host.replace(/^\[|\]$/g, "").split("%")[0] ?? "";
  const octets = ipv4Octets(bare);
  if (octets) return octets.join(".");
  const groups = ipv6Groups(bare);
  if (!groups) return bare.toLowerCase();
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const [high = 0, low = 0] = groups.slice(6);
  return mapped
    ? [high >> 8, high & 255, low >> 8, low & 255].join(".")
    : groups.map((group) => group.toString(16)).join(":");
}

/** The eight numbers of an IPv6 address, or `undefined` when it is none. */
export function ipv6Groups(host: string): number[] | undefined {
  const lastColon = host.lastIndexOf(":");
  const octets = ipv4Octets(host.slice(lastColon + 1));
  const [a = 0, b = 0, c = 0, d = 0] = octets ?? [];
  const text = octets
    ? `${host.slice(0, lastColon + 1)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
    : host;
  const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const [head = [], tail] = halves;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length > 2 || (tail ? missing < 1 : missing !== 0)) return undefined;
  const groups = [...head, ...(tail ? Array.from({ length: missing }, () => "0").concat(tail) : [])];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : undefined;
}

/** "This network", multicast and what is reserved: no server listens there (RFC 6890). */
function isNowhere([first = 0]: readonly number[]): boolean {
  return first === 0 || first >= 224;
}

function isNowhereV6(groups: readonly number[]): boolean {
  return groups.every((group) => group === 0) || (groups[0] ?? 0) >= 0xff00;
}

/** RFC 1122, 3.2.1.3, and RFC 4291, 2.5.3; the address in its one spelling. */
function isLoopback(address: string): boolean {
  return ipv4Octets(address)?.[0] === 127 || address === "0:0:0:0:0:0:0:1";
}

/** RFC 1918, shared address space (RFC 6598) and link-local (RFC 3927). */
function isPrivate([first = 0, second = 0]: readonly number[]): boolean {
  return (
    first === 10 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 169 && second === 254)
  );
}

/** Unique local (RFC 4193) and link-local (RFC 4291, 2.5.6). */
function isPrivateV6([first = 0]: readonly number[] = []): boolean {
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}
