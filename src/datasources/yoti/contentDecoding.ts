import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress, createUnzip, unzip } from 'node:zlib';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';

interface Decoding {
  all: (bytes: Buffer, limit: { maxOutputLength: number }) => Promise<Buffer>;
  stream: () => Transform;
}

/** Unzip recognises gzip and deflate by their first bytes. */
const zip: Decoding = { all: promisify(unzip), stream: () => createUnzip() };
/** Codings of RFC 9110 8.4.1. */
const decodings: Readonly<Record<string, Decoding>> = {
  gzip: zip,
  'x-gzip': zip,
  deflate: zip,
  br: { all: promisify(brotliDecompress), stream: () => createBrotliDecompress() },
};

/** Decoding of a response that an intermediary compressed unasked; undefined when it is not compressed. */
function decodingOf(contentEncoding: string | undefined): Decoding | undefined {
  const coding = contentEncoding?.trim().toLowerCase();
  if (!coding || coding === 'identity') return undefined;
  const decoding = Object.hasOwn(decodings, coding) ? decodings[coding] : undefined;
  if (!decoding) throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE);
  return decoding;
}

/** The decoded body; UPSTREAM_INVALID_RESPONSE over `maxBytes`, for damaged bytes, and for an unknown coding. */
export async function decode(
  bytes: Buffer,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const decoding = decodingOf(contentEncoding);
  if (!decoding || bytes.length === 0) return bytes;
  return decoding.all(bytes, { maxOutputLength: maxBytes }).catch((error: unknown) => {
    throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, error);
  });
}

/** Decoder for a streamed body; undefined when it is not compressed. */
export const decoderOf = (contentEncoding: string | undefined): Transform | undefined =>
  decodingOf(contentEncoding)?.stream();
