import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';

/** The calls to Yoti of one request of ours, all its operations together: promised before, counted as they are made. */
export class CallBudget {
  readonly #max: number;
  #reserved = 0;
  #asked = 0;
  #made = 0;

  constructor(most: number) {
    this.#max = most;
  }

  /** Calls made so far. A read that joins another in flight makes none. */
  get calls(): number {
    return this.#made;
  }

  /** Before an operation runs: COST_LIMIT_EXCEEDED when it may need more than is left. */
  reserve(calls: number): void {
    if (this.#reserved + calls > this.#max) throw new ApiError(ErrorCode.COST_LIMIT_EXCEEDED);
    this.#reserved += calls;
  }

  /**
   * Before each call, because a list may turn out longer than it was taken for. Only reads are refused then: steps of a
   * mutation were promised exactly, and half of them would help nobody.
   */
  assertAvailable({ method }: { method: string }): void {
    this.#asked += 1;
    if (method === 'GET' && this.#asked > this.#max) throw new ApiError(ErrorCode.COST_LIMIT_EXCEEDED);
  }

  record(): void {
    this.#made += 1;
  }
}
