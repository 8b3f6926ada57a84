/**
 * Makes the function that takes `secret` out of a text, as it is and percent-encoded. A short one is taken out only where
 * it stands as a word, or nothing legible would be left.
 */
export function hideSecret(secret: string): (text: string) => string {
  if (secret === "") return (text) => text;
  const forms = [...new Set([secret, encodeURIComponent(secret)])];
  return (text) => forms.reduce(withoutSecret, text);
}

function withoutSecret(text: string, secret: string): string {
  let result = "";
  let from = 0;
  for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + secret.length)) {
    const end = at + secret.length;
    const inWord = /[\p{L}\p{N}]/u.test((text[at - 1] ?? "") + (text[end] ?? ""));
    if (secret.length < 5 && inWord) continue;
    result += `${text.slice(from, at)}***`;
    from = end;
  }
  return result + text.slice(from);
}
