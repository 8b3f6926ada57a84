/** Takes a password out of a text. */
export type HidePassword = (text: string) => string;

/**
 * Makes the function that takes `password` out of what a server or a library said, as it is and percent-encoded. A
 * short one is taken out only where it stands as a word, or nothing legible would be left.
 */
export function hidePassword(password: string | undefined): HidePassword {
  if (password === undefined || password === "") return (text) => text;
  const forms = [...new Set([password, encodeURIComponent(password)])];
  return (text) => forms.reduce((shown, form) => replaceSecret(shown, form), text);
}

function replaceSecret(text: string, secret: string): string {
  let result = "";
  let from = 0;
  for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + secret.length)) {
    const end = at + secret.length;
    if (secret.length < 5 && (isLetterOrDigit(text[at - 1]) || isLetterOrDigit(text[end]))) continue;
    result += `${text.slice(from, at)}***`;
    from = end;
  }
  return result + text.slice(from);
}

function isLetterOrDigit(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
