import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSameSecret } from '../auth/secret.js';
import { isId } from '../datasources/yoti/path.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';

/** Dependencies of the notification route. */
export interface NotificationRouteOptions {
  /** The `authToken` of sessions whose notifications come here. */
  secret: string;
  /** Called with the session that has changed. */
  changed: (sessionId: string) => void;
}

/** Maximum of a notification, which has one or two ids and a topic. */
const MAX_BODY_BYTES = 10_000;

/** `POST /notifications`: invalidates the session that a notification of Yoti names. It carries no results. */
export async function notificationRoute(
  app: FastifyInstance,
  { secret, changed }: NotificationRouteOptions,
): Promise<void> {
  const onRequest = async ({ headers }: FastifyRequest): Promise<void> => {
    if (!hasSecret(headers.authorization, secret)) throw new ApiError(ErrorCode.UNAUTHENTICATED);
  };
  app.post('/notifications', { bodyLimit: MAX_BODY_BYTES, onRequest }, ({ body }, reply): FastifyReply => {
    const { session_id: sessionId } = (body ?? {}) as { session_id?: unknown };
    if (typeof sessionId !== 'string' || !isId(sessionId)) throw new ApiError(ErrorCode.BAD_REQUEST);
    changed(sessionId);
    // In another product, Yoti repeats notifications that are not answered with 200.
    return reply.code(200).send();
  });
}

/** True if the header has the secret: in base64 for `auth_type` BASIC, unchanged for BEARER. */
function hasSecret(authorization: string | undefined, secret: string): boolean {
  const [, scheme = '', credentials] = SCHEME.exec(authorization ?? '') ?? [];
  const expected = scheme.toLowerCase() === 'basic' ? Buffer.from(secret).toString('base64') : secret;
  return isSameSecret(credentials, expected);
}

/** Schemes have no letter case. RFC 9110, 11.1. */
const SCHEME = /^(basic|bearer) +(.*)$/i;
