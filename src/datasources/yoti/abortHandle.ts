/**
 * Whether somebody who waits has gone, as an AbortSignal tells it, for a fraction of its price: each request has one,
 * and so has each read that requests share.
 */
export class AbortHandle {
  /** Hardly ever more than one. */
  #listeners: (() => void)[] = [];
  #reason?: DOMException;

  /** Whoever comes then is not waited for. */
  abort(): void {
    if (this.#reason) return;
    this.#reason = new DOMException('Nobody waits for it any more', 'AbortError');
    const watchers = this.#listeners;
    this.#listeners = [];
    watchers.forEach((watcher) => watcher());
  }

  /** Set once they have gone. */
  get reason(): DOMException | undefined {
    return this.#reason;
  }

  throwIfAborted(): void {
    if (this.#reason) throw this.#reason;
  }

  /** Calls back when they go, at once if they have gone; until the function it gives is called. */
  onAbort(watcher: () => void): () => void {
    if (this.#reason) watcher();
    else this.#listeners.push(watcher);
    return () => {
      const place = this.#listeners.indexOf(watcher);
      if (place >= 0) this.#listeners.splice(place, 1);
    };
  }

  /** Milliseconds; less when they go meanwhile, none when they have gone. */
  async wait(delay: number): Promise<void> {
    if (this.#reason) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        unsubscribe();
        resolve();
      };
      const timer = setTimeout(end, delay);
      const unsubscribe = this.onAbort(end);
    });
  }
}
