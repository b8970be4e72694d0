import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import { ByteLease, type ByteBudget } from '../limits/byteBudget.js';

/** Memory of a chunk beside its bytes: a body may come in chunks of one byte. */
const CHUNK_OVERHEAD_BYTES = 200;
/** Chunks that may be smaller on average; each takes as much time as one of 64 kB. */
const MAX_SMALL_CHUNKS = 1_000;
const SMALL_CHUNK_BYTES = 100;
/** A first chunk, or a whole body, up to this length costs no more than its connection. */
export const FREE_BYTES = 16_384;

/** Lease that ends when the response is closed, because the values of a body live until then. */
export function leaseUntilClosed(
  { raw }: FastifyReply,
  budget: ByteBudget,
  owners: readonly string[],
): ByteLease {
  const lease = new ByteLease(budget, owners);
  raw.once('close', () => lease.release());
  return lease;
}

/**
 * The whole body of a request; REQUEST_TOO_LARGE over `maxBytes`, OVERLOADED when the lease gives no more bytes. What
 * comes after a refusal is read and not kept, so that the client gets the response.
 */
export function readBody(
  payload: Readable,
  contentLength: string | undefined,
  maxBytes: number,
  lease?: ByteLease,
): Promise<Buffer> {
  if (Number(contentLength ?? 0) > maxBytes) throw tooLarge();
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    const fail = (error: unknown): void => {
      chunks = [];
      payload.off('data', keep);
      reject(error as Error);
    };
    const keep = (chunk: Buffer): void => {
      size += chunk.length;
      try {
        if (size > maxBytes) throw tooLarge();
        if (chunks.length > MAX_SMALL_CHUNKS && size < chunks.length * SMALL_CHUNK_BYTES) {
          // Reading on would take the event loop as much time for each.
          payload.pause();
          throw tooSmall();
        }
        if (chunks.length > 0 || chunk.length > FREE_BYTES) lease?.take(chunk.length + CHUNK_OVERHEAD_BYTES);
        chunks.push(chunk);
      } catch (error) {
        fail(error);
      }
    };
    payload.on('data', keep);
    payload.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    payload.once('error', () =>
      fail(new HttpError(400, ErrorCode.BAD_REQUEST, 'The body did not arrive completely.')),
    );
  });
}

const tooSmall = (): HttpError =>
  new HttpError(400, ErrorCode.BAD_REQUEST, 'The body comes in too many small chunks.', {
    connection: 'close',
  });

const tooLarge = (): HttpError =>
  new HttpError(413, ErrorCode.REQUEST_TOO_LARGE, undefined, { connection: 'close' });
