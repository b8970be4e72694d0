import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SharedRead } from './eventStore.js';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TIME_BYTES = 8;

/** Encrypts reads of sessions that processes hand to each other, with a key from the secret that they have in common. */
export class SealedReads {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'session read', KEY_BYTES));
  }

  /** `context` is what the read is of; it opens for nothing else. */
  seal({ bytes, readAt }: SharedRead, context: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const time = Buffer.alloc(TIME_BYTES);
    time.writeDoubleBE(readAt);
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce).setAAD(Buffer.from(context));
    const sealed = [cipher.update(time), cipher.update(bytes), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
  }

  /** Undefined for a read that was sealed with another secret, for another context, or changed. */
  open(sealed: Buffer, context: string): SharedRead | undefined {
    try {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, this.#key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag);
      const text = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      const plain = Buffer.concat([decipher.update(text), decipher.final()]);
      return { readAt: plain.readDoubleBE(0), bytes: plain.subarray(TIME_BYTES) };
    } catch {
      return undefined;
    }
  }
}
