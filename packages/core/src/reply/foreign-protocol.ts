/** What speaks on a port where FTP was expected: by the first characters of its first line. */
const banners = [
  { starts: /^SSH-\d/, named: "An SSH server", advice: "SFTP needs an SFTP client; FTP is usually on port 21." },
  { starts: /^HTTP\/\d/, named: "A web server (HTTP)", advice: "Check the port; FTP is usually on port 21." },
  { starts: /^<(?:!doctype|html)\b/i, named: "A web server (HTML)", advice: "Check the port or the proxy." },
  { starts: /^\+OK\b/, named: "A POP3 server", advice: "Check the port; FTP is usually on port 21." },
  { starts: /^\* OK\b/, named: "An IMAP server", advice: "Check the port; FTP is usually on port 21." },
  { starts: /^RFB \d/, named: "A VNC server", advice: "Check the port; FTP is usually on port 21." },
] as const;

/** Bytes of a TLS record that are looked at: its type, and the two of its version. */
export const tlsRecordBytes = 3;

/**
 * Does a TLS record begin at `start`? Its first byte is the type (20 to 23, RFC 8446, 5.1) and two bytes of version
 * follow. An alert is seven bytes without a line end, so it has to be seen before one comes.
 */
export function isTlsRecord(bytes: Uint8Array, start: number, end: number): boolean {
  const type = bytes[start] ?? 0;
  return (
    end - start >= tlsRecordBytes &&
    type >= 20 &&
    type <= 23 &&
    bytes[start + 1] === 3 &&
    (bytes[start + 2] ?? 255) <= 4
  );
}

/** Says which protocol a line belongs to that is no FTP reply, and what to do; `undefined` when it is none we know. */
export function describeForeignProtocol(line: string): string | undefined {
  const banner = banners.find(({ starts }) => starts.test(line));
  return banner && `${banner.named} answered where an FTP server was expected. ${banner.advice}`;
}
