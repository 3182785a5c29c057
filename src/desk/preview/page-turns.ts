/**
 * Pages are made side by side, and content is taken over only while none is: a page half made of the content before could leave
 * what it is made of where the next page looks for it.
 */
export class PageTurns<T> {
  readonly #takeOver: () => T;
  readonly #pages = new Set<Promise<void>>();
  /** The change that waits for its turn. */
  #change: Promise<T> | null = null;

  constructor(takeOver: () => T) {
    this.#takeOver = takeOver;
  }

  /** Waits until no content is to be taken over; then a page is being made until `made`. */
  async begin(made: Promise<void>): Promise<void> {
    while (this.#change) await this.#change.catch(() => {});
    this.#pages.add(made);
    void made.then(() => this.#pages.delete(made));
  }

  /** Takes over content while no page is being made, once for all who ask meanwhile; returns what that returns. */
  change(): Promise<T> {
    this.#change ??= Promise.all(this.#pages).then(() => {
      this.#change = null;
      return this.#takeOver();
    });
    return this.#change;
  }
}
