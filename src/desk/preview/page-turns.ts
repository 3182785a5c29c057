/**
 * Pages are made side by side, and content is taken over only while none is: a page half made of the content before could leave
 * what it is made of where the next page looks for it.
 */
export class PageTurns {
  readonly #pages = new Set<Promise<void>>();
  #change: Promise<unknown> = Promise.resolve();

  /** Waits until no content is being taken over; then a page is being made until `made`. */
  async begin(made: Promise<void>): Promise<void> {
    // Another change may have been asked for while one was waited for.
    for (let change: unknown; change !== this.#change; ) {
      change = this.#change;
      await change;
    }
    this.#pages.add(made);
    void made.then(() => this.#pages.delete(made));
  }

  /** Does `work` while no page is being made, one change after the other; returns what it returns. */
  change<T>(work: () => T): Promise<T> {
    const result = this.#change.then(async () => {
      await Promise.all(this.#pages);
      return work();
    });
    this.#change = result.catch(() => {});
    return result;
  }
}
