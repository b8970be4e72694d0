import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import { entitySubject, type EntitySubject } from './entityCalls.js';

/**
 * Budget of calls to Yoti for one request, batched operations together: reserved before execution, counted during it.
 */
export class CallBudget {
  readonly #max: number;
  readonly #maxForEntities: number;
  #reserved = 0;
  #reservedForEntities = 0;
  /** Sessions and applicants whose entities are within the budget, and beyond it. */
  #admitted?: Set<string>;
  #refused?: Set<string>;
  #attempted = 0;
  #recorded = 0;

  /** `maxForEntities` is the budget of the entities that routers ask for, beside `max`. */
  constructor(max: number, maxForEntities: number) {
    this.#max = max;
    this.#maxForEntities = maxForEntities;
  }

  /** Calls made so far; a read that shares a call in flight makes none. */
  get calls(): number {
    return this.#recorded;
  }

  /** Reserves the calls of an operation; COST_LIMIT_EXCEEDED when it may need more than are left. */
  reserve(calls: number): void {
    if (this.#reserved + calls > this.#max) throw new ApiError(ErrorCode.COST_LIMIT_EXCEEDED);
    this.#reserved += calls;
  }

  /** Reserves the calls of entities, in their order; from the first that does not fit on, they are refused one by one. */
  reserveEntities(subjects: readonly EntitySubject[]): void {
    for (const { subject, calls } of subjects) {
      const fits = !this.#refused && this.#reservedForEntities + calls <= this.#maxForEntities;
      if (fits) this.#reservedForEntities += calls;
      if (fits) (this.#admitted ??= new Set()).add(subject);
      else if (!this.#admitted?.has(subject)) (this.#refused ??= new Set()).add(subject);
    }
  }

  /** COST_LIMIT_EXCEEDED for the key of an entity beyond the budget. */
  assertEntity(key: unknown): void {
    if (this.#refused?.has(entitySubject(key))) throw new ApiError(ErrorCode.COST_LIMIT_EXCEEDED);
  }

  /**
   * Checks the budget before each call, because a list may be longer than estimated. Only reads are refused: the steps
   * of a mutation were reserved exactly, and half a mutation is of no use.
   */
  assertAvailable({ method }: { method: string }): void {
    this.#attempted += 1;
    if (method === 'GET' && this.#attempted > this.#max + this.#reservedForEntities)
      throw new ApiError(ErrorCode.COST_LIMIT_EXCEEDED);
  }

  /** Counts a call that is made. */
  record(): void {
    this.#recorded += 1;
  }
}
