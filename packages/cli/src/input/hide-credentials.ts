/** `text` with everything between "://" and the last "@" hidden, so that even a mistyped URL shows no password. */
export function hideCredentials(text: string): string {
  const end = text.lastIndexOf("@");
  const separator = text.indexOf("://");
  const start = separator === -1 || separator > end ? 0 : separator + 3;
  return end === -1 ? text : `${text.slice(0, start)}***${text.slice(end)}`;
}
