import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { CheckState, CheckType, RecommendationValue, type Check } from '../schema/check.js';
import type { FaceComparisonResult } from '../schema/faceComparisonResult.js';
import { NotificationAuthType, NotificationTopic, type NotificationsInput } from '../schema/notification.js';
import type { LivenessResult } from '../schema/livenessResult.js';
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
import { toAdvancedIdentityProfile, toIdentityProfile, toImportToken } from './identityProfile.js';
import { createLoader } from './loader.js';
import { toOptionalMedia } from './media.js';
import type { Ownership } from '../auth/ownership.js';
import { toResources } from './resource.js';
import { linkGeneratedChecks } from './task.js';
import { fieldPathsOfSpecification, toSpecification } from './input/sessionSpecification.js';
import type { ReadOptions, FreshSession, ReadSession, SessionCache } from '../cache/sessionCache.js';
import type { Yoti } from './yoti/yoti.js';
import { checkId } from './yoti/path.js';
import { json } from './yoti/payload.js';
import type { components } from './yoti/wire.js';

type WireSession = components['schemas']['SessionResult'];

/** Dependencies of the sessions of all requests. */
export interface SessionDeps {
  /** Yoti's base URL, where the user view is. */
  baseUrl: string;
  /** Milliseconds since 1970. */
  now: () => number;
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
  readonly #readOptions: ReadOptions;
  /** One GET feeds the session with its checks and resources. */
  readonly #sessions = createLoader<ReadSession>((id) => this.#load(id));
  /** When Yoti was asked for each session of the response. */
  readonly #readAt = new Map<string, number>();

  constructor(
    yoti: Yoti,
    deps: SessionDeps,
    configurations: ConfigurationSource,
    ownership: Ownership,
    bypassCache = false,
  ) {
    this.#yoti = yoti;
    this.#deps = deps;
    this.#configurations = configurations;
    this.#ownership = ownership;
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
  async loadMissing(known: NewSession, fields: string[]): Promise<NewSession> {
    if (fields.every((field) => field in known)) return known;
    return this.get(known.id).catch((error: unknown) => {
      throw error instanceof ApiError
        ? error.with({ existing: { sessionId: known.id }, retryable: false })
        : error;
    });
  }

  /** POST /sessions. Docs: create-a-session; reference 5.1 and 6. */
  async create(input: CreateSessionInput): Promise<NewSession> {
    if (input.checks?.some(({ faceSearch }) => faceSearch)) this.#ownership.pool();
    const owned = {
      ...input,
      userTrackingId: this.#ownership.trackingId(input.userTrackingId),
      notifications: input.notifications === undefined ? this.#ownNotifications() : input.notifications,
    };
    const wire = await this.#yoti.post('/sessions', {
      payload: json(toSpecification(owned)),
      fieldPaths: fieldPathsOfSpecification(owned),
    });
    this.#ownership.addSession(wire.session_id);
    const session = toNewSession(wire, this.#deps);
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
  return { session: toSession(body, deps), readAt, bytes };
}

/** Session from Yoti's answer, as it was read then. */
export function deserializeSession(
  { bytes, readAt }: { bytes: Buffer; readAt: number },
  baseUrl: string,
): ReadSession {
  const wire = JSON.parse(bytes.toString()) as WireSession;
  return { session: toSession(wire, { baseUrl, now: () => readAt }), readAt };
}

/** Converts a session; its checks and resources refer to each other. */
export function toSession(wire: WireSession, deps: SessionDeps): Session & { __typename: 'Session' } {
  const id = wire.session_id;
  const state = enumValue(SessionState, wire.state);
  const resources = toResources(wire.resources, id);
  const resourcesById = new Map(resources.map((resource) => [resource.id, resource]));
  const checks = wire.checks.map((check) => toCheck(check, id, resourcesById));
  linkGeneratedChecks(
    resources.flatMap(({ tasks }) => tasks),
    checks,
  );
  const { identity_profile: profile, advanced_identity_profile: advanced, import_token: token } = wire;
  return {
    // @apollo/subgraph would add it, which fails on a frozen session of the cache.
    __typename: 'Session',
    id,
    state,
    userTrackingId: wire.user_tracking_id ?? null,
    biometricConsentAt: wire.biometric_consent ?? null,
    ...toAccess(id, state === SessionState.ONGOING ? wire : {}, deps),
    resources,
    checks,
    livenessResults: checks.filter(isLivenessResult),
    faceComparisonResult: checks.findLast(isFaceComparison) ?? null,
    identityProfile: profile ? toIdentityProfile(profile, id) : null,
    advancedIdentityProfile: advanced ? toAdvancedIdentityProfile(advanced, id) : null,
    identityProfilePreview: toOptionalMedia(wire.identity_profile_preview, id),
    advancedIdentityProfilePreview: toOptionalMedia(wire.advanced_identity_profile_preview, id),
    importToken: token ? toImportToken(token, id) : null,
  };
}

const isLivenessResult = (check: Check): check is LivenessResult => check.type === CheckType.LIVENESS;

const isFaceComparison = (check: Check): check is FaceComparisonResult =>
  check.type === CheckType.FACE_COMPARISON;

function toNewSession(wire: components['schemas']['CreateSessionResult'], deps: SessionDeps): NewSession {
  return { id: wire.session_id, ...toAccess(wire.session_id, wire, deps) };
}

type Access = Pick<Session, 'clientSessionToken' | 'expiresAt' | 'userView'>;

function toAccess(
  id: string,
  { client_session_token: token, client_session_token_ttl: ttl }: Partial<WireSession>,
  { baseUrl, now }: SessionDeps,
): Access {
  const expiresAt = typeof ttl === 'number' ? new Date(now() + ttl * 1000) : null;
  return {
    clientSessionToken: token ?? null,
    expiresAt,
    userView: token ? { url: userViewUrl(baseUrl, id, token), expiresAt } : null,
  };
}

/** Yoti's web client; the parameter names are Yoti's. Docs: render-the-user-view. */
function userViewUrl(baseUrl: string, sessionID: string, sessionToken: string): UserView['url'] {
  return `${baseUrl}/web/index.html?${new URLSearchParams({ sessionID, sessionToken }).toString()}`;
}

/**
 * Yoti's rule (reference 8.6): PASSED if a LIVENESS and a FACE_COMPARISON check are approved. NOT_REQUESTED if the result
 * has no sign of a comparison: for an ongoing session the configuration decides; in a completed one there was none,
 * because a comparison needs its reference image first.
 */
export function faceAuthOutcome({ state, checks, resources }: Session): FaceAuthOutcome {
  const comparisons = checks.filter(({ type }) => type === CheckType.FACE_COMPARISON);
  const isLive = checks.some((check) => check.type === CheckType.LIVENESS && isApproved(check));
  if (isLive && comparisons.some(isApproved)) return FaceAuthOutcome.PASSED;
  if (comparisons.some((check) => isFinished(check) && !isApproved(check))) return FaceAuthOutcome.FAILED;
  if (state === SessionState.EXPIRED) return FaceAuthOutcome.EXPIRED;
  const isRequested =
    comparisons.length > 0 || resources.some(({ __typename }) => __typename === 'FaceCaptureResource');
  if (!isRequested) return FaceAuthOutcome.NOT_REQUESTED;
  return state === SessionState.COMPLETED ? FaceAuthOutcome.FAILED : FaceAuthOutcome.PENDING;
}

export const isApproved = ({ state, recommendation }: Check): boolean =>
  state === CheckState.DONE && recommendation?.value === RecommendationValue.APPROVE;

const isFinished = ({ state }: Check): boolean =>
  state === CheckState.DONE || state === CheckState.INTERNAL_ERROR;
