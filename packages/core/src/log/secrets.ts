/** What is shown in place of a secret. */
export const mask = "***";

/** Shorter secrets are left where they stand: masking every "a" of a text would make it unreadable. */
const shortest = 3;
/** The most secrets that are looked for; a new one takes the place of the oldest. */
const most = 50;

/** What programs write in place of a password; it is no secret. */
const placeholder = /^(?:[*#x.]+|<\w+>|\(\w+\)|\[\w+\])$/i;

/** The token of a security mechanism (RFC 2228, 5.4), a command that a reply quotes. */
const inText: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/\b(ADAT=)[^\s,;]+/gi, `$1${mask}`],
  [/(["'`](?:PASS|ACCT|ADAT) )[^"'`]+/gi, `$1${mask}`],
];
/** A text without one of these has no secret but those that are known. */
const suspicious = /:\/\/|ADAT|PASS |ACCT /i;

/** The passwords of a log, so that a reply or a later command that repeats one does not show it. */
export class Secrets {
  readonly #known = new Set<string>();

  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < shortest || placeholder.test(secret)) return;
    // The one that was used last goes last.
    this.#known.delete(secret);
    this.#known.add(secret);
    const [oldest] = this.#known;
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest);
  }

  /** `text` without the passwords that are known, and without what looks like one. */
  hide(text: string): string {
    const shown = this.#withoutKnown(text);
    if (!suspicious.test(shown)) return shown;
    const withoutUrls = shown.includes("://") ? shown.split(" ").map(withoutPassword).join(" ") : shown;
    return inText.reduce((hidden, [pattern, replacement]) => hidden.replace(pattern, replacement), withoutUrls);
  }

  /** The longest first, so that no rest of one is left where another is its beginning. */
  #withoutKnown(text: string): string {
    const found: string[] = [];
    for (const secret of this.#known) if (text.includes(secret)) found.push(secret);
    return found
      .sort((one, other) => other.length - one.length)
      .reduce((shown, secret) => shown.replaceAll(secret, mask), text);
  }
}

/** `text`, such as a line that somebody pasted, without the passwords that stand in it as such. */
export function hideSecrets(text: string): string {
  return new Secrets().hide(text);
}

/** A word with its password hidden, when it is a URL that has one. */
function withoutPassword(word: string): string {
  const authority = word.indexOf("://") + 3;
  const colon = word.indexOf(":", authority);
  const end = word.lastIndexOf("@");
  const hasPassword = authority > 2 && colon !== -1 && end > colon;
  return hasPassword ? `${word.slice(0, colon + 1)}${mask}${word.slice(end)}` : word;
}
