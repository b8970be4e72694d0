import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from '../errors/apiError.js';

const SIGNATURE_BYTES = 16;
const MAX_CURSOR_LENGTH = 100;
const EVENT_ID = /^\d{1,15}-\d{1,10}$/;

/** Whose cursor it is, and of which session. */
export interface CursorScope {
  sessionId: string;
  /** Null where authentication is disabled. */
  subject: string | null;
}

/**
 * Cursors of events: the event's id with an HMAC of it, the session and the subject. A cursor proves that the subject was
 * sent the session, and is of no use to another subject or for another session.
 */
export class Cursors {
  readonly #secret: string | Buffer;

  /** Processes that clients reach through one address need one secret. */
  constructor(secret: string | Buffer) {
    this.#secret = secret;
  }

  encode(id: string, scope: CursorScope): string {
    return `${id}.${this.#sign(id, scope).toString('base64url')}`;
  }

  /** Id of the event; BAD_USER_INPUT for a cursor of another session or subject, or of another secret. */
  decode(cursor: string, scope: CursorScope, field = 'after'): string {
    const [id = '', signature = '', ...more] = cursor.slice(0, MAX_CURSOR_LENGTH).split('.');
    const given = Buffer.from(signature, 'base64url');
    const isValid =
      more.length === 0 &&
      EVENT_ID.test(id) &&
      given.length === SIGNATURE_BYTES &&
      timingSafeEqual(given, this.#sign(id, scope));
    if (!isValid)
      throw badInput({ field, message: 'must be a cursor that this gateway gave you for this session' });
    return id;
  }

  #sign(id: string, { sessionId, subject }: CursorScope): Buffer {
    const text = JSON.stringify(['session event', sessionId, subject, id]);
    return createHmac('sha256', this.#secret).update(text).digest().subarray(0, SIGNATURE_BYTES);
  }
}
