import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a header shows a secret: in the same time, wherever they differ and however long they are. */
export function isSameSecret(given: string | string[] | undefined, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(right));
}
