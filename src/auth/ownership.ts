import { hasScope, type Caller } from './caller.js';
import { ApiError, badInput } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import type { Session } from '../schema/session.js';
import type { CallInfo } from '../datasources/yoti/client.js';
import type { ResponseTicks } from './responseTicks.js';
import { checkId } from '../datasources/yoti/path.js';

/**
 * Ownership checks of one request. An object of another caller is NOT_FOUND, exactly like one that does not exist. Ids in
 * paths are checked by `authorizeCall`, ids in bodies one by one.
 */
export class Ownership {
  readonly #caller: Caller;
  readonly #readSession: (id: string) => Promise<Session>;
  readonly #ticks: ResponseTicks;
  /** Checked already; a session never changes its owner. */
  #sessions?: Set<string>;
  /** Created in this request, so that the token cannot name them yet. */
  #applicants?: Set<string>;

  /** `readSession` reads from the memo of the request and calls `requireOwned`. */
  constructor(caller: Caller, readSession: (id: string) => Promise<Session>, ticks: ResponseTicks) {
    this.#caller = caller;
    this.#readSession = readSession;
    this.#ticks = ticks;
  }

  /** NOT_FOUND unless the caller owns every object in the path. Only a session costs a call, once. */
  authorizeCall({ method, template, ids = {} }: CallInfo): Promise<void> | undefined {
    const { poolId, applicantId, sessionId } = ids;
    if (poolId !== undefined) this.pool();
    if (applicantId !== undefined) this.applicant(applicantId, 'applicantId');
    // The owner of a session is known by reading it.
    const isReadOfSession = method === 'GET' && template === '/sessions/{sessionId}';
    return sessionId !== undefined && !isReadOfSession ? this.session(sessionId, 'sessionId') : undefined;
  }

  /** `field` is the name of the input that holds the id. */
  session(id: string, field: string): Promise<void> | undefined {
    checkId(id, field);
    if (hasScope(this.#caller, 'session:any') || this.#sessions?.has(id.toLowerCase())) return undefined;
    return this.#readSession(id).then(() => undefined);
  }

  /** A session that is being read; NOT_FOUND unless the caller owns it. Yoti stores the owner as `user_tracking_id`. */
  requireOwned<R extends { session: Session }>(reading: Promise<R>): Promise<R> {
    return hasScope(this.#caller, 'session:any') ? reading : this.#checkOwner(reading);
  }

  async #checkOwner<R extends { session: Session }>(reading: Promise<R>): Promise<R> {
    const tick = this.#ticks.start();
    const outcome = await reading.catch((error: unknown) => error);
    if (isRead<R>(outcome) && this.isOwner(outcome.session)) {
      tick.cancel();
      this.addSession(outcome.session.id);
      return outcome;
    }
    const isHidden = isRead(outcome) || (outcome instanceof ApiError && outcome.code === ErrorCode.NOT_FOUND);
    if (!isHidden) {
      tick.cancel();
      throw outcome;
    }
    await tick.wait();
    // Without Yoti's details, which would distinguish the two kinds of NOT_FOUND.
    throw notFound(isRead(outcome) ? undefined : outcome);
  }

  isOwner(session: Pick<Session, 'userTrackingId'>): boolean {
    return ownsSession(this.#caller, session);
  }

  /** NOT_FOUND unless the token names the applicant, or allows any. Costs no call. */
  applicant(id: string, field: string): void {
    const applicantId = checkId(id, field).toLowerCase();
    const isOwn =
      applicantId === this.#caller.applicantId?.toLowerCase() || this.#applicants?.has(applicantId);
    if (!isOwn && !hasScope(this.#caller, 'applicant:manage')) throw notFound();
  }

  /** NOT_FOUND unless the caller may manage pools, which belong to the business. */
  pool(): void {
    if (!hasScope(this.#caller, 'pool:manage')) throw notFound();
  }

  addSession(id: string): void {
    (this.#sessions ??= new Set()).add(id.toLowerCase());
  }

  addApplicant(id: string): void {
    (this.#applicants ??= new Set()).add(id.toLowerCase());
  }

  /** Objects that the caller created earlier, as a record of an idempotent mutation proves. */
  addCreated({ sessionId, applicantId }: Readonly<Record<string, string>>): void {
    if (sessionId !== undefined) this.addSession(sessionId);
    if (applicantId !== undefined) this.addApplicant(applicantId);
  }

  /** Owner of a new session: the caller; any or none for a caller with `session:any`. */
  trackingId(requested: string | null | undefined): string | null | undefined {
    const { subject } = this.#caller;
    if (hasScope(this.#caller, 'session:any')) return requested;
    if (typeof requested === 'string' && requested !== subject)
      throw badInput({ field: 'userTrackingId', message: 'must be the subject of your token, or absent' });
    return subject;
  }
}

/** True if the caller may have the session: as its subject, or with the scope for any session. */
export function ownsSession(caller: Caller, { userTrackingId }: Pick<Session, 'userTrackingId'>): boolean {
  const { subject } = caller;
  return hasScope(caller, 'session:any') || (subject !== null && userTrackingId === subject);
}

/** True for the result of a read, as opposed to its error. */
const isRead = <R extends { session: Session }>(outcome: unknown): outcome is R =>
  typeof outcome === 'object' && outcome !== null && 'session' in outcome;

function notFound(cause?: unknown): ApiError {
  return new ApiError(ErrorCode.NOT_FOUND, {}, cause);
}
