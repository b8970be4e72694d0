import type { Readable } from 'node:stream';
import type { YotiErrorResponse } from './errors.js';
import { fillPath } from './path.js';
import type { Payload } from './payload.js';
import type { paths } from './wire.js';

type Method = 'get' | 'post' | 'put' | 'delete';
/** The paths of the contract that have this method. */
type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends undefined ? never : P;
}[keyof paths];
type JsonBody<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined;
/** Body of an operation's success according to the contract; undefined when it has none. */
export type SuccessBody<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? JsonBody<R[keyof R & (200 | 201 | '2XX')]>
  : undefined;

/** Options of one call. */
export interface CallOptions {
  /** Ids that fill the path, by their names in the contract. */
  ids?: Readonly<Record<string, string>>;
  query?: Record<string, string>;
  payload?: Payload;
  fieldPaths?: YotiErrorResponse['fieldPaths'];
  /** Prefix of paths that a write changes beside those below its own. */
  alsoInvalidates?: string;
}

/** One call, its path filled. */
export interface Call extends CallOptions {
  method: string;
  template: string;
  path: string;
  /** Stored content of any type instead of JSON: read to its end, or as a stream. */
  content?: 'bytes' | 'stream';
  /** Bound of the response; else that of all responses. */
  maxBytes?: number;
}

/** Success with a JSON body, or an empty one. */
export interface JsonResponse {
  body: unknown;
  /** The body as JSON in the shape of the contract; absent if it lacks a part that the contract promises. */
  bytes?: Buffer;
}

/** Stored content as a stream; its receiver must read it to the end or destroy it. */
export interface ContentStream {
  contentType: string;
  /** Bytes; absent unless Yoti sends it. */
  length?: number;
  stream: Readable;
}

/** Stored content, read to its end. */
export interface ContentBytes {
  contentType: string;
  bytes: Buffer;
}

const MAX_CONTENT_BYTES = 20_000_000;

/** Yoti for one request: a method for each HTTP method, typed by the contract. */
export class Yoti {
  readonly #send: (call: Call) => Promise<unknown>;

  constructor(send: (call: Call) => Promise<unknown>) {
    this.#send = send;
  }

  async get<P extends PathWith<'get'>>(template: P, options?: CallOptions): Promise<SuccessBody<P, 'get'>> {
    return (await this.getWithBytes(template, options)).body;
  }

  /** The body together with its JSON, as in `JsonResponse`. */
  getWithBytes<P extends PathWith<'get'>>(
    template: P,
    options?: CallOptions,
  ): Promise<{ body: SuccessBody<P, 'get'>; bytes?: Buffer }> {
    return this.#call('GET', template, options) as Promise<{ body: SuccessBody<P, 'get'>; bytes?: Buffer }>;
  }

  /** Stored content as a stream; undefined for 204: there is none, or Yoti must not give it out. */
  stream<P extends PathWith<'get'>>(template: P, options?: CallOptions): Promise<ContentStream | undefined> {
    return this.#call('GET', template, options, 'stream') as Promise<ContentStream | undefined>;
  }

  /** Stored content, read to its end; UPSTREAM_INVALID_RESPONSE over `maxBytes`. */
  getBytes<P extends PathWith<'get'>>(
    template: P,
    options?: CallOptions,
    maxBytes = MAX_CONTENT_BYTES,
  ): Promise<ContentBytes | undefined> {
    return this.#call('GET', template, options, 'bytes', maxBytes) as Promise<ContentBytes | undefined>;
  }

  post<P extends PathWith<'post'>>(template: P, options?: CallOptions): Promise<SuccessBody<P, 'post'>> {
    return this.#write('POST', template, options) as Promise<SuccessBody<P, 'post'>>;
  }

  put<P extends PathWith<'put'>>(template: P, options?: CallOptions): Promise<SuccessBody<P, 'put'>> {
    return this.#write('PUT', template, options) as Promise<SuccessBody<P, 'put'>>;
  }

  delete<P extends PathWith<'delete'>>(
    template: P,
    options?: CallOptions,
  ): Promise<SuccessBody<P, 'delete'>> {
    return this.#write('DELETE', template, options) as Promise<SuccessBody<P, 'delete'>>;
  }

  async #write(method: string, template: string, options?: CallOptions): Promise<unknown> {
    const { body } = (await this.#call(method, template, options)) as JsonResponse;
    return body;
  }

  /** Rejects, rather than throws, when an id is not one. */
  #call(
    method: string,
    template: string,
    options: CallOptions = {},
    content?: Call['content'],
    maxBytes?: number,
  ): Promise<unknown> {
    const { ids, query, payload, fieldPaths, alsoInvalidates } = options;
    try {
      const path = fillPath(template, ids);
      return this.#send({
        method,
        template,
        path,
        ids,
        query,
        payload,
        fieldPaths,
        alsoInvalidates,
        content,
        maxBytes,
      });
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }
}
