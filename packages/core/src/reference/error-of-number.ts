/** Numbers that client programs show when a connection failed, in the words of `Failure.error`. */
const errors: { readonly [number: number]: string } = {
  901: "closed",
  902: "ECONNABORTED",
  905: "ENETDOWN",
  910: "timeout",
  10_054: "ECONNRESET",
  10_060: "ETIMEDOUT",
  10_061: "ECONNREFUSED",
  10_065: "EHOSTUNREACH",
};

/**
 * What to tell `advise` as `error` where a program shows a number that no server sends, such as 10060 of Winsock;
 * `undefined` for reply codes, and for numbers that are about something else than a lost connection.
 */
export function errorOfNumber(number: number): string | undefined {
  return Object.hasOwn(errors, number) ? errors[number] : undefined;
}
