import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkMaker } from '../datasources/media.js';

/** What a link lets its holder do, and until when (seconds since 1970). */
export interface LinkGrant {
  kind: 'media' | 'upload';
  sessionId: string;
  /** The media item, or the resource that takes the upload. */
  itemId: string;
  /** Whose link it is; nobody else's token may come with it. */
  subject?: string;
}

/**
 * Makes and reads the capabilities in links: the grant and when it ends, signed. Short-lived, so nothing is stored, and
 * a link works on every process that has the same secret.
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

  /** A capability for a grant, and when it ends. */
  issue({ kind, sessionId, itemId, subject }: LinkGrant): { capability: string; expiresAt: Date } {
    const end = Math.floor(this.#now() / 1000) + this.#ttl;
    const grant = [kind, sessionId, itemId, end, ...(subject === undefined ? [] : [subject])];
    const text = Buffer.from(JSON.stringify(grant)).toString('base64url');
    return { capability: `${text}.${this.#sign(text)}`, expiresAt: new Date(end * 1000) };
  }

  /** The grant of a capability; undefined when it is altered, over, for something else, or none at all. */
  read(capability: string, kind: LinkGrant['kind']): LinkGrant | undefined {
    const [text = '', signature = '', ...more] = capability.split('.');
    if (more.length > 0 || !isSame(signature, this.#sign(text))) return undefined;
    const [granted, sessionId, itemId, end, subject] = JSON.parse(
      Buffer.from(text, 'base64url').toString(),
    ) as [LinkGrant['kind'], string, string, number, string?];
    if (granted !== kind || end * 1000 <= this.#now()) return undefined;
    return { kind, sessionId, itemId, ...(subject !== undefined && { subject }) };
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Links below this address, for this subject. */
export function linkMaker(base: string, links: SignedLinks, subject: string | null): LinkMaker {
  const issue = (path: string, grant: LinkGrant): { url: string; expiresAt: Date } => {
    const { capability, expiresAt } = links.issue({ ...grant, ...(subject !== null && { subject }) });
    return { url: `${base}/${path}/${capability}`, expiresAt };
  };
  return {
    media: (sessionId, itemId) => issue('media', { kind: 'media', sessionId, itemId }).url,
    upload: (sessionId, itemId) => issue('uploads', { kind: 'upload', sessionId, itemId }),
  };
}
