import { randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { ApiError, ErrorCode } from '../../errors/errors.js';
import { connectionError, YotiRefusal } from './errors.js';
import { headerOf, isSuccess, parseJson, readBytes } from './response.js';
import { secondsToWait } from './retry.js';
import { encodeQuery, type SignedRequest, type Signer, type UnsignedRequest } from './signature.js';

export interface BearerSignerOptions {
  sdkId: string;
  key: KeyObject;
  /** The token endpoint; the assertion names it as its audience. */
  url: string;
  /** Space separated. */
  scope: string;
  dispatcher: Dispatcher;
  /** Milliseconds, as for any call to Yoti. */
  headersTimeout: number;
  bodyTimeout: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Told of what goes wrong in the background; never of a token. */
  log?: { warn(facts: object, message: string): void };
}

interface Token {
  value: string;
  /** From then on a new one is fetched while this one is used. */
  renewAt: number;
  /** From then on it is not used. */
  endsAt: number;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Seconds that an assertion is good. Reference 2.3. */
const ASSERTION_TTL_SECONDS = 300;
const MAX_RESPONSE_BYTES = 65_536;
/** Before its end, so that a token does not end on its way. */
const MARGIN_MS = 30_000;
const PAUSE_AFTER_FAILURE_MS = 10_000;
/** Yoti keeps 200 tokens of an application: refusals that are about something else must not use them up. */
const PAUSE_BETWEEN_REFUSALS_MS = 60_000;

const grant = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16384}$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().max(86_400),
});

/**
 * Sends a bearer token of Yoti's central authentication instead of a signature. Reference 2.3. One request fetches it
 * for all who wait, and renews it when two thirds of its time are over: 30 of 45 minutes.
 */
export class BearerSigner implements Signer {
  readonly #options: BearerSignerOptions;
  readonly #now: () => number;
  #token?: Token;
  #fetching?: Promise<Token>;
  #notBefore = 0;
  #refusedAt = -Infinity;

  constructor(options: BearerSignerOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  async sign({ path, query = {} }: UnsignedRequest): Promise<SignedRequest> {
    const target = Object.keys(query).length > 0 ? `${path}?${encodeQuery(query)}` : path;
    const { value } = await this.#current();
    return { target, headers: { Authorization: `Bearer ${value}` } };
  }

  /** Drops the token that was refused, unless that was done already; at most once a minute. */
  invalidate({ headers }: SignedRequest): boolean {
    if (headers.Authorization !== `Bearer ${this.#token?.value}`) return true;
    if (this.#now() < this.#refusedAt + PAUSE_BETWEEN_REFUSALS_MS) return false;
    this.#refusedAt = this.#now();
    this.#token = undefined;
    return true;
  }

  async #current(): Promise<Token> {
    const now = this.#now();
    if (!this.#token || now >= this.#token.endsAt) return this.#renew();
    if (now >= this.#token.renewAt && now >= this.#notBefore) this.#renewAhead();
    return this.#token;
  }

  #renewAhead(): void {
    this.#notBefore = this.#now() + PAUSE_AFTER_FAILURE_MS;
    this.#renew().catch((error: unknown) =>
      this.#options.log?.warn(
        { code: error instanceof ApiError ? error.code : undefined },
        'The token for Yoti could not be renewed; the old one is used while it lasts',
      ),
    );
  }

  /** Never more than one request: who comes meanwhile waits for the same. */
  #renew(): Promise<Token> {
    this.#fetching ??= this.#fetch()
      .then((token) => (this.#token = token))
      .finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #fetch(): Promise<Token> {
    const { url, dispatcher, headersTimeout, bodyTimeout } = this.#options;
    const asked = this.#now();
    const form = await this.#form();
    const { origin, pathname } = new URL(url);
    // Asking again makes nothing twice: as with a GET, whatever goes wrong on the way can be tried again.
    const { statusCode, headers, body } = await dispatcher
      .request({
        origin,
        path: pathname,
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        body: form,
        headersTimeout,
        bodyTimeout,
      })
      .catch(broken);
    const bytes = await readBytes(body, MAX_RESPONSE_BYTES).catch(broken);
    if (!isSuccess(statusCode)) {
      const retryAfter = secondsToWait(headerOf(headers, 'retry-after'), asked);
      throw refusal(statusCode, retryAfter);
    }
    return toToken(parseJson(bytes.toString()), asked);
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

/** The time counts from before it was asked for: what the answer took is not the token's. */
function toToken(body: unknown, asked: number): Token {
  const { success, data } = grant.safeParse(body);
  if (!success)
    throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, new YotiRefusal(200, 'no token in it'));
  const lifetime = data.expires_in * 1000;
  return {
    value: data.access_token,
    renewAt: asked + (lifetime * 2) / 3,
    endsAt: asked + lifetime - Math.min(MARGIN_MS, lifetime / 10),
  };
}

function refusal(status: number, retryAfter: number | undefined): ApiError {
  const cause = new YotiRefusal(status, 'instead of a token');
  if (status === 408 || status === 504)
    return new ApiError(ErrorCode.UPSTREAM_TIMEOUT, { retryable: true }, cause);
  if (status === 429 || status >= 500) {
    const details = { retryable: true, ...(retryAfter !== undefined && { retryAfter }) };
    return new ApiError(ErrorCode.UPSTREAM_UNAVAILABLE, details, cause);
  }
  if (status >= 400) return new ApiError(ErrorCode.UPSTREAM_UNAUTHORIZED, {}, cause);
  return new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, cause);
}

function broken(error: unknown): never {
  throw error instanceof ApiError ? error : connectionError('GET', error);
}
