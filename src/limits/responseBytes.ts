import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { ByteBudget } from './byteBudget.js';

/**
 * Bound on the `Byte` values of one response, as base64: each counts at every place where it stands, because each place
 * gets a text of its own.
 */
export class ResponseBytes {
  readonly #max: number;
  readonly #budget?: ByteBudget;
  #bytes = 0;

  /** `budget` is that of all responses of the process; without it only this response is bounded. */
  constructor(max: number, budget?: ByteBudget) {
    this.#max = max;
    this.#budget = budget;
  }

  /** The value, counted; RESPONSE_TOO_LARGE over the bound, OVERLOADED when other responses hold too much. */
  count<T extends Buffer | null>(value: T): T {
    if (!value) return value;
    const bytes = Math.ceil(value.length / 3) * 4;
    if (this.#bytes + bytes > this.#max) throw new ApiError(ErrorCode.RESPONSE_TOO_LARGE);
    this.#budget?.take(bytes);
    this.#bytes += bytes;
    return value;
  }

  /** Gives the bytes back, once the client has read the response or has left; afterwards nothing may be counted. */
  release(): void {
    if (Number.isFinite(this.#bytes)) this.#budget?.give(this.#bytes);
    this.#bytes = Infinity;
  }
}
