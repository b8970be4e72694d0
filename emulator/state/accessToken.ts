import { assumptions } from '../assumptions.js';
import { yotiError } from '../http/errors.js';
import type { Application } from './application.js';
import { BoundedMap } from './boundedMap.js';
import type { Clock } from './clock.js';

/** Issued bearer tokens (reference 2.3). */
export class AccessTokens {
  readonly #tokens = new BoundedMap<string, { application: Application; expiresAt: number }>(10_000);

  constructor(readonly now: Clock) {}

  add(token: string, application: Application, expiresAt: number): void {
    this.#tokens.set(token, { application, expiresAt });
  }

  /** Application of a token; throws 401 if the token is unknown or expired. */
  requireApplication(token: string): Application {
    const found = this.#tokens.get(token);
    if (!found || found.expiresAt <= this.now()) throw yotiError(assumptions.badBearerTokenCode);
    return found.application;
  }
}
