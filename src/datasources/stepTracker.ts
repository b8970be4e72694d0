import { ApiError, type ExistingIds } from '../errors/apiError.js';
import { ClientLeftError } from '../errors/clientLeftError.js';
import { ErrorCode } from '../errors/codes.js';
import type { Step, Steps } from '../idempotency/steps.js';

/**
 * Tracks the steps of a mutation with several calls. The error of a failed step names it and the ids of the objects that
 * exist by then, so that the caller can continue with single mutations instead of creating them again.
 */
export class StepTracker {
  readonly #existing: ExistingIds;
  readonly #steps: Steps;
  #hasCreated = false;

  constructor(given: ExistingIds, steps: Steps) {
    this.#existing = { ...given };
    this.#steps = steps;
  }

  /** Runs a step that creates something. */
  runStep<T>(name: string, step: Step<T>): Promise<T> {
    return this.run(name, () => this.#steps.run(name, step), step.idsOf);
  }

  /** Runs a step, named after the query or mutation that does it alone; `ids` gives the ids it created. */
  async run<T>(name: string, step: () => Promise<T>, ids: (made: T) => ExistingIds = () => ({})): Promise<T> {
    try {
      const made = await step();
      this.#remember(ids(made));
      return made;
    } catch (error) {
      if (error instanceof ClientLeftError) throw new ClientLeftError({ ...this.#existing });
      const apiError =
        error instanceof ApiError ? error : new ApiError(ErrorCode.INTERNAL_SERVER_ERROR, {}, error);
      // Without a key, a retry of the whole mutation would create the objects of earlier steps again.
      const retryable = apiError.extensions.retryable && (this.#steps.areKept || !this.#hasCreated);
      const { failedStep = name } = apiError.details;
      throw apiError.with({ failedStep, existing: { ...this.#existing }, retryable });
    }
  }

  #remember(ids: ExistingIds): void {
    Object.assign(this.#existing, ids);
    this.#hasCreated ||= Object.keys(ids).length > 0;
  }
}
