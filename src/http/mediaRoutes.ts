import type { Readable } from 'node:stream';
import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import { imageTypeOf } from '../datasources/image.js';
import { readBytes } from '../datasources/yoti/response.js';
import { ApiError } from '../errors/apiError.js';
import { addIdsIn } from '../logging/audit.js';
import { ErrorCode } from '../errors/codes.js';
import type { LinkGrant, SignedLinks } from '../auth/signedLinks.js';

/** What the routes are given: who reads capabilities, and how a request gets its data sources. */
export interface MediaRouteOptions {
  links: SignedLinks;
  /** Context of the link's holder; rejects with NOT_FOUND for anybody else. */
  context: (request: FastifyRequest, reply: FastifyReply, grant: LinkGrant) => Promise<Context>;
  maxImageBytes: number;
}

/** A wildcard, because a named parameter that is too long would get another answer than 404. */
type WithCapability = { Params: { '*': string } };

/** Types a browser may make something of; whatever else Yoti stores is bytes to it. */
const SAFE_TYPES = new Set(['image/jpeg', 'image/png', 'application/json', 'application/pdf']);

/** Nothing here may be stored, guessed at, run, or told to the next page; a page elsewhere may show it. */
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
  app.get<WithCapability>('/media/*', { exposeHeadRoute: false }, (request, reply) =>
    sendMedia(options, request, reply),
  );
  app.put<WithCapability>('/uploads/*', (request, reply) => takeUpload(options, request, reply));
}

async function sendMedia(
  { links, context }: MediaRouteOptions,
  request: FastifyRequest<WithCapability>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.headers(MEDIA_HEADERS);
  const grant = links.read(request.params['*'], 'media');
  if (!grant) throw new ApiError(ErrorCode.NOT_FOUND);
  const { dataSources } = await auditedContext(context, request, reply, grant);
  const content = await dataSources.media.open(grant.sessionId, grant.itemId);
  if (!content) return reply.code(204).send();
  const [type = ''] = content.contentType.split(';');
  reply.type(SAFE_TYPES.has(type.trim()) ? type.trim() : 'application/octet-stream');
  if (content.length !== undefined) reply.header('content-length', content.length);
  return reply.send(content.stream);
}

/** The signature covers the whole body, so the image is held until it is complete, but never more than allowed. */
async function takeUpload(
  { links, context, maxImageBytes }: MediaRouteOptions,
  request: FastifyRequest<WithCapability>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.headers(MEDIA_HEADERS);
  const grant = links.read(request.params['*'], 'upload');
  if (!grant) throw new ApiError(ErrorCode.NOT_FOUND);
  // First of all, so that nobody else's bytes are read, and what fails is written down too.
  const { dataSources } = await auditedContext(context, request, reply, grant);
  const image = await readImage(request, maxImageBytes);
  const contentType = imageTypeOf(image);
  if (!contentType) throw new ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  const { sessionId, itemId: resourceId } = grant;
  await dataSources.resources.uploadImage({ sessionId, resourceId, image, contentType });
  return reply.code(204).send();
}

async function readImage({ headers, body }: FastifyRequest, limit: number): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > limit) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
  if (!body) throw new ApiError(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  return readBytes(body as Readable, limit).catch((error: unknown) => {
    throw error instanceof ApiError ? new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE() : error;
  });
}

async function auditedContext(
  context: MediaRouteOptions['context'],
  request: FastifyRequest,
  reply: FastifyReply,
  grant: LinkGrant,
): Promise<Context> {
  const own = await context(request, reply, grant);
  auditOnClose(own, reply, grant);
  return own;
}

/** Audited when the outcome is known: the bytes leave long after the context was made. */
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
    audit({ ...event, outcome: raw.writableFinished ? status : 'ABORTED' });
  });
}
