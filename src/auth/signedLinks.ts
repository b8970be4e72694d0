import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { LinkMaker } from '../datasources/media.js';

/** Permission that a link carries. */
export interface LinkGrant {
  kind: 'media' | 'upload';
  sessionId: string;
  /** Id of the media item, or of the resource for the upload. */
  itemId: string;
  /** Keyed hash of the subject for whom the link was issued; a token of another subject is refused with it. */
  subjectHash?: string;
}

const SUBJECT_HASH_BYTES = 16;
const NONCE_BYTES = 9;

/**
 * Issues and verifies capabilities for links: a grant and its expiry, signed with HMAC-SHA-256. Nothing is stored, so a
 * link works on every process with the same secret.
 */
export class SignedLinks {
  readonly #secret: string | Buffer;
  readonly #ttl: number;
  readonly #now: () => number;

  /** `ttl` in seconds, `now` in milliseconds. */
  constructor(secret: string | Buffer, ttl: number, now: () => number) {
    this.#secret = secret;
    this.#ttl = ttl;
    this.#now = now;
  }

  /** Capability for a grant, and its expiry; each upload has one of its own, because it ends with its first success. */
  issue({ kind, sessionId, itemId, subjectHash = '' }: LinkGrant): { capability: string; expiresAt: Date } {
    const expiresAt = Math.floor(this.#now() / 1000) + this.#ttl;
    const nonce = kind === 'upload' ? [randomBytes(NONCE_BYTES).toString('base64url')] : [];
    const grant = [kind, sessionId, itemId, expiresAt, subjectHash, ...nonce];
    const text = Buffer.from(JSON.stringify(grant)).toString('base64url');
    return { capability: `${text}.${this.#sign(text)}`, expiresAt: new Date(expiresAt * 1000) };
  }

  /** Grant of a capability; undefined when it is invalid, expired, or of another kind. */
  read(capability: string, kind: LinkGrant['kind']): LinkGrant | undefined {
    const [text = '', signature = '', ...more] = capability.split('.');
    if (more.length > 0 || !isSame(signature, this.#sign(text))) return undefined;
    const [grantedKind, sessionId, itemId, expiresAt, subjectHash] = JSON.parse(
      Buffer.from(text, 'base64url').toString(),
    ) as [LinkGrant['kind'], string, string, number, string];
    if (grantedKind !== kind || expiresAt * 1000 <= this.#now()) return undefined;
    return { kind, sessionId, itemId, ...(subjectHash !== '' && { subjectHash }) };
  }

  /** Hash of a subject for grants: a link may be seen by others, and a subject may be a name or an address. */
  hashOf(subject: string): string {
    // The colon keeps it apart from the signatures, whose texts have none.
    return this.#hmac(`subject:${subject}`).subarray(0, SUBJECT_HASH_BYTES).toString('base64url');
  }

  #sign(text: string): string {
    return this.#hmac(text).toString('base64url');
  }

  #hmac(text: string): Buffer {
    return createHmac('sha256', this.#secret).update(text).digest();
  }
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Links below this address, for this subject. */
export function linkMaker(base: string, links: SignedLinks, subject: string | null): LinkMaker {
  let subjectHash: string | undefined;
  const issue = (path: string, grant: LinkGrant): { url: string; expiresAt: Date } => {
    if (subject !== null) subjectHash ??= links.hashOf(subject);
    const { capability, expiresAt } = links.issue({ ...grant, subjectHash });
    return { url: `${base}/${path}/${capability}`, expiresAt };
  };
  return {
    media: (sessionId, itemId) => issue('media', { kind: 'media', sessionId, itemId }).url,
    upload: (sessionId, itemId) => issue('uploads', { kind: 'upload', sessionId, itemId }),
  };
}
