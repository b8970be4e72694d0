import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSameSecret } from '../auth/secret.js';
import { isId } from '../datasources/yoti/path.js';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';

/** What the route is given. */
export interface NotificationRouteOptions {
  /** The `authToken` of sessions whose notifications come here. */
  secret: string;
  /** Told which session something happened in. */
  changed: (sessionId: string) => void;
}

/** A notification is an id or two and a topic. */
const MOST_BYTES = 10_000;

/** `POST /notifications` takes Yoti's notifications: what they name is read anew. They carry no results. Reference 9. */
export async function notificationRoute(
  app: FastifyInstance,
  { secret, changed }: NotificationRouteOptions,
): Promise<void> {
  const onRequest = async ({ headers }: FastifyRequest): Promise<void> => {
    if (!shows(headers.authorization, secret)) throw new ApiError(ErrorCode.UNAUTHENTICATED);
  };
  app.post('/notifications', { bodyLimit: MOST_BYTES, onRequest }, ({ body }, reply): FastifyReply => {
    const { session_id: sessionId } = (body ?? {}) as { session_id?: unknown };
    if (typeof sessionId !== 'string' || !isId(sessionId)) throw new ApiError(ErrorCode.BAD_REQUEST);
    changed(sessionId);
    // Of another product Yoti says that it repeats what is not answered with 200.
    return reply.code(200).send();
  });
}

/** As `auth_type` has it: BASIC with the token in base64, or BEARER with the token as it is. */
function shows(authorization: string | undefined, secret: string): boolean {
  const isBasic = isSameSecret(authorization, `Basic ${Buffer.from(secret).toString('base64')}`);
  const isBearer = isSameSecret(authorization, `Bearer ${secret}`);
  return isBasic || isBearer;
}
