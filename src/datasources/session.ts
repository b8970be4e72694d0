import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { CheckType, type Check } from '../schema/check.js';
import { NotificationAuthType, NotificationTopic, type NotificationsInput } from '../schema/notification.js';
import type { LivenessResult } from '../schema/livenessResult.js';
import type { NextAction } from '../schema/nextAction.js';
import {
  FaceAuthOutcome,
  SessionState,
  type CreateSessionInput,
  type NewSession,
  type Session,
  type UserView,
} from '../schema/session.js';
import { toCheck } from './check.js';
import type { ConfigurationSource } from './configuration.js';
import { enumValue } from './convert.js';
import { toDeadline, type DeadlineDeps } from './deadline.js';
import { decidingComparison, faceAuthOutcome } from './faceAuthOutcome.js';
import { toAdvancedIdentityProfile, toIdentityProfile, toImportToken } from './identityProfile.js';
import { Loader } from './loader.js';
import { toOptionalMedia } from './media.js';
import type { RequestIdempotency } from '../idempotency/idempotency.js';
import type { Step } from '../idempotency/steps.js';
import { toNextActions } from './nextAction.js';
import type { Ownership } from '../auth/ownership.js';
import { toResources } from './resource.js';
import { linkGeneratedChecks } from './task.js';
import { fieldPathsOfSpecification, toSpecification } from './input/sessionSpecification.js';
import type { ReadOptions, FreshSession, ReadSession, SessionCache } from '../cache/sessionCache.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId, isSameId } from './yoti/path.js';
import { json } from './yoti/payload.js';
import type { components } from './yoti/wire.js';

type WireSession = components['schemas']['SessionResult'];

/** Dependencies of the sessions of all requests. */
export interface SessionDeps extends DeadlineDeps {
  /** Yoti's base URL, where the user view is. */
  baseUrl: string;
  /** Absent: finished sessions are not cached. */
  sessionCache?: SessionCache;
  /** Notifications of new sessions to this gateway; absent: none unless the caller configures them. */
  notifications?: OwnNotifications;
  /** Session that is sent with a message of a subscription, so that the message needs no call. */
  snapshot?: ReadSession;
}

/** Where Yoti sends the notifications of sessions that this gateway creates. */
export interface OwnNotifications {
  endpoint: URL;
  /** Token for one session. */
  issueToken(): string;
}

/** Topics after which a session differs. */
const OWN_TOPICS = [
  NotificationTopic.RESOURCE_UPDATE,
  NotificationTopic.TASK_COMPLETION,
  NotificationTopic.CHECK_COMPLETION,
  NotificationTopic.SESSION_COMPLETION,
  NotificationTopic.CLIENT_SESSION_TOKEN_DELETED,
];

/** Sessions: created, read as one big result, deleted. */
export class SessionSource {
  readonly #yoti: Yoti;
  readonly #deps: SessionDeps;
  readonly #configurations: ConfigurationSource;
  readonly #ownership: Ownership;
  readonly #idempotency: RequestIdempotency;
  readonly #readOptions: ReadOptions;
  /** One GET feeds the session with its checks and resources. */
  readonly #sessions = new Loader<ReadSession>((id) => this.#load(id));
  /** When Yoti was asked for each session of the response. */
  readonly #readAt = new Map<string, number>();

  constructor(
    yoti: Yoti,
    deps: SessionDeps,
    configurations: ConfigurationSource,
    ownership: Ownership,
    idempotency: RequestIdempotency,
    bypassCache = false,
  ) {
    this.#yoti = yoti;
    this.#deps = deps;
    this.#configurations = configurations;
    this.#ownership = ownership;
    this.#idempotency = idempotency;
    this.#readOptions = {
      isOwner: (session) => ownership.isOwner(session),
      bypassCache,
      deserialize: (bytes) => toSession(JSON.parse(bytes.toString()) as WireSession, deps),
    };
  }

  /** `field` is the name of the input that holds the id. */
  async get(id: string, field = 'sessionId'): Promise<Session> {
    const key = checkId(id, field).toLowerCase();
    const { session, readAt } = await this.#ownership.requireOwned(this.#sessions.load(key));
    this.#readAt.set(key, readAt);
    return session;
  }

  /**
   * Session with the time of its read: the shared read if the caller owns it, else a read of the caller's own, so that
   * neither time nor number of calls reveals that the session exists.
   */
  async getShared(id: string, field: string, shared: ReadSession | undefined): Promise<ReadSession> {
    const key = checkId(id, field).toLowerCase();
    if (shared && this.#ownership.isOwner(shared.session)) return shared;
    await this.get(id, field);
    return this.#sessions.load(key);
  }

  /** One check of a session; NOT_FOUND when the session has none with this id, or it is of another type. */
  async check(sessionId: string, id: string, typename?: string): Promise<Check> {
    const { checks } = await this.get(sessionId);
    const check = checks.find((candidate) => isSameId(candidate.id, id));
    if (!check || (typename !== undefined && typename !== check.__typename))
      throw new ApiError(ErrorCode.NOT_FOUND);
    return check;
  }

  /** When Yoti was asked for the oldest session of the response; undefined without one. */
  get oldestReadAt(): Date | undefined {
    let oldest: number | undefined;
    for (const readAt of this.#readAt.values()) if (oldest === undefined || readAt < oldest) oldest = readAt;
    return oldest === undefined ? undefined : new Date(oldest);
  }

  /** Call after a write, which may change the session and its requirements. */
  invalidate(id: string): void {
    this.#sessions.clear(id);
    this.#readAt.delete(id.toLowerCase());
    this.#configurations.invalidate(id);
  }

  /** The known part of a new session if it has all fields, else the whole session, read from Yoti. */
  async loadMissing(known: NewSession, fields: readonly string[]): Promise<NewSession> {
    if (fields.every((field) => field in known)) return known;
    return this.get(known.id).catch((error: unknown) => {
      throw error instanceof ApiError
        ? error.with({ existing: { sessionId: known.id }, retryable: false })
        : error;
    });
  }

  /** User view of a session whose creation was repeated, read from Yoti; CONFLICT once it has none any more. */
  async userView({ id }: Pick<NewSession, 'id'>): Promise<UserView> {
    const { userView, state } = await this.get(id);
    if (userView) return userView;
    const code = state === SessionState.EXPIRED ? ErrorCode.SESSION_EXPIRED : ErrorCode.CONFLICT;
    throw new ApiError(code, { existing: { sessionId: id } });
  }

  /** Creates a session, once for an idempotency key. */
  createOnce(input: CreateSessionInput): Promise<NewSession> {
    return this.#idempotency.run('createSession', input, (steps) =>
      steps.run('createSession', this.creation(input)),
    );
  }

  /** The creation of a session as a step of a mutation. */
  creation(input: CreateSessionInput): Step<NewSession> {
    return {
      create: () => this.create(input),
      idsOf: ({ id }) => ({ sessionId: id }),
      restore: ({ sessionId }) => ({ id: sessionId! }),
    };
  }

  /** POST /sessions. Docs: create-a-session; reference 5.1 and 6. */
  async create(input: CreateSessionInput): Promise<NewSession> {
    if (input.checks?.some(({ faceSearch }) => faceSearch)) this.#ownership.pool();
    const owned = {
      ...input,
      userTrackingId: this.#ownership.trackingId(input.userTrackingId),
      notifications: input.notifications === undefined ? this.#ownNotifications() : input.notifications,
    };
    const askedAt = this.#deps.now();
    const wire = await this.#yoti.post('/sessions', {
      payload: json(toSpecification(owned)),
      fieldPaths: fieldPathsOfSpecification(owned),
    });
    this.#ownership.addSession(wire.session_id);
    const session = toNewSession(wire, this.#deps, askedAt);
    if (session.userView) return session;
    // The session exists, but without a user view it cannot be used.
    throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, { existing: { sessionId: session.id } });
  }

  /** DELETE /sessions/{sessionId}; 409 while it is in progress. Applicants made from its images stay. */
  async delete(sessionId: string): Promise<string> {
    await this.#yoti.delete('/sessions/{sessionId}', { ids: { sessionId } });
    this.invalidate(sessionId);
    return sessionId;
  }

  /** Yoti's rule; reads the configuration only of an ongoing session without a sign of a comparison. */
  faceAuthOutcome(session: Session): FaceAuthOutcome | Promise<FaceAuthOutcome> {
    const outcome = faceAuthOutcome(session);
    const isOpen = outcome === FaceAuthOutcome.NOT_REQUESTED && session.state === SessionState.ONGOING;
    return isOpen ? this.#outcomeByConfiguration(session.id) : outcome;
  }

  async #outcomeByConfiguration(sessionId: string): Promise<FaceAuthOutcome> {
    const { requestedChecks } = await this.#configurations.get(sessionId);
    return requestedChecks.includes(CheckType.FACE_COMPARISON)
      ? FaceAuthOutcome.PENDING
      : FaceAuthOutcome.NOT_REQUESTED;
  }

  /** Acts that the session waits for; reads the configuration of an ongoing session only. */
  async nextActions({ id, state }: Session): Promise<NextAction[]> {
    return state === SessionState.ONGOING ? toNextActions(await this.#configurations.get(id)) : [];
  }

  #ownNotifications(): NotificationsInput | undefined {
    const { notifications } = this.#deps;
    return (
      notifications && {
        endpoint: notifications.endpoint,
        topics: OWN_TOPICS,
        authToken: notifications.issueToken(),
        authType: NotificationAuthType.BEARER,
      }
    );
  }

  #load(id: string): Promise<ReadSession> {
    const { sessionCache: cache, snapshot } = this.#deps;
    if (snapshot?.session.id.toLowerCase() === id.toLowerCase()) return Promise.resolve(snapshot);
    return cache ? cache.get(id, () => this.#read(id), this.#readOptions) : this.#read(id);
  }

  #read(sessionId: string): Promise<FreshSession> {
    return readSession(this.#yoti, sessionId, this.#deps);
  }
}

/** GET /sessions/{sessionId}. Docs: results; reference 5.2 and 8. */
export async function readSession(yoti: Yoti, sessionId: string, deps: SessionDeps): Promise<FreshSession> {
  const readAt = deps.now();
  const { body, bytes } = await yoti.getWithBytes('/sessions/{sessionId}', { ids: { sessionId } });
  // The caller knows the id; an answer may lack it.
  const wire = typeof body.session_id === 'string' ? body : { ...body, session_id: sessionId };
  return { session: toSession(wire, deps, readAt), readAt, bytes };
}

/** Session from Yoti's answer, as it was read then. */
export function deserializeSession(
  { bytes, readAt }: { bytes: Buffer; readAt: number },
  deps: SessionDeps,
): ReadSession {
  return { session: toSession(JSON.parse(bytes.toString()) as WireSession, deps, readAt), readAt };
}

/** Converts a session. */
export const toSession = (wire: WireSession, deps: SessionDeps, askedAt?: number): Session =>
  new SessionResult(wire, deps, askedAt);

/** Checks and resources of a session, which refer to each other. */
type SessionParts = Pick<Session, 'resources' | 'checks' | 'livenessResults' | 'faceComparisonResult'>;

/** A session whose checks and resources are converted when they are first read: most polls select its state only (ADR 18). */
class SessionResult implements Session {
  /** @apollo/subgraph would add it, which fails on a frozen session of the cache. */
  readonly __typename = 'Session';
  readonly id: string;
  readonly state: SessionState;
  readonly userTrackingId: string | null;
  readonly biometricConsentAt: Session['biometricConsentAt'];
  readonly clientSessionToken: string | null;
  readonly expiresAt: Date | null;
  readonly userView: UserView | null;
  readonly identityProfile: Session['identityProfile'];
  readonly advancedIdentityProfile: Session['advancedIdentityProfile'];
  readonly identityProfilePreview: Session['identityProfilePreview'];
  readonly advancedIdentityProfilePreview: Session['advancedIdentityProfilePreview'];
  readonly importToken: Session['importToken'];
  readonly #wire: WireSession;
  #parts?: SessionParts;

  constructor(wire: WireSession, deps: SessionDeps, askedAt: number | undefined) {
    const { session_id: id, identity_profile: profile, advanced_identity_profile: advanced } = wire;
    this.id = id;
    this.state = enumValue(SessionState, wire.state);
    this.userTrackingId = wire.user_tracking_id ?? null;
    this.biometricConsentAt = wire.biometric_consent ?? null;
    const access = toAccess(id, this.state === SessionState.ONGOING ? wire : {}, deps, askedAt);
    this.clientSessionToken = access.clientSessionToken;
    this.expiresAt = access.expiresAt;
    this.userView = access.userView;
    this.identityProfile = profile ? toIdentityProfile(profile, id) : null;
    this.advancedIdentityProfile = advanced ? toAdvancedIdentityProfile(advanced, id) : null;
    this.identityProfilePreview = toOptionalMedia(wire.identity_profile_preview, id);
    this.advancedIdentityProfilePreview = toOptionalMedia(wire.advanced_identity_profile_preview, id);
    this.importToken = wire.import_token ? toImportToken(wire.import_token, id) : null;
    this.#wire = wire;
  }

  get resources(): Session['resources'] {
    return (this.#parts ??= toParts(this.#wire, this.state)).resources;
  }

  get checks(): Session['checks'] {
    return (this.#parts ??= toParts(this.#wire, this.state)).checks;
  }

  get livenessResults(): Session['livenessResults'] {
    return (this.#parts ??= toParts(this.#wire, this.state)).livenessResults;
  }

  get faceComparisonResult(): Session['faceComparisonResult'] {
    return (this.#parts ??= toParts(this.#wire, this.state)).faceComparisonResult;
  }
}

function toParts(
  { session_id: id, resources: container, checks: wireChecks }: WireSession,
  state: SessionState,
): SessionParts {
  const resources = toResources(container, id);
  const resourcesById = new Map(resources.map((resource) => [resource.id, resource]));
  const checks = wireChecks.map((check) => toCheck(check, id, resourcesById));
  linkGeneratedChecks(
    resources.flatMap(({ tasks }) => tasks),
    checks,
  );
  return {
    resources,
    checks,
    livenessResults: checks.filter(isLivenessResult),
    faceComparisonResult: decidingComparison(checks, state),
  };
}

const isLivenessResult = (check: Check): check is LivenessResult => check.type === CheckType.LIVENESS;

function toNewSession(
  wire: components['schemas']['CreateSessionResult'],
  deps: SessionDeps,
  askedAt: number,
): NewSession {
  return { id: wire.session_id, ...toAccess(wire.session_id, wire, deps, askedAt) };
}

type Access = Pick<Session, 'clientSessionToken' | 'expiresAt' | 'userView'>;

function toAccess(
  id: string,
  { client_session_token: token, client_session_token_ttl: ttl }: Partial<WireSession>,
  deps: SessionDeps,
  askedAt?: number,
): Access {
  const expiresAt = typeof ttl === 'number' ? toDeadline(id, ttl, deps, askedAt) : null;
  return {
    clientSessionToken: token ?? null,
    expiresAt,
    userView: token ? { url: userViewUrl(deps.baseUrl, id, token), expiresAt } : null,
  };
}

/** Yoti's web client; the parameter names are Yoti's. Docs: render-the-user-view. */
function userViewUrl(baseUrl: string, sessionID: string, sessionToken: string): UserView['url'] {
  return `${baseUrl}/web/index.html?${new URLSearchParams({ sessionID, sessionToken }).toString()}`;
}
