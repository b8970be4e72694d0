import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NotificationTokens } from '../auth/notificationTokens.js';
import { isId } from '../datasources/yoti/path.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';

/** Notifications so far, by how they were answered. */
export interface NotificationCounts {
  accepted: number;
  /** Without a token of this gateway. */
  unauthenticated: number;
  /** Without the id of a session. */
  malformed: number;
  /** Above the rate. */
  limited: number;
}

/** Dependencies of the notification route. */
export interface NotificationRouteOptions {
  tokens: NotificationTokens;
  /** Called with the lower-case id of the session that may have changed. */
  changed: (sessionId: string) => void;
  counts: NotificationCounts;
  /** Milliseconds of a monotonic clock. */
  now?: () => number;
}

export const noNotifications = (): NotificationCounts => ({
  accepted: 0,
  unauthenticated: 0,
  malformed: 0,
  limited: 0,
});

/** Maximum of a notification, which has one or two ids and a topic. */
const MAX_BODY_BYTES = 10_000;
/** Accepted notifications in a second, in each process; Yoti sends a few for each session. */
const MAX_PER_SECOND = 500;

/**
 * `POST /notifications`: a hint that the session which a notification of Yoti names may have changed. It is answered at
 * once; what changed is known by reading the session.
 */
export async function notificationRoute(
  app: FastifyInstance,
  { tokens, changed, counts, now = () => performance.now() }: NotificationRouteOptions,
): Promise<void> {
  let second = 0;
  let inSecond = 0;
  const onRequest = async ({ headers }: FastifyRequest): Promise<void> => {
    if (tokens.accepts(headers.authorization)) return;
    counts.unauthenticated += 1;
    throw new ApiError(ErrorCode.UNAUTHENTICATED);
  };
  const limit = (): void => {
    const current = Math.floor(now() / 1_000);
    if (current !== second) inSecond = 0;
    second = current;
    inSecond += 1;
    if (inSecond <= MAX_PER_SECOND) return;
    counts.limited += 1;
    throw new HttpError(429, ErrorCode.RATE_LIMITED, undefined, { 'retry-after': '1' });
  };
  app.post('/notifications', { bodyLimit: MAX_BODY_BYTES, onRequest }, ({ body }, reply): FastifyReply => {
    limit();
    const { session_id: sessionId } = (body ?? {}) as { session_id?: unknown };
    if (!isId(sessionId)) {
      counts.malformed += 1;
      throw new ApiError(ErrorCode.BAD_REQUEST);
    }
    counts.accepted += 1;
    changed(sessionId.toLowerCase());
    // In another product, Yoti repeats notifications that are not answered with 200.
    return reply.code(200).send();
  });
}
