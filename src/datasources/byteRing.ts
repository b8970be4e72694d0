/** Where bytes lie in a ring. */
export interface Place {
  start: number;
  end: number;
}

/** Those whose bytes are in a ring, in the order they came. */
export interface Line {
  oldest(): Place | undefined;
  /** The oldest goes. */
  shift(): void;
}

/**
 * Bytes that come and go all the time, in one piece of memory that is made once: to the garbage collector each would be
 * something old that it finds only by going through everything. The newest push out the oldest.
 */
export class ByteRing {
  /** Of the system's; it gives it as it is first written to. */
  readonly #memory: Buffer;
  readonly #line: Line;
  #head = 0;

  constructor(bytes: number, line: Line) {
    this.#memory = Buffer.alloc(bytes);
    this.#line = line;
  }

  /** A copy of these bytes; undefined when there are more than all may be. */
  add(bytes: Buffer): Place | undefined {
    const { length } = bytes;
    if (length > this.#memory.length) return undefined;
    if (this.#isFreeBefore(length)) this.#head = 0;
    else if (this.#head + length > this.#memory.length) this.#startOver();
    const place = { start: this.#head, end: this.#head + length };
    this.#shiftWhile(({ start, end }) => start < place.end && end > place.start);
    bytes.copy(this.#memory, place.start);
    this.#head = place.end;
    return place;
  }

  /** They are there until they are erased, or others come. */
  read({ start, end }: Place): Buffer {
    return this.#memory.subarray(start, end);
  }

  erase({ start, end }: Place): void {
    this.#memory.fill(0, start, end);
  }

  /** Whether as much is free at the beginning as is in use: so that what is kept of few does not wander through it all. */
  #isFreeBefore(length: number): boolean {
    const { start = Infinity } = this.#line.oldest() ?? {};
    return start === Infinity || (start < this.#head && start >= this.#head - start + length);
  }

  /** What lies behind the head is older than all the rest. */
  #startOver(): void {
    this.#shiftWhile(({ start }) => start >= this.#head);
    this.#head = 0;
  }

  #shiftWhile(isInTheWay: (place: Place) => boolean): void {
    for (let next = this.#line.oldest(); next && isInTheWay(next); next = this.#line.oldest())
      this.#line.shift();
  }
}
