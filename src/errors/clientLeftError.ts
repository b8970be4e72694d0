import type { ExistingIds } from './apiError.js';

/** The client has disconnected: its reads are given up. No fault of the gateway, so neither logged nor audited as one. */
export class ClientLeftError extends Error {
  override readonly name = 'AbortError';

  /** `existing` has the ids of what a mutation with several steps has made. */
  constructor(readonly existing: ExistingIds = {}) {
    super('The client has disconnected');
  }
}
