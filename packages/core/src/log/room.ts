/** Characters of replies that the report has room for, for each exchange. */
const charactersPerExchange = 1000;

/** The room that is left in the report: so many exchanges, and so much text of replies. */
export class Room {
  #exchanges: number;
  #characters: number;
  #omitted = 0;

  constructor(maxExchanges: number) {
    this.#exchanges = maxExchanges;
    this.#characters = maxExchanges * charactersPerExchange;
  }

  /** Exchanges for which there was no room. */
  get omitted(): number {
    return this.#omitted;
  }

  /** Is there room for one more exchange? It is taken then. */
  takeExchange(): boolean {
    if (this.#exchanges > 0 && this.#characters > 0) return this.#exchanges-- > 0;
    this.#omitted++;
    return false;
  }

  /** Is there room for a reply's text? It is taken then. */
  takeText(length: number): boolean {
    if (this.#characters <= 0) return false;
    this.#characters -= length;
    return true;
  }
}
