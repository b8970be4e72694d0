import type { LiveResult } from './subscribe.js';

/** Results of one read; further ones are not shared. */
const MAX_RESULTS = 1_000;

/**
 * Results of subscriptions that differ in nothing: one read of a session, sent for one event to subscribers with one
 * document and equal variables, of one subject with equal scopes, is executed once, and makes its calls to Yoti once.
 * `bench/subscriptions.mjs` measures it. Results with errors are not shared, because they name their requests.
 */
export class SharedResults {
  readonly #byRead = new WeakMap<object, Map<string, Promise<LiveResult>>>();

  /** The result with this key for the read, executed if it is the first. */
  async get(read: object, key: string, execute: () => Promise<LiveResult>): Promise<LiveResult> {
    const results = this.#byRead.get(read) ?? new Map<string, Promise<LiveResult>>();
    this.#byRead.set(read, results);
    const shared = results.get(key);
    if (shared) {
      const result = await shared;
      return result.body.errors ? execute() : result;
    }
    const own = execute();
    if (results.size < MAX_RESULTS) results.set(key, own);
    return own;
  }
}
