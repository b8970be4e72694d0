import type { AbortHandle } from './abortHandle.js';
import { randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import { Breaker, type BreakerState } from './breaker.js';
import { YotiError } from './errors.js';
import { headerOf, isSuccess, parseJson, type YotiResponse } from './response.js';
import { secondsToWait } from './retry.js';
import { encodeQuery, type SignedRequest, type Signer, type UnsignedRequest } from './signature.js';
import { send } from './transport.js';

export interface BearerSignerOptions {
  sdkId: string;
  key: KeyObject;
  /** The token endpoint; the assertion names it as its audience. */
  url: string;
  /** Space separated. */
  scope: string;
  dispatcher: Dispatcher;
  /** Milliseconds until the response begins. */
  headersTimeoutMs: number;
  /** Milliseconds from the beginning of the response to its end. */
  bodyTimeoutMs: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Logs failed renewals; never a token. */
  log?: { warn(facts: object, message: string): void };
}

interface Token {
  value: string;
  /** From this time on it is renewed in the background. */
  renewAt: number;
  /** From this time on it is not used. */
  expiresAt: number;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Lifetime of an assertion. Reference 2.3. */
const ASSERTION_TTL_SECONDS = 300;
const MAX_RESPONSE_BYTES = 65_536;
/** A token is not used this long before its end, so that it does not expire on its way. */
const EXPIRY_MARGIN_MS = 30_000;
const RENEWAL_BACKOFF_MS = 10_000;
/** Yoti keeps 200 tokens of an application: a 401 for another reason must not use them up. */
const INVALIDATION_INTERVAL_MS = 60_000;

const tokenResponse = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16384}$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().max(86_400),
});

/**
 * Signer that sends a bearer token of Yoti's central authentication (OAuth client credentials). Reference 2.3. One
 * request fetches it for all waiting calls; it is renewed after two thirds of its lifetime: 30 of 45 minutes.
 */
export class BearerSigner implements Signer {
  readonly #options: BearerSignerOptions;
  readonly #now: () => number;
  readonly #breaker = new Breaker(() => performance.now());
  #token?: Token;
  #fetching?: Promise<Token>;
  #nextRenewalAt = 0;
  #invalidatedAt = -Infinity;

  constructor(options: BearerSignerOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** State of the circuit breaker of token requests. */
  get breakerState(): BreakerState {
    return this.#breaker.state;
  }

  async sign({ path, query = {}, abortHandle }: UnsignedRequest): Promise<SignedRequest> {
    const target = Object.keys(query).length > 0 ? `${path}?${encodeQuery(query)}` : path;
    const { value } = this.#validToken() ?? (await this.#fetchedToken(abortHandle));
    return { target, headers: { Authorization: `Bearer ${value}` } };
  }

  /** Drops the token of a call that got 401, at most once a minute; true if the call may be repeated. */
  invalidate(refused: readonly SignedRequest[]): boolean {
    if (refused.at(-1)!.headers.Authorization !== `Bearer ${this.#token?.value}`) return true;
    if (this.#now() < this.#invalidatedAt + INVALIDATION_INTERVAL_MS) return false;
    this.#invalidatedAt = this.#now();
    this.#token = undefined;
    return true;
  }

  /** Each call leaves at its own deadline, the fetch that it shares goes on. */
  #fetchedToken(abortHandle: AbortHandle | undefined): Promise<Token> {
    const token = this.#renew();
    return abortHandle ? abortHandle.follow(token) : token;
  }

  /** The token at hand, which is renewed in time; undefined if there is none that is valid. */
  #validToken(): Token | undefined {
    const now = this.#now();
    if (!this.#token || now >= this.#token.expiresAt) return undefined;
    if (now >= this.#token.renewAt && now >= this.#nextRenewalAt) this.#renewInBackground();
    return this.#token;
  }

  #renewInBackground(): void {
    this.#nextRenewalAt = this.#now() + RENEWAL_BACKOFF_MS;
    this.#renew().catch((error: unknown) =>
      this.#options.log?.warn(
        { code: error instanceof ApiError ? error.code : undefined },
        'Bearer token for Yoti could not be renewed; the current one is used until it expires',
      ),
    );
  }

  /** Single flight. */
  #renew(): Promise<Token> {
    this.#fetching ??= this.#fetch()
      .then((token) => (this.#token = token))
      .finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #fetch(): Promise<Token> {
    this.#breaker.enter();
    const requestedAt = this.#now();
    const { status, headers, bytes } = await this.#request().catch((error: unknown) => {
      this.#breaker.recordFailure();
      throw error;
    });
    if (status === 429 || status >= 500) this.#breaker.recordFailure();
    else this.#breaker.recordSuccess();
    if (!isSuccess(status))
      throw tokenError(status, secondsToWait(headerOf(headers, 'retry-after'), requestedAt));
    return toToken(parseJson(bytes.toString()), requestedAt);
  }

  async #request(): Promise<YotiResponse> {
    const { url, dispatcher, headersTimeoutMs, bodyTimeoutMs } = this.#options;
    const { origin, pathname } = new URL(url);
    const request = {
      origin,
      path: pathname,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: await this.#form(),
      headersTimeout: 0,
      bodyTimeout: 0,
    } as const;
    const limits = { headersTimeoutMs, bodyTimeoutMs, maxBytes: MAX_RESPONSE_BYTES };
    // Errors are retryable, as of a GET: a second token does no harm.
    return send({ dispatcher, request, limits, isRepeatable: true });
  }

  async #form(): Promise<string> {
    const { sdkId, key, url, scope } = this.#options;
    const seconds = Math.floor(this.#now() / 1000);
    const assertion = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'PS384', typ: 'JWT' })
      .setIssuer(`sdk:${sdkId}`)
      .setSubject(`sdk:${sdkId}`)
      .setAudience(url)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + ASSERTION_TTL_SECONDS)
      .sign(key);
    return new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION_TYPE,
      scope,
      client_assertion: assertion,
    }).toString();
  }
}

/** The lifetime counts from the request, so that the time the response took is not added to it. */
function toToken(body: unknown, requestedAt: number): Token {
  const { success, data } = tokenResponse.safeParse(body);
  if (!success)
    throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, new YotiError(200, 'no token in it'));
  const lifetime = data.expires_in * 1000;
  return {
    value: data.access_token,
    renewAt: requestedAt + (lifetime * 2) / 3,
    expiresAt: requestedAt + lifetime - Math.min(EXPIRY_MARGIN_MS, lifetime / 10),
  };
}

function tokenError(status: number, retryAfter: number | undefined): ApiError {
  const cause = new YotiError(status, 'instead of a token');
  if (status === 408 || status === 504)
    return new ApiError(ErrorCode.UPSTREAM_TIMEOUT, { retryable: true }, cause);
  if (status === 429 || status >= 500) {
    const details = { retryable: true, ...(retryAfter !== undefined && { retryAfter }) };
    return new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE, details, cause);
  }
  if (status >= 400) return new ApiError(ErrorCode.UPSTREAM_UNAUTHORIZED, {}, cause);
  return new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, cause);
}
