import { createPublicKey, type KeyObject } from 'node:crypto';
import { BoundedMap } from './boundedMap.js';
import type { ResponseConfig } from './responseConfig.js';

const MAX_NONCES = 100_000;

/** Application of a relying business: its public key and its response config. */
export class Application {
  readonly #nonces = new BoundedMap<string, true>(MAX_NONCES);
  responseConfig: ResponseConfig | undefined;

  constructor(
    readonly sdkId: string,
    readonly publicKey: KeyObject,
  ) {}

  /** Records a nonce; false if it was used before. */
  isNewNonce(nonce: string): boolean {
    const isNew = !this.#nonces.has(nonce);
    this.#nonces.set(nonce, true);
    return isNew;
  }
}

/** Public key of a PEM, which may be that of the private key. */
export function toPublicKey(key: string | KeyObject): KeyObject {
  return typeof key === 'string' ? createPublicKey(key) : key;
}
