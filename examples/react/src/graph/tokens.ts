import { backend } from '../backend.js';

/** A token is renewed when it has less left than this. */
const MARGIN_MS = 30_000;

interface Held {
  token: Promise<string>;
  expiresAt: number;
}

/** Access tokens of the customer, from the shop's backend; one at a time, renewed before it expires. */
class Tokens {
  #held: Held | undefined;

  /** Token that is valid for half a minute at least. */
  get = (): Promise<string> => {
    if (!this.#held || this.#held.expiresAt - Date.now() < MARGIN_MS) this.#held = this.#fetch();
    return this.#held.token;
  };

  /** Has the next caller get a new one: what the token says is no longer so. */
  forget = (): void => {
    this.#held = undefined;
  };

  #fetch(): Held {
    const held: Held = { token: Promise.resolve(''), expiresAt: Infinity };
    held.token = backend.token().then(
      ({ token, expiresInSeconds }) => {
        held.expiresAt = Date.now() + expiresInSeconds * 1_000;
        return token;
      },
      (error: unknown) => {
        if (this.#held === held) this.#held = undefined;
        throw error;
      },
    );
    return held;
  }
}

export const tokens = new Tokens();
