import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a header with a secret in constant time: hashes, so that length does not matter either. */
export function isSameSecret(header: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof header === 'string' ? header : ''), digest(secret));
}
