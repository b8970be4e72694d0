import type { KeyObject } from 'node:crypto';
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { AuthConfig } from '../config/auth.js';
import type { Caller } from './caller.js';
import { TokenFault } from './tokenFault.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';

/** Asymmetric signatures only: neither `none` nor shared secrets. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** Algorithms by type of key or curve. */
const ALGORITHMS_OF: Readonly<Record<string, RegExp>> = {
  rsa: /^[RP]S/,
  prime256v1: /^ES256$/,
  secp384r1: /^ES384$/,
  secp521r1: /^ES512$/,
  ed25519: /^Ed/,
};
/** Difference allowed between the issuer's clock and ours. */
const CLOCK_SKEW_SECONDS = 10;
const MAX_TOKEN_LENGTH = 8_000;
const MAX_SUBJECT_LENGTH = 256;
/** Surrounding white space, control characters and lone surrogates, which Yoti might return changed: as another subject. */
const UNSAFE_SUBJECT = /^\s|\s$|[\p{Cc}\p{Cs}]/u;
const MAX_KEY_SET_BYTES = 1_000_000;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Times for fetching the issuer's keys, in milliseconds. */
export interface KeyFetching {
  /** Bound of one fetch. */
  timeout: number;
  /** Between two fetches for an unknown key id, so that invented ones cause no traffic. */
  cooldown: number;
  /** Until keys are fetched anew, so that a revoked one is not trusted for long. */
  maxAge: number;
  /** After a failed fetch, in which no other is tried. */
  failureCooldown: number;
}

const DEFAULT_FETCHING: KeyFetching = {
  timeout: 3_000,
  cooldown: 30_000,
  maxAge: 300_000,
  failureCooldown: 5_000,
};

/** Verifies bearer tokens: JWTs of the trusted issuer, for this audience, not expired. */
export class TokenVerifier {
  readonly #auth: AuthConfig;
  readonly #keys: JWTVerifyGetKey;
  readonly #published?: RemoteKeys;
  readonly #algorithms: string[];
  readonly #now: () => number;

  /** `now` in milliseconds. */
  constructor(auth: AuthConfig, now: () => number, fetching = DEFAULT_FETCHING) {
    this.#auth = auth;
    const { keys } = auth;
    if (keys instanceof URL) this.#keys = this.#published = remoteKeys(keys, fetching, now);
    else this.#keys = () => Promise.resolve(keys);
    this.#algorithms = algorithmsFor(auth.keys);
    this.#now = now;
  }

  /** True once the keys of the issuer were there. */
  get hadKeys(): boolean {
    return !this.#published || this.#published.jwks() !== undefined;
  }

  /** Fetches the keys if there are none yet; joins a fetch in progress, and tries none shortly after a failure. */
  async fetchKeys(): Promise<void> {
    if (!this.hadKeys) await this.#published!.reload().catch(() => undefined);
  }

  /**
   * The caller, from the `Authorization` header. UNAUTHENTICATED for any fault of the token; INTERNAL_SERVER_ERROR when the
   * issuer's keys are unavailable, because signing in again would not help. No error contains the token.
   */
  async verify(authorization: string | undefined): Promise<Caller> {
    const { issuer, audience, tokenType } = this.#auth;
    const { payload } = await jwtVerify(tokenIn(authorization), this.#keys, {
      issuer,
      audience,
      typ: tokenType,
      algorithms: this.#algorithms,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: new Date(this.#now()),
      requiredClaims: ['sub', 'exp'],
    }).catch((error: unknown) => {
      throw isTokenFault(error) ? refused(toLoggable(error)) : keysUnavailable(error);
    });
    this.#checkLifetime(payload);
    return this.#toCaller(payload);
  }

  /** A token from the future was made by a wrong clock, or to outlive its lifetime. */
  #checkLifetime({ iat, exp }: JWTPayload): void {
    const { maxTokenLifetimeSeconds } = this.#auth;
    if (iat !== undefined && iat > this.#now() / 1000 + CLOCK_SKEW_SECONDS)
      throw refused(new TokenFault(INVALID_CLAIM, 'iat', 'in the future'));
    if (maxTokenLifetimeSeconds === undefined) return;
    if (iat === undefined) throw refused(new TokenFault(INVALID_CLAIM, 'iat', 'missing'));
    if (exp! - iat > maxTokenLifetimeSeconds)
      throw refused(new TokenFault(INVALID_CLAIM, 'exp', 'too long after iat'));
  }

  #toCaller(payload: JWTPayload): Caller {
    const { sub, [this.#auth.applicantClaim]: applicantId } = payload;
    if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT_LENGTH || UNSAFE_SUBJECT.test(sub))
      throw refused(new TokenFault(INVALID_CLAIM, 'sub', 'invalid'));
    return {
      subject: sub,
      scopes: new Set(scopesIn(payload)),
      applicantId: typeof applicantId === 'string' ? applicantId : null,
      expiresAt: payload.exp! * 1000,
    };
  }
}

/** Code of jose's for a claim that is missing or not as it must be. */
const INVALID_CLAIM = errors.JWTClaimValidationFailed.code;

/** The token in the header; UNAUTHENTICATED where there is none. */
function tokenIn(authorization: string | undefined): string {
  if (authorization === undefined) throw refused(new TokenFault('TOKEN_MISSING'));
  if (authorization.length > MAX_TOKEN_LENGTH) throw refused(new TokenFault('TOKEN_TOO_LONG'));
  const [, token] = BEARER.exec(authorization) ?? [];
  if (token === undefined) throw refused(new TokenFault('NO_BEARER_TOKEN'));
  return token;
}

const refused = (fault: TokenFault): ApiError => new ApiError(ErrorCode.UNAUTHENTICATED, {}, fault);

/** All algorithms for published keys, which name their own; those of its type for a configured key. */
function algorithmsFor(keys: KeyObject | URL): string[] {
  if (keys instanceof URL) return ALGORITHMS;
  const { asymmetricKeyType = '', asymmetricKeyDetails } = keys;
  const pattern = ALGORITHMS_OF[asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType];
  return ALGORITHMS.filter((algorithm) => pattern?.test(algorithm));
}

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>;

function remoteKeys(keys: URL, fetching: KeyFetching, now: () => number): RemoteKeys {
  const { timeout, cooldown, maxAge, failureCooldown } = fetching;
  return createRemoteJWKSet(keys, {
    timeoutDuration: timeout,
    cooldownDuration: cooldown,
    cacheMaxAge: maxAge,
    [customFetch]: withFailureCooldown(fetchKeys, failureCooldown, now),
  });
}

/** `fetchKeys` that fails at once for a while after a failure: jose's own cool-down counts from successes alone. */
function withFailureCooldown(
  fetchKeys: FetchImplementation,
  cooldownMs: number,
  now: () => number,
): FetchImplementation {
  let failure: { error: unknown; at: number } | undefined;
  return async (url, options) => {
    const age = failure ? now() - failure.at : cooldownMs;
    if (age >= 0 && age < cooldownMs) throw failure!.error;
    try {
      const response = await fetchKeys(url, options);
      failure = undefined;
      return response;
    } catch (error) {
      failure = { error, at: now() };
      throw error;
    }
  };
}

/** `fetch` that accepts nothing but a set of keys, with a bound of its bytes; the time is bounded by the signal. */
const fetchKeys: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options);
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new errors.JWKSInvalid(`The status is ${response.status}.`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > MAX_KEY_SET_BYTES) throw new errors.JWKSInvalid('There are too many bytes of keys.');
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  if (!isKeySet(bytes.toString())) throw new errors.JWKSInvalid('The answer is no set of keys.');
  return new Response(bytes);
};

function isKeySet(text: string): boolean {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys);
  } catch {
    return false;
  }
}

/** `scope` as in RFC 8693, separated by spaces; some issuers write a list, or call it `scp`. */
function scopesIn({ scope, scp }: JWTPayload): string[] {
  return [scope, scp].flat().flatMap((text) => (typeof text === 'string' ? text.split(' ') : []));
}

/** True if the token is at fault, not the fetching of keys. jose gives a TypeError for a key that is too short. */
function isTokenFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  if (error instanceof errors.JOSEError) return error.code !== errors.JOSEError.code;
  return error instanceof TypeError && error.cause === undefined;
}

/** The fault for the log, without jose's message, which may repeat a claim. */
function toLoggable(error: unknown): TokenFault {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed)
    return new TokenFault(error.code, error.claim, error.reason.replaceAll('_', ' '));
  return new TokenFault(error instanceof errors.JOSEError ? error.code : 'KEY_TOO_WEAK');
}

function keysUnavailable(cause: unknown): ApiError {
  return new ApiError(
    ErrorCode.INTERNAL_SERVER_ERROR,
    { retryable: true },
    new Error('The keys of the issuer are unavailable', { cause }),
  );
}
