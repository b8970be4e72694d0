import { ApiError, type ExistingIds } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';

/**
 * The steps of a mutation that makes several calls. When one fails, its error names it and carries the ids of what
 * exists at Yoti by then, so that the caller can go on with the single mutations: nothing is lost, nothing made twice.
 */
export class StepTracker {
  readonly #existing: ExistingIds;
  #hasMade = false;

  constructor(given: ExistingIds = {}) {
    this.#existing = { ...given };
  }

  /** Runs a step; `ids` names what it made. The name is that of the query or mutation which does it alone. */
  async run<T>(name: string, step: () => Promise<T>, ids: (made: T) => ExistingIds = () => ({})): Promise<T> {
    try {
      const made = await step();
      this.#remember(ids(made));
      return made;
    } catch (error) {
      const known =
        error instanceof ApiError ? error : new ApiError(ErrorCode.INTERNAL_SERVER_ERROR, {}, error);
      // Sent again as a whole it would make the earlier steps' things a second time.
      const retryable = known.extensions.retryable && !this.#hasMade;
      throw known.with({ failedStep: name, existing: { ...this.#existing }, retryable });
    }
  }

  #remember(ids: ExistingIds): void {
    Object.assign(this.#existing, ids);
    this.#hasMade ||= Object.keys(ids).length > 0;
  }
}
