import { hasScope, type Caller } from './caller.js';
import { ApiError, badInput } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { Session } from '../schema/session.js';
import type { CallInfo } from '../datasources/yoti/client.js';
import { checkId } from '../datasources/yoti/path.js';

/**
 * What is the caller's own, for one request. Whatever is not answers exactly as what does not exist, so that nobody can
 * tell the two apart. Every call whose path has an id passes `admit`; ids that go into bodies are asked about one by one.
 */
export class Ownership {
  readonly #caller: Caller;
  readonly #readSession: (id: string) => Promise<Session>;
  /** Known to be the caller's: a session never changes hands, so no write makes it necessary to look again. */
  #sessions?: Set<string>;
  /** Made in this request: the token cannot name them yet. */
  #applicants?: Set<string>;

  /** `readSession` gives a session from the memo of the request; it calls `shown`. */
  constructor(caller: Caller, readSession: (id: string) => Promise<Session>) {
    this.#caller = caller;
    this.#readSession = readSession;
  }

  /** Throws NOT_FOUND unless everything in the path is the caller's. Only a session costs a call, and only once. */
  authorizeCall({ method, template, ids = {} }: CallInfo): Promise<void> | undefined {
    const { poolId, applicantId, sessionId } = ids;
    if (poolId !== undefined) this.pool();
    if (applicantId !== undefined) this.applicant(applicantId, 'applicantId');
    // Reading the session is how it is told whose it is.
    const isReadOfSession = method === 'GET' && template === '/sessions/{sessionId}';
    return sessionId !== undefined && !isReadOfSession ? this.session(sessionId, 'sessionId') : undefined;
  }

  /** `field` is the name of the input that holds the id. */
  session(id: string, field: string): Promise<void> | undefined {
    checkId(id, field);
    if (hasScope(this.#caller, 'session:any') || this.#sessions?.has(id.toLowerCase())) return undefined;
    return this.#readSession(id).then(() => undefined);
  }

  /** A session that is read, if the caller may see it. Yoti keeps whose it is as `user_tracking_id`. */
  requireOwned<R extends { session: Session }>(reading: Promise<R>): Promise<R> {
    return hasScope(this.#caller, 'session:any') ? reading : this.#own(reading);
  }

  async #own<R extends { session: Session }>(reading: Promise<R>): Promise<R> {
    const read = await reading.catch((error: unknown) => {
      // Whatever else Yoti said with it would tell the two kinds of NOT_FOUND apart.
      throw error instanceof ApiError && error.code === ErrorCode.NOT_FOUND ? notFound(error) : error;
    });
    if (!this.isOwner(read.session)) throw notFound();
    this.addSession(read.session.id);
    return read;
  }

  isOwner({ userTrackingId }: Pick<Session, 'userTrackingId'>): boolean {
    const { subject } = this.#caller;
    return hasScope(this.#caller, 'session:any') || (subject !== null && userTrackingId === subject);
  }

  /** An applicant is the caller's when the token says so. Never costs a call. */
  applicant(id: string, field: string): void {
    const given = checkId(id, field).toLowerCase();
    const isOwn = given === this.#caller.applicantId?.toLowerCase() || this.#applicants?.has(given);
    if (!isOwn && !hasScope(this.#caller, 'applicant:manage')) throw notFound();
  }

  /** Pools belong to the business. */
  pool(): void {
    if (!hasScope(this.#caller, 'pool:manage')) throw notFound();
  }

  addSession(id: string): void {
    (this.#sessions ??= new Set()).add(id.toLowerCase());
  }

  addApplicant(id: string): void {
    (this.#applicants ??= new Set()).add(id.toLowerCase());
  }

  /** Whose a new session is. Only a caller with `session:any` may make one for somebody else, or for nobody. */
  trackingId(given: string | null | undefined): string | null | undefined {
    const { subject } = this.#caller;
    if (hasScope(this.#caller, 'session:any')) return given;
    if (typeof given === 'string' && given !== subject)
      throw badInput({ field: 'userTrackingId', message: 'must be the subject of your token, or absent' });
    return subject;
  }
}

function notFound(cause?: unknown): ApiError {
  return new ApiError(ErrorCode.NOT_FOUND, {}, cause);
}
