import { constants, randomUUID, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { AbortHandle } from './abortHandle.js';
import type { BreakerState } from './breaker.js';
import type { SigningPool } from './signingPool.js';

const signAsync = promisify<string, Buffer, Parameters<typeof sign>[2], Buffer>(sign);

/** A request before it is signed; `path` is relative to the base URL and already encoded. */
export interface UnsignedRequest {
  method: string;
  path: string;
  query?: Record<string, string>;
  body?: Buffer;
  /** Skips the signature once aborted. */
  abortHandle?: AbortHandle;
  /** The request as it was signed before, each time refused with 401. */
  refused?: readonly SignedRequest[];
}

/** Target and headers of a signed request. */
export interface SignedRequest {
  /** Path and query, relative to the base URL. */
  target: string;
  headers: Record<string, string>;
}

/** Authenticates requests to Yoti. */
export interface Signer {
  sign(request: UnsignedRequest): Promise<SignedRequest>;
  /** State of the circuit breaker of token requests, where there are any. */
  readonly breakerState?: BreakerState;
  /** Called after 401 with all that was refused of a call; true if the request, signed anew, may be accepted. */
  invalidate?(refused: readonly SignedRequest[]): boolean;
  /** Called when Yoti has accepted a request that was refused before. */
  accept?(signed: SignedRequest): void;
}

export interface RequestSignerOptions {
  /** Milliseconds since 1970. */
  now?: () => number;
  nonce?: () => string;
  /** Bounds concurrent signatures; unbounded without it. */
  pool?: SigningPool;
}

/** `METHOD&/path?query[&base64(body)]`; the path does not contain the base URL's own path. Reference 2.1. */
export function messageToSign(method: string, target: string, body?: Buffer): Buffer {
  if (!body) return Buffer.from(`${method}&${target}`);
  const head = Buffer.from(`${method}&${target}&`);
  const message = Buffer.allocUnsafe(head.length + Math.ceil(body.length / 3) * 4);
  head.copy(message);
  // Base64 is ASCII, and Latin-1 is written much faster than UTF-8, which counts for an image.
  message.write(body.toString('base64'), head.length, 'latin1');
  return message;
}

/**
 * Signer with the application's key: RSASSA-PKCS1-v1_5 with SHA-256, on the thread pool, so that the event loop is not
 * blocked. Nonce and timestamp are new for each signature, so each attempt is signed anew.
 */
export class RequestSigner implements Signer {
  readonly #sdkId: string;
  readonly #key: { key: KeyObject; padding: number };
  readonly #now: () => number;
  readonly #nonce: () => string;
  readonly #pool?: SigningPool;

  constructor(
    sdkId: string,
    key: KeyObject,
    { now = Date.now, nonce = randomUUID, pool }: RequestSignerOptions = {},
  ) {
    this.#sdkId = sdkId;
    this.#key = { key, padding: constants.RSA_PKCS1_PADDING };
    this.#now = now;
    this.#nonce = nonce;
    this.#pool = pool;
  }

  /** The message is built after waiting, so that queued images are not held twice and the timestamp is current. */
  sign(request: UnsignedRequest): Promise<SignedRequest> {
    const task = (): Promise<SignedRequest> => this.#sign(request);
    return this.#pool ? this.#pool.run(task, request.abortHandle) : task();
  }

  async #sign({ method, path, query, body }: UnsignedRequest): Promise<SignedRequest> {
    const signedQuery = {
      ...query,
      sdkId: this.#sdkId,
      nonce: this.#nonce(),
      timestamp: String(this.#now()),
    };
    const target = `${path}?${encodeQuery(signedQuery)}`;
    const digest = await signAsync('sha256', messageToSign(method, target, body), this.#key);
    return { target, headers: { 'X-Yoti-Auth-Digest': digest.toString('base64') } };
  }
}

/** A query without its question mark. */
export function encodeQuery(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
