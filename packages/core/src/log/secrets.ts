/** What is shown in place of a secret. */
export const mask = "***";

/** Shorter secrets are left where they stand: masking every "a" of a text would make it unreadable. */
const shortest = 3;
/** The most secrets that are looked for. */
const most = 20;

/** The passwords of a log, so that a reply or a later command that repeats one does not show it. */
export class Secrets {
  readonly #known = new Set<string>();

  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < shortest || this.#known.size >= most) return;
    this.#known.add(secret);
  }

  hide(text: string): string {
    let shown = text;
    for (const secret of this.#known) shown = shown.replaceAll(secret, mask);
    return shown;
  }
}
