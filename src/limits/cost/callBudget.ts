import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';

/**
 * Budget of calls to Yoti for one request, batched operations together: reserved before execution, counted during it.
 */
export class CallBudget {
  readonly #max: number;
  #reserved = 0;
  #attempted = 0;
  #recorded = 0;

  constructor(max: number) {
    this.#max = max;
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

  /**
   * Checks the budget before each call, because a list may be longer than estimated. Only reads are refused: the steps
   * of a mutation were reserved exactly, and half a mutation is of no use.
   */
  assertAvailable({ method }: { method: string }): void {
    this.#attempted += 1;
    if (method === 'GET' && this.#attempted > this.#max) throw new ApiError(ErrorCode.COST_LIMIT_EXCEEDED);
  }

  /** Counts a call that is made. */
  record(): void {
    this.#recorded += 1;
  }
}
