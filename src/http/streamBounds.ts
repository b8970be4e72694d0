import { overloaded } from '../errors/apiError.js';

export interface StreamBoundsOptions {
  maxStreamsPerCaller: number;
  maxStreamsPerLink: number;
}

/** Counts the streams of each link and each caller; OVERLOADED over a bound. The client of Yoti bounds those of the process. */
export class StreamBounds {
  readonly #options: StreamBoundsOptions;
  readonly #counts = new Map<string, number>();

  constructor(options: StreamBoundsOptions) {
    this.#options = options;
  }

  /** Returns the function that ends the stream. */
  begin(link: string, caller: string): () => void {
    const { maxStreamsPerCaller, maxStreamsPerLink } = this.#options;
    const keys = [`link ${link}`, `caller ${caller}`] as const;
    if (this.#count(keys[0]) >= maxStreamsPerLink || this.#count(keys[1]) >= maxStreamsPerCaller)
      throw overloaded();
    keys.forEach((key) => this.#counts.set(key, this.#count(key) + 1));
    return () => keys.forEach((key) => this.#remove(key));
  }

  #count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  #remove(key: string): void {
    const left = this.#count(key) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }
}
