/** Manual clock for gateway and emulator. */
export class Clock {
  #time = Date.UTC(2026, 0, 15, 12);

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#time;

  pass(seconds: number): void {
    this.#time += seconds * 1000;
  }
}
