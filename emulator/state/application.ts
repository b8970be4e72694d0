import { createPublicKey, type KeyObject } from 'node:crypto';
import { BoundedMap } from './boundedMap.js';
import type { ResponseConfig } from './responseConfig.js';

const MAX_NONCES = 100_000;

/** A relying business's application in Yoti Hub: its public key and what the sandbox was told for it. */
export class Application {
  readonly #nonces = new BoundedMap<string, true>(MAX_NONCES);
  responseConfig: ResponseConfig | undefined;

  constructor(
    readonly sdkId: string,
    readonly publicKey: KeyObject,
  ) {}

  /** False when the nonce came before. */
  isNewNonce(nonce: string): boolean {
    const isNew = !this.#nonces.has(nonce);
    this.#nonces.set(nonce, true);
    return isNew;
  }
}

/** A public key from PEM text (a private key's PEM will do) or as it is. */
export function toPublicKey(key: string | KeyObject): KeyObject {
  return typeof key === 'string' ? createPublicKey(key) : key;
}
