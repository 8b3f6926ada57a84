const modes = ["explicit", "implicit", "none"] as const;

/** When TLS is offered: after AUTH, from the first byte, or not at all. */
export type TlsMode = (typeof modes)[number];

/** Throws a `TypeError` for what is none of the modes. */
export function checkTlsMode(tls: TlsMode): void {
  if (modes.includes(tls)) return;
  throw new TypeError(`TLS is "explicit", "implicit" or "none", and not ${JSON.stringify(tls)}.`);
}
