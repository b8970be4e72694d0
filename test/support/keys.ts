import { generateKeyPairSync } from 'node:crypto';

/** A key pair that lives as long as the test file that uses it. */
export const throwAwayKey = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** PEM text of the private key, as Yoti Hub hands it out (PKCS#1). */
export const throwAwayPem = throwAwayKey.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
