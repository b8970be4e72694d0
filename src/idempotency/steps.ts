import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { DoneSteps, IdempotencyStore, StepIds } from './store.js';

/** One step of a mutation that creates something at Yoti. */
export interface Step<T> {
  /** Sends it. */
  create: () => Promise<T>;
  idsOf: (made: T) => StepIds;
  /** The object of a step that is done, from its ids alone. */
  restore: (ids: StepIds) => T;
  /** Looks at Yoti for the object of a step whose outcome is not known; absent, that stays unknown. */
  find?: () => Promise<T | undefined>;
}

/** Steps of a mutation, each carried out at most once for an idempotency key. */
export interface Steps {
  /** True if a failed mutation can be repeated without creating anything twice. */
  readonly areKept: boolean;
  has(name: string): boolean;
  run<T>(name: string, step: Step<T>): Promise<T>;
}

/** Steps without a key: they are just carried out. */
export const plainSteps: Steps = {
  areKept: false,
  has: () => false,
  run: (_, { create }) => create(),
};

/** Lease of a record, and what is done at the beginning. */
export interface Lease {
  store: IdempotencyStore;
  record: string;
  owner: string;
  steps: DoneSteps;
  begun?: string;
}

/** Codes of failures after which a POST may or may not have been carried out, unless they are retryable. */
const UNDECIDED_CODES = new Set<ErrorCode>([
  ErrorCode.UPSTREAM_UNAVAILABLE,
  ErrorCode.UPSTREAM_TIMEOUT,
  ErrorCode.UPSTREAM_INVALID_RESPONSE,
  ErrorCode.INTERNAL_SERVER_ERROR,
]);

function isDecided(error: unknown): boolean {
  return error instanceof ApiError && (error.extensions.retryable || !UNDECIDED_CODES.has(error.code));
}

/**
 * Steps with a key. A step is noted in the store before it is sent, and its ids after it; so a repeat continues after the
 * last step that is done, and a step whose outcome is not known is never sent again.
 */
export class KeptSteps implements Steps {
  readonly areKept = true;
  readonly #lease: Lease;
  readonly #beforeFirst: () => Promise<void>;
  readonly #done: Record<string, StepIds>;
  /** Step that was sent and has no known outcome. */
  #begun: string | undefined;

  /** `beforeFirst` is called before the first step of a new record. */
  constructor(lease: Lease, beforeFirst: () => Promise<void>) {
    this.#lease = lease;
    this.#done = { ...lease.steps };
    this.#begun = lease.begun;
    this.#beforeFirst = beforeFirst;
  }

  /** Ids of all steps that are done. */
  get ids(): StepIds {
    return Object.assign({}, ...Object.values(this.#done)) as StepIds;
  }

  get isUndecided(): boolean {
    return this.#begun !== undefined;
  }

  has(name: string): boolean {
    return name in this.#done;
  }

  async run<T>(name: string, step: Step<T>): Promise<T> {
    const done = this.#done[name];
    if (done) return step.restore(done);
    if (this.#begun === name) {
      const found = await this.#find(step);
      if (found !== undefined) return this.#keep(name, step, found);
    } else if (Object.keys(this.#done).length === 0) await this.#beforeFirst();
    await this.#begin(name);
    try {
      const made = await step.create();
      return await this.#keep(name, step, made);
    } catch (error) {
      if (isDecided(error)) this.#begun = undefined;
      throw error;
    }
  }

  #find<T>({ find }: Step<T>): Promise<T | undefined> {
    if (!find) throw new ApiError(ErrorCode.IDEMPOTENCY_OUTCOME_UNKNOWN, { existing: this.ids });
    return find();
  }

  async #begin(name: string): Promise<void> {
    const { store, record, owner } = this.#lease;
    const isOurs = await store.begin(record, owner, name).catch((error: unknown) => {
      throw unavailable(error);
    });
    if (!isOurs) throw inProgress();
    this.#begun = name;
  }

  /** A store that fails now does not take back what exists: this call goes on, and a repeat says that it may exist. */
  async #keep<T>(name: string, { idsOf, restore }: Step<T>, made: T): Promise<T> {
    const { store, record } = this.#lease;
    const ids = idsOf(made);
    const keep = (): Promise<StepIds> => store.keep(record, name, ids);
    const kept = await keep()
      .catch(keep)
      .catch(() => ids);
    this.#done[name] = kept;
    this.#begun = undefined;
    return Object.entries(kept).every(([id, value]) => ids[id] === value) ? made : restore(kept);
  }
}

/** Error of a call whose store cannot be reached; nothing was sent. */
export function unavailable(cause: unknown): ApiError {
  return new ApiError(ErrorCode.IDEMPOTENCY_UNAVAILABLE, { retryable: true, retryAfter: 1 }, cause);
}

/** Error of a call whose equal is still carried out elsewhere. */
export function inProgress(): ApiError {
  return new ApiError(ErrorCode.IDEMPOTENCY_IN_PROGRESS, { retryable: true, retryAfter: 1 });
}
