/** Why new requests should go elsewhere. */
export type ReadinessReason =
  /** The gateway stops. */
  | 'stopping'
  /** Yoti refuses every key. */
  | 'key'
  /** Yoti has not answered the test of the key yet. */
  | 'yoti'
  /** The audit log cannot be written. */
  | 'audit'
  /** Redis was not reached yet. */
  | 'redis'
  /** The keys of the issuer were not fetched yet. */
  | 'issuer';

type Condition = readonly [reason: ReadinessReason, holds: () => boolean];

/** Readiness of the gateway for new requests: it is ready while each condition holds. */
export class Readiness {
  readonly #conditions: Condition[] = [];
  readonly #wishes: Condition[] = [];
  #isStopping = false;

  /** True from the signal to stop. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Reasons against new requests; empty when ready. */
  get reasons(): ReadinessReason[] {
    return [...(this.#isStopping ? (['stopping'] as const) : []), ...failing(this.#conditions)];
  }

  /** What an operator should mend, although requests are served. */
  get warnings(): ReadinessReason[] {
    return failing(this.#wishes);
  }

  /** Without it new requests should go elsewhere. */
  require(reason: ReadinessReason, holds: () => boolean): void {
    this.#conditions.push([reason, holds]);
  }

  /** Without it there is a warning. */
  wish(reason: ReadinessReason, holds: () => boolean): void {
    this.#wishes.push([reason, holds]);
  }

  stop(): void {
    this.#isStopping = true;
  }
}

const failing = (conditions: Condition[]): ReadinessReason[] =>
  conditions.filter(([, holds]) => !holds()).map(([reason]) => reason);
