import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import { imageTypeOf } from '../datasources/image.js';
import { ApiError } from '../errors/apiError.js';
import { addIdsIn } from '../logging/audit.js';
import { ErrorCode } from '../errors/codes.js';
import { StreamBounds, type StreamBoundsOptions } from './streamBounds.js';
import type { LinkGrant, SignedLinks } from '../auth/signedLinks.js';
import type { ByteBudget, ByteLease } from '../limits/byteBudget.js';
import { leaseUntilClosed, readBody } from './readBody.js';
import type { UsedLinks } from '../auth/usedLinks.js';

/** Dependencies of the media routes. */
export interface MediaRouteOptions {
  links: SignedLinks;
  usedLinks: UsedLinks;
  /** Context of the link's owner; rejects with NOT_FOUND for another caller. */
  context: (request: FastifyRequest, reply: FastifyReply, grant: LinkGrant) => Promise<Context>;
  maxImageBytes: number;
  /** Bounds of media streams. */
  streamBounds: StreamBoundsOptions & { streamTimeoutMs: number };
  /** Bytes of bodies that the process holds. */
  inboundBytes: ByteBudget;
}

/** Wildcard parameter, because a named one that is too long would not be answered with 404. */
type WithCapability = { Params: { '*': string } };

/** Content types that are passed on; any other becomes `application/octet-stream`, which no browser renders. */
const SAFE_TYPES = new Set(['image/jpeg', 'image/png', 'application/json', 'application/pdf']);

/**
 * Headers of media responses: not cached, sniffed, executed or named as referrer; pages of other origins may embed
 * them.
 */
const MEDIA_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
};

/** `GET /media/…` streams a media item from Yoti; `PUT /uploads/…` takes an image for a face capture resource. */
export async function mediaRoutes(app: FastifyInstance, options: MediaRouteOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  const bounds = new StreamBounds(options.streamBounds);
  app.get<WithCapability>('/media/*', { exposeHeadRoute: false }, (request, reply) =>
    sendMedia(options, bounds, request, reply),
  );
  app.put<WithCapability>('/uploads/*', (request, reply) => takeUpload(options, request, reply));
}

async function sendMedia(
  { links, context, streamBounds: { streamTimeoutMs } }: MediaRouteOptions,
  bounds: StreamBounds,
  request: FastifyRequest<WithCapability>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.headers(MEDIA_HEADERS);
  const link = request.params['*'];
  const grant = links.read(link, 'media');
  if (!grant) throw new ApiError(ErrorCode.NOT_FOUND);
  const { dataSources, acts } = await auditedContext(context, request, reply, grant);
  const end = bounds.begin(link, acts.callerKey);
  // Holds for the reader as well, when Yoti's connection is free again.
  const timer = setTimeout(() => reply.raw.destroy(), streamTimeoutMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    end();
  });
  const content = await dataSources.media.open(grant.sessionId, grant.itemId);
  if (!content) return reply.code(204).send();
  const [type = ''] = content.contentType.split(';');
  reply.type(SAFE_TYPES.has(type.trim()) ? type.trim() : 'application/octet-stream');
  if (content.length !== undefined) reply.header('content-length', content.length);
  return reply.send(content.stream);
}

/** Buffers the image, up to `maxImageBytes`, because the signature of the request to Yoti covers the whole body. */
async function takeUpload(
  { links, usedLinks, context, maxImageBytes, inboundBytes }: MediaRouteOptions,
  request: FastifyRequest<WithCapability>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.headers(MEDIA_HEADERS);
  const capability = request.params['*'];
  const grant = links.read(capability, 'upload');
  if (!grant) throw new ApiError(ErrorCode.NOT_FOUND);
  // First, so that no other caller's bytes are read, and failures are audited too.
  const { dataSources, acts } = await auditedContext(context, request, reply, grant);
  await usedLinks.check(capability);
  await acts.consume([{ kind: 'upload', count: 1 }]).catch((error: unknown) => {
    void reply.headers(acts.headers);
    throw error;
  });
  const lease = leaseUntilClosed(reply, inboundBytes, [acts.callerKey, `upload ${grant.itemId}`]);
  const image = await readImage(request, maxImageBytes, lease);
  const contentType = imageTypeOf(image);
  if (!contentType) throw new ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  const { sessionId, itemId: resourceId } = grant;
  await usedLinks.useOnce(capability, () =>
    dataSources.resources.uploadImage({ sessionId, resourceId, image, contentType }),
  );
  // Not with other errors: responses to all faulty links are equal.
  return reply.headers(acts.headers).code(204).send();
}

async function readImage(
  { headers, body }: FastifyRequest,
  limit: number,
  lease: ByteLease,
): Promise<Buffer> {
  if (!body) throw new ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  return readBody(body as Readable, headers['content-length'], limit, lease);
}

async function auditedContext(
  context: MediaRouteOptions['context'],
  request: FastifyRequest,
  reply: FastifyReply,
  grant: LinkGrant,
): Promise<Context> {
  const own = await context(request, reply, grant);
  if (!own.audit.isWritable) throw new ApiError(ErrorCode.AUDIT_UNAVAILABLE, { retryable: true });
  auditOnClose(own, reply, grant);
  return own;
}

/** Writes the audit event when the response is closed, because only then is the outcome known. */
function auditOnClose(
  { audit }: Context,
  { raw }: FastifyReply,
  { kind, sessionId, itemId }: LinkGrant,
): void {
  const isMedia = kind === 'media';
  const event = { field: isMedia ? 'GET /media' : 'PUT /uploads', ids: {} };
  addIdsIn({ sessionId, [isMedia ? 'mediaId' : 'resourceId']: itemId }, event.ids);
  raw.once('close', () => {
    const status = raw.statusCode < 400 ? 'OK' : `HTTP_${raw.statusCode}`;
    audit.write({ ...event, outcome: raw.writableFinished ? status : 'ABORTED' });
  });
}
