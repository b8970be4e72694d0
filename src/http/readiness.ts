/** Readiness of the gateway for new requests: it is ready while no part of it gives a reason against. */
export class Readiness {
  readonly #reasons = new Set<string>();

  /** Reasons against new requests, such as `stopping`; empty when ready. */
  get reasons(): string[] {
    return [...this.#reasons];
  }

  fail(reason: string): void {
    this.#reasons.add(reason);
  }

  recover(reason: string): void {
    this.#reasons.delete(reason);
  }
}
