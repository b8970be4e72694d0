import { constants, randomUUID, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const signAsync = promisify<string, Buffer, Parameters<typeof sign>[2], Buffer>(sign);

/** What is asked of Yoti, before it is signed: `path` is relative to the base URL and already encoded. */
export interface UnsignedRequest {
  method: string;
  path: string;
  query?: Record<string, string>;
  body?: Buffer;
}

/** What a request goes out with. */
export interface SignedRequest {
  /** Path and query, relative to the base URL. */
  target: string;
  headers: Record<string, string>;
}

/** Makes a request one that Yoti accepts. */
export interface Signer {
  sign(request: UnsignedRequest): Promise<SignedRequest>;
}

/** `METHOD&/path?query[&base64(body)]`; the path does not contain the base URL's own path. Reference 2.1. */
export function messageToSign(method: string, target: string, body?: Buffer): Buffer {
  const head = `${method}&${target}`;
  return Buffer.from(body ? `${head}&${body.toString('base64')}` : head);
}

/**
 * Signs requests with the application's key: RSASSA-PKCS1-v1_5 with SHA-256, on the thread pool, so that the
 * event loop is never blocked. Nonce and timestamp are new for each call, so sign each attempt anew.
 */
export class RequestSigner implements Signer {
  readonly #sdkId: string;
  readonly #key: { key: KeyObject; padding: number };
  readonly #now: () => number;
  readonly #nonce: () => string;

  constructor(sdkId: string, key: KeyObject, now: () => number = Date.now, nonce: () => string = randomUUID) {
    this.#sdkId = sdkId;
    this.#key = { key, padding: constants.RSA_PKCS1_PADDING };
    this.#now = now;
    this.#nonce = nonce;
  }

  async sign({ method, path, query, body }: UnsignedRequest): Promise<SignedRequest> {
    const own = { ...query, sdkId: this.#sdkId, nonce: this.#nonce(), timestamp: String(this.#now()) };
    const target = `${path}?${encodeQuery(own)}`;
    const digest = await signAsync('sha256', messageToSign(method, target, body), this.#key);
    return { target, headers: { 'X-Yoti-Auth-Digest': digest.toString('base64') } };
  }
}

function encodeQuery(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
