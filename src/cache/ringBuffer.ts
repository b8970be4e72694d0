/** Something in a ring: where its bytes lie, and what came before it and after it. */
export interface Slot<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  older?: Slot<T>;
  newer?: Slot<T>;
}

/**
 * Bytes that come and go all the time, in one piece of memory that is made once: to the garbage collector each would be
 * something old that it finds only by going through everything. The newest push out the oldest.
 */
export class RingBuffer<T> {
  /** Of the system's; it gives it as it is first written to. */
  readonly #memory: Buffer;
  readonly #onEvict: (value: T) => void;
  #oldest?: Slot<T>;
  #newest?: Slot<T>;
  #head = 0;

  constructor(bytes: number, pushedOut: (value: T) => void) {
    this.#memory = Buffer.alloc(bytes);
    this.#onEvict = pushedOut;
  }

  /** Undefined when nothing is held. */
  get oldest(): T | undefined {
    return this.#oldest?.value;
  }

  /** Keeps a copy of these bytes for a value; undefined when there are more than all may be. */
  add(bytes: Buffer, value: T): Slot<T> | undefined {
    const { length } = bytes;
    if (length > this.#memory.length) return undefined;
    if (this.#isFreeBefore(length)) this.#head = 0;
    else if (this.#head + length > this.#memory.length) this.#wrapAround();
    const held: Slot<T> = { value, start: this.#head, end: this.#head + length };
    this.#evictWhile(({ start, end }) => start < held.end && end > held.start);
    bytes.copy(this.#memory, held.start);
    this.#head = held.end;
    this.#append(held);
    return held;
  }

  /** They are there until they are erased, or others come. */
  read({ start, end }: Slot<T>): Buffer {
    return this.#memory.subarray(start, end);
  }

  /** Overwritten, not left for whoever reads memory. */
  zeroize(held: Slot<T>): void {
    const { start, end, older, newer } = held;
    this.#memory.fill(0, start, end);
    if (older) older.newer = newer;
    else this.#oldest = newer;
    if (newer) newer.older = older;
    else this.#newest = older;
    // To the collector, something old that names something newer keeps it.
    held.older = held.newer = undefined;
  }

  evictOldest(): void {
    const held = this.#oldest;
    if (!held) return;
    this.zeroize(held);
    this.#onEvict(held.value);
  }

  #append(held: Slot<T>): void {
    held.older = this.#newest;
    if (this.#newest) this.#newest.newer = held;
    else this.#oldest = held;
    this.#newest = held;
  }

  /** Whether as much is free at the beginning as is in use: so that what is kept of few does not wander through it all. */
  #isFreeBefore(length: number): boolean {
    if (!this.#oldest) return true;
    const { start } = this.#oldest;
    return start < this.#head && start >= this.#head - start + length;
  }

  /** What lies behind the head is older than all the rest. */
  #wrapAround(): void {
    this.#evictWhile(({ start }) => start >= this.#head);
    this.#head = 0;
  }

  #evictWhile(isInTheWay: (held: Slot<T>) => boolean): void {
    while (this.#oldest && isInTheWay(this.#oldest)) this.evictOldest();
  }
}
