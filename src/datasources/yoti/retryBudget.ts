/** Share of a retry that each call adds. Google SRE Workbook, "Handling Overload": a tenth to a fifth of calls. */
const RETRIES_PER_CALL = 0.2;
/** So that the first calls after a start, and few calls an hour, are repeated too. */
const RESERVE = 10;

/** Retry budget of the process: over time, at most RETRIES_PER_CALL of the calls are repeated. */
export class RetryBudget {
  #available = RESERVE;
  #taken = 0;

  /** Retries since the start. */
  get taken(): number {
    return this.#taken;
  }

  /** Whole retries that may be taken now. */
  get available(): number {
    return Math.floor(this.#available);
  }

  get isEmpty(): boolean {
    return this.#available < 1;
  }

  recordCall(): void {
    this.#available = Math.min(RESERVE, this.#available + RETRIES_PER_CALL);
  }

  take(): void {
    this.#available -= 1;
    this.#taken += 1;
  }
}
