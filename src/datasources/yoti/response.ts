import type { Readable } from 'node:stream';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { WireError } from './errors.js';
import type { ContentStream } from './yoti.js';

/** HTTP response of Yoti's, read to its end unless it is a stream. */
export interface YotiResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  /** Unread body of a success; set instead of `bytes` when a stream was asked for. */
  stream?: Readable;
  /** True if an intermediary had compressed the stream, so that its length is not known. */
  isDecoded?: boolean;
}

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** The whole body; UPSTREAM_INVALID_RESPONSE over `maxBytes`. */
export async function readBytes(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Type of stored content. */
export const contentTypeOf = ({ headers }: YotiResponse): string =>
  toMediaType(headerOf(headers, 'content-type') ?? 'application/octet-stream');

/** True for a page of a proxy or a portal: Yoti stores none. */
export const isPage = (response: YotiResponse): boolean =>
  /^(text\/html|application\/xhtml\+xml)/.test(contentTypeOf(response));

/** A streamed body with its type; undefined for 204. */
export function toContentStream(response: YotiResponse, stream: Readable): ContentStream | undefined {
  if (response.status === 204) {
    stream.resume();
    return undefined;
  }
  const length = Number((!response.isDecoded && headerOf(response.headers, 'content-length')) || NaN);
  return { contentType: contentTypeOf(response), stream, ...(Number.isInteger(length) && { length }) };
}

/** Names of the image types that are not registered, and their registered ones. */
const REGISTERED: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
};

/** A media type in lower case and by its registered name; its parameters stay as they are. */
export function toMediaType(contentType: string): string {
  const end = contentType.indexOf(';');
  const type = (end < 0 ? contentType : contentType.slice(0, end)).trim().toLowerCase();
  return (REGISTERED[type] ?? type) + (end < 0 ? '' : contentType.slice(end));
}

export function headerOf(headers: YotiResponse['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The value, or undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Yoti's codes are names in capitals. Reference 10.1. */
const YOTI_CODE = /^[A-Z][A-Z0-9_]{0,63}$/;

/** An error body as the contract describes it; undefined for any other, such as the page of a proxy. */
export function toWireError(body: unknown): WireError | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { code, errors } = body as Partial<Record<keyof WireError, unknown>>;
  if (typeof code !== 'string' || !YOTI_CODE.test(code)) return undefined;
  return { code, errors: Array.isArray(errors) ? errors.filter(isFieldError) : undefined };
}

function isFieldError(entry: unknown): entry is NonNullable<WireError['errors']>[number] {
  const { property, message } = (entry ?? {}) as Record<string, unknown>;
  return typeof property === 'string' && typeof message === 'string';
}
