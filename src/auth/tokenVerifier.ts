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

/** Only signatures by a key that nobody but the issuer has; `none` and secrets shared with us are not among them. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** Those of each kind of key, and of each curve. */
const ALGORITHMS_OF: Readonly<Record<string, RegExp>> = {
  rsa: /^[RP]S/,
  prime256v1: /^ES256$/,
  secp384r1: /^ES384$/,
  secp521r1: /^ES512$/,
  ed25519: /^Ed/,
};
/** Seconds by which the issuer's clock and ours may differ. */
const SKEW = 10;
const LONGEST_TOKEN = 8_000;
const LONGEST_SUBJECT = 256;
/** What might not come back from Yoti as it was sent, and then be somebody else: blanks around it, controls, half characters. */
const STRANGE = /^\s|\s$|[\p{Cc}\p{Cs}]/u;
/** Bytes of all keys of the issuer. */
const LARGEST_KEYS = 1_000_000;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** How the issuer's keys are fetched, in milliseconds. */
export interface KeyFetching {
  /** Until the keys are there. */
  timeout: number;
  /** Between two fetches because of a key nobody knows, so that made-up ones cause no traffic. */
  cooldown: number;
  /** Until keys are fetched anew, so that one that was taken back is not trusted for long. */
  maxAge: number;
}

const usualFetching: KeyFetching = { timeout: 3_000, cooldown: 30_000, maxAge: 300_000 };

/** Tells who asks from a bearer token: a JWT of the one issuer that is trusted, for this gateway, and still valid. */
export class TokenVerifier {
  readonly #auth: AuthConfig;
  readonly #keys: JWTVerifyGetKey;
  readonly #algorithms: string[];
  readonly #now: () => number;

  /** `now` in milliseconds. */
  constructor(auth: AuthConfig, now: () => number, fetching = usualFetching) {
    this.#auth = auth;
    this.#keys = keysOf(auth.keys, fetching);
    this.#algorithms = algorithmsFor(auth.keys);
    this.#now = now;
  }

  /**
   * The caller, from the `Authorization` header. UNAUTHENTICATED whatever is wrong with it, INTERNAL_SERVER_ERROR when
   * the issuer's keys cannot be had: then nobody is let in, and nobody is told to sign in again. No error has the token.
   */
  async verify(authorization: string | undefined): Promise<Caller> {
    const [, token] = BEARER.exec(authorization?.slice(0, LONGEST_TOKEN + 1) ?? '') ?? [];
    if (!token || authorization!.length > LONGEST_TOKEN) throw new ApiError(ErrorCode.UNAUTHENTICATED);
    const { issuer, audience } = this.#auth;
    const { payload } = await jwtVerify(token, this.#keys, {
      issuer,
      audience,
      algorithms: this.#algorithms,
      clockTolerance: SKEW,
      currentDate: new Date(this.#now()),
      requiredClaims: ['sub', 'exp'],
    }).catch((error: unknown) => {
      throw isAboutToken(error) ? new ApiError(ErrorCode.UNAUTHENTICATED, {}, named(error)) : noKeys(error);
    });
    return this.#toCaller(payload);
  }

  #toCaller(payload: JWTPayload): Caller {
    const { sub, [this.#auth.applicantClaim]: applicantId } = payload;
    if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT || STRANGE.test(sub))
      throw new ApiError(ErrorCode.UNAUTHENTICATED);
    return {
      subject: sub,
      scopes: new Set(scopesIn(payload)),
      applicantId: typeof applicantId === 'string' ? applicantId : null,
    };
  }
}

/** Keys that are published say themselves what they are for. */
function algorithmsFor(keys: KeyObject | URL): string[] {
  if (keys instanceof URL) return ALGORITHMS;
  const { asymmetricKeyType = '', asymmetricKeyDetails } = keys;
  const fitting = ALGORITHMS_OF[asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType];
  return ALGORITHMS.filter((algorithm) => fitting?.test(algorithm));
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

/** As `fetch`, but an answer that does not end is given up; the time is bounded by the signal. */
const fetchKeys: FetchImplementation = async (url, options) => {
  const response = await fetch(url, options);
  if (response.status !== 200 || !response.body) return response;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.length;
    if (size > LARGEST_KEYS) throw new errors.JWKSInvalid('There are too many bytes of keys.');
    parts.push(part);
  }
  return new Response(Buffer.concat(parts));
};

/** `scope` as in RFC 8693, a text with blanks between; some issuers write a list, `scp`. */
function scopesIn({ scope, scp }: JWTPayload): string[] {
  const listed: unknown[] = Array.isArray(scp) ? scp : [scp];
  return [scope, ...listed].flatMap((text) => (typeof text === 'string' ? text.split(' ') : []));
}

/** Whether the token is at fault, and not the way to the keys. A key that is too short to be trusted is a TypeError. */
function isAboutToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  if (error instanceof errors.JOSEError) return error.code !== errors.JOSEError.code;
  return error instanceof TypeError && error.cause === undefined;
}

/** What the log is told; a message could repeat a claim. */
function named(error: unknown): Error {
  return new Error(error instanceof errors.JOSEError ? error.code : 'the key is not to be trusted');
}

function noKeys(cause: unknown): ApiError {
  return new ApiError(
    ErrorCode.INTERNAL_SERVER_ERROR,
    { retryable: true },
    new Error('The keys of the issuer cannot be had', { cause }),
  );
}
