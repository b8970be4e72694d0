import { overloaded } from '../errors/apiError.js';

export interface ByteBudgetOptions {
  /** Bytes of all owners together. */
  maxBytes: number;
  /** Bytes of one owner: a caller, or a link. */
  maxBytesPerOwner: number;
}

/** Budget of the bytes that requests hold at one time, in the process and for each owner. */
export class ByteBudget {
  readonly #options: ByteBudgetOptions;
  readonly #held = new Map<string, number>();
  #total = 0;

  constructor(options: ByteBudgetOptions) {
    this.#options = options;
  }

  /** Bytes that are held now. */
  get bytes(): number {
    return this.#total;
  }

  /** Takes bytes for each of the owners; OVERLOADED when the process or one of them would hold too many. */
  take(bytes: number, owners: readonly string[] = []): void {
    const { maxBytes, maxBytesPerOwner } = this.#options;
    const isOver = owners.some((owner) => (this.#held.get(owner) ?? 0) + bytes > maxBytesPerOwner);
    if (isOver || this.#total + bytes > maxBytes) throw overloaded();
    this.#add(bytes, owners);
  }

  give(bytes: number, owners: readonly string[] = []): void {
    this.#add(-bytes, owners);
  }

  #add(bytes: number, owners: readonly string[]): void {
    this.#total += bytes;
    for (const owner of owners) {
      const held = (this.#held.get(owner) ?? 0) + bytes;
      if (held > 0) this.#held.set(owner, held);
      else this.#held.delete(owner);
    }
  }
}

/** Bytes of a budget that one request holds until it is released. */
export class ByteLease {
  readonly #budget: ByteBudget;
  readonly #owners: readonly string[];
  #bytes = 0;
  #isReleased = false;

  constructor(budget: ByteBudget, owners: readonly string[]) {
    this.#budget = budget;
    this.#owners = owners;
  }

  /** OVERLOADED when the budget is used up. */
  take(bytes: number): void {
    if (this.#isReleased) return;
    this.#budget.take(bytes, this.#owners);
    this.#bytes += bytes;
  }

  release(): void {
    this.#isReleased = true;
    if (this.#bytes > 0) this.#budget.give(this.#bytes, this.#owners);
    this.#bytes = 0;
  }
}
