import { setFlagsFromString } from 'node:v8';

/**
 * Nothing of a request outlives it. V8 guesses otherwise when it meets a request half done, and from then on puts such
 * objects among the old, where only a full collection finds them: a third of all the time on some days, none on others.
 */
export function keepRequestsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
