import { createHmac, randomBytes } from 'node:crypto';
import { isSameSecret } from './secret.js';

const NONCE_BYTES = 12;
const SCHEME = /^(basic|bearer) +(.*)$/i;
const MAX_AUTHORIZATION_LENGTH = 1_000;

/**
 * Tokens that Yoti presents with notifications: one of its own for each session, a nonce with an HMAC, so that no client
 * needs the secret; the secret itself is accepted too.
 */
export class NotificationTokens {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Token for one session. */
  issue(): string {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    return `${nonce}.${this.#sign(nonce)}`;
  }

  /** True if the header has such a token or the secret: unchanged for Bearer, in base64 for Basic. */
  accepts(authorization: string | undefined): boolean {
    const [, scheme = '', credentials = ''] =
      SCHEME.exec(authorization?.slice(0, MAX_AUTHORIZATION_LENGTH) ?? '') ?? [];
    const isBasic = scheme.toLowerCase() === 'basic';
    const token = isBasic ? Buffer.from(credentials, 'base64').toString() : credentials;
    const [nonce = ''] = token.split('.', 1);
    // Both are compared, so that the time does not tell which kind it is.
    const isIssued = isSameSecret(token, `${nonce}.${this.#sign(nonce)}`);
    const isSecret = isSameSecret(token, this.#secret);
    return isIssued || isSecret;
  }

  #sign(nonce: string): string {
    return createHmac('sha256', this.#secret).update(`notification ${nonce}`).digest('base64url');
  }
}
