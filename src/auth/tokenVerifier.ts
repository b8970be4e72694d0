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
}

const DEFAULT_FETCHING: KeyFetching = { timeout: 3_000, cooldown: 30_000, maxAge: 300_000 };

/** Verifies bearer tokens: JWTs of the trusted issuer, for this audience, not expired. */
export class TokenVerifier {
  readonly #auth: AuthConfig;
  readonly #keys: JWTVerifyGetKey;
  readonly #algorithms: string[];
  readonly #now: () => number;

  /** `now` in milliseconds. */
  constructor(auth: AuthConfig, now: () => number, fetching = DEFAULT_FETCHING) {
    this.#auth = auth;
    this.#keys = keysOf(auth.keys, fetching);
    this.#algorithms = algorithmsFor(auth.keys);
    this.#now = now;
  }

  /**
   * The caller, from the `Authorization` header. UNAUTHENTICATED for any fault of the token; INTERNAL_SERVER_ERROR when the
   * issuer's keys are unavailable, because signing in again would not help. No error contains the token.
   */
  async verify(authorization: string | undefined): Promise<Caller> {
    const [, token] = BEARER.exec(authorization?.slice(0, MAX_TOKEN_LENGTH + 1) ?? '') ?? [];
    if (!token || authorization!.length > MAX_TOKEN_LENGTH) throw new ApiError(ErrorCode.UNAUTHENTICATED);
    const { issuer, audience } = this.#auth;
    const { payload } = await jwtVerify(token, this.#keys, {
      issuer,
      audience,
      algorithms: this.#algorithms,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: new Date(this.#now()),
      requiredClaims: ['sub', 'exp'],
    }).catch((error: unknown) => {
      throw isTokenFault(error)
        ? new ApiError(ErrorCode.UNAUTHENTICATED, {}, toLoggable(error))
        : keysUnavailable(error);
    });
    return this.#toCaller(payload);
  }

  #toCaller(payload: JWTPayload): Caller {
    const { sub, [this.#auth.applicantClaim]: applicantId } = payload;
    if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT_LENGTH || UNSAFE_SUBJECT.test(sub))
      throw new ApiError(ErrorCode.UNAUTHENTICATED);
    return {
      subject: sub,
      scopes: new Set(scopesIn(payload)),
      applicantId: typeof applicantId === 'string' ? applicantId : null,
      expiresAt: payload.exp! * 1000,
    };
  }
}

/** All algorithms for published keys, which name their own; those of its type for a configured key. */
function algorithmsFor(keys: KeyObject | URL): string[] {
  if (keys instanceof URL) return ALGORITHMS;
  const { asymmetricKeyType = '', asymmetricKeyDetails } = keys;
  const pattern = ALGORITHMS_OF[asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType];
  return ALGORITHMS.filter((algorithm) => pattern?.test(algorithm));
}

function keysOf(keys: KeyObject | URL, { timeout, cooldown, maxAge }: KeyFetching): JWTVerifyGetKey {
  if (!(keys instanceof URL)) return () => Promise.resolve(keys);
  return createRemoteJWKSet(keys, {
    timeoutDuration: timeout,
    cooldownDuration: cooldown,
    cacheMaxAge: maxAge,
    [customFetch]: fetchKeys,
  });
}

/** `fetch` with a bound of the body; the time is bounded by the signal. */
const fetchKeys: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options);
  if (response.status !== 200 || !response.body) return response;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > MAX_KEY_SET_BYTES) throw new errors.JWKSInvalid('There are too many bytes of keys.');
    parts.push(part);
  }
  return new Response(Buffer.concat(parts));
};

/** `scope` as in RFC 8693, separated by spaces; some issuers write a list `scp`. */
function scopesIn({ scope, scp }: JWTPayload): string[] {
  const listed: unknown[] = Array.isArray(scp) ? scp : [scp];
  return [scope, ...listed].flatMap((text) => (typeof text === 'string' ? text.split(' ') : []));
}

/** True if the token is at fault, not the fetching of keys. jose gives a TypeError for a key that is too short. */
function isTokenFault(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  if (error instanceof errors.JOSEError) return error.code !== errors.JOSEError.code;
  return error instanceof TypeError && error.cause === undefined;
}

/** The error for the log, without jose's message, which may repeat a claim. */
function toLoggable(error: unknown): Error {
  return new Error(error instanceof errors.JOSEError ? error.code : 'the key is too weak');
}

function keysUnavailable(cause: unknown): ApiError {
  return new ApiError(
    ErrorCode.INTERNAL_SERVER_ERROR,
    { retryable: true },
    new Error('The keys of the issuer are unavailable', { cause }),
  );
}
