import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { ApiError, ErrorCode } from '../../errors/errors.js';
import type { Contract } from './contract.js';
import { AbortHandle } from './abortHandle.js';
import { connectionError, refusalToError, YotiRefusal, type Refusal } from './errors.js';
import { ReadDeduplicator } from './readDeduplicator.js';
import { fillPath } from './path.js';
import type { Payload } from './payload.js';
import { headerOf, isSuccess, parseJson, readBytes, toContent, toWireError, type Reply } from './response.js';
import { retryDelay, secondsToWait } from './retry.js';
import type { SignedRequest, Signer } from './signature.js';
import { send, stream } from './transport.js';
import type { paths } from './wire.js';

type Method = 'get' | 'post' | 'put' | 'delete';
/** The paths of the contract that have this method. */
type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends undefined ? never : P;
}[keyof paths];
type Success<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined;
/** The body of an operation's success as the contract has it; undefined when there is none. */
export type Answer<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? Success<R[keyof R & (200 | 201 | '2XX')]>
  : undefined;

/** The ids that fill the path, by the names the contract gives them, and what else goes along. */
export interface CallOptions {
  ids?: Readonly<Record<string, string>>;
  query?: Record<string, string>;
  payload?: Payload;
  fieldPaths?: Refusal['fieldPaths'];
  /** Of a write: the beginning of other paths whose answers it changes, beside those below its own. */
  alsoInvalidates?: string;
}

interface Call extends CallOptions {
  method: string;
  template: string;
  path: string;
  /** A success is content, and handed on as a stream instead of being read. */
  isStream?: boolean;
}

/** Bytes on their way from Yoti. Whoever gets them reads them to the end or destroys the stream. */
export interface Content {
  contentType: string;
  /** Bytes, where Yoti tells. */
  length?: number;
  stream: Readable;
}

/** The part of a logger that is used here. Nothing but templates, statuses, codes and times is ever logged. */
export interface Log {
  /** Pino's name for the least that is logged. */
  level: string;
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** Whose calls these are: given up with their abortHandle, logged by `log` under the id of their request. */
export interface RequestScope {
  abortHandle?: AbortHandle;
  requestId?: string;
  /** Whose request it is. Nobody is given what somebody else asked for: that it is there would tell something. */
  subject?: string | null;
  log: Log;
  /** Told of each call that is made; not of reads that join another, nor of retries. */
  onCall?(): void;
  /** Asked before each call is made; throws when it must not be, and may have to look first. */
  authorizeCall?(call: CallInfo): Promise<void> | undefined;
}

/** A call before it is made: its path as the contract has it, and the ids that fill it. */
export interface CallInfo {
  method: string;
  template: string;
  ids?: Readonly<Record<string, string>>;
}

export interface YotiClientOptions {
  /** Base URL, without a slash at the end, for example `https://api.yoti.com/idverify/v1`. */
  baseUrl: string;
  signer: Signer;
  contract: Contract;
  /** Every request goes through it; connect timeout and connections are its own options. */
  dispatcher: Dispatcher;
  /** Milliseconds until the answer begins. */
  headersTimeout: number;
  /** Milliseconds between two parts of the answer. */
  bodyTimeout: number;
  /** An answer with more bytes than this is given up. */
  maxResponseBytes: number;
  /** Told of the beginning of the paths whose answers have changed, or are about to. */
  onInvalidate?: (path: string) => void;
  random?: () => number;
}

/** The same whole. */
export interface StoredBytes {
  contentType: string;
  bytes: Buffer;
}

/** A success that is JSON, or empty. */
interface Answered {
  body: unknown;
  /** The JSON it came as. */
  bytes: Buffer;
}

/** Levels at which each call is logged: to put its facts together takes longer than to find that nobody wants them. */
const VERBOSE = new Set(['debug', 'trace']);
const MAX_CONTENT_BYTES = 20_000_000;

/** Speaks HTTP with Yoti, for all requests of the gateway; `for` binds it to one of them. */
export class YotiClient {
  readonly #options: YotiClientOptions;
  readonly #origin: string;
  readonly #prefix: string;
  readonly #deduplicator = new ReadDeduplicator();

  constructor(options: YotiClientOptions) {
    const { origin, pathname } = new URL(options.baseUrl);
    this.#options = options;
    this.#origin = origin;
    this.#prefix = pathname.replace(/\/$/, '');
  }

  forRequest(caller: RequestScope): Yoti {
    return new Yoti((call) => {
      const looking = caller.authorizeCall?.(call);
      return looking ? looking.then(() => this.#dispatch(call, caller)) : this.#dispatch(call, caller);
    });
  }

  /** Whoever reads below this path from now on must not be given what was asked for before. */
  invalidate(path: string): void {
    this.#deduplicator.invalidate(path);
    this.#options.onInvalidate?.(path);
  }

  #dispatch(call: Call, caller: RequestScope): Promise<unknown> {
    if (call.method !== 'GET') return this.#write(call, caller);
    // A stream has one reader.
    if (call.isStream) return this.#withRetries(call, caller);
    const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
    const key = `${call.path}${query} ${caller.subject ?? ''}`;
    const { requestId, log, onCall } = caller;
    return this.#deduplicator.run(key, caller.abortHandle, (abortHandle) =>
      this.#withRetries(call, { abortHandle, requestId, log, onCall }),
    );
  }

  /** Forgets reads in flight before and after: none of them may be given to someone who asks after the write. */
  async #write(call: Call, caller: RequestScope): Promise<unknown> {
    this.#invalidateAround(call);
    try {
      return await this.#withRetries(call, caller);
    } finally {
      this.#invalidateAround(call);
    }
  }

  /** The thing whose path this is, with everything below it, such as `/sessions/…`. */
  #invalidateAround({ path, alsoInvalidates }: Call): void {
    const end = path.indexOf('/', path.indexOf('/', 1) + 1);
    this.invalidate(end < 0 ? path : path.slice(0, end));
    if (alsoInvalidates !== undefined) this.invalidate(alsoInvalidates);
  }

  async #withRetries(call: Call, caller: RequestScope): Promise<unknown> {
    caller.onCall?.();
    for (let retry = 1; ; retry += 1) {
      const outcome = await this.#sendSigned(call, caller);
      const delay = retryDelay(call.method, retry, toOutcome(outcome), this.#options);
      if (delay === undefined) return this.#unwrap(call, outcome);
      await (caller.abortHandle ?? new AbortHandle()).wait(delay);
    }
  }

  /** One request, and once more when what it was signed with is refused and can be replaced: a 401 did nothing. */
  async #sendSigned(call: Call, caller: RequestScope): Promise<Reply | ApiError> {
    const signed = await this.#sign(call, caller);
    const outcome = await this.#sendOnce(call, signed, caller);
    if (outcome instanceof ApiError || outcome.status !== 401) return outcome;
    if (!this.#options.signer.invalidate?.(signed)) return outcome;
    return this.#sendOnce(call, await this.#sign(call, caller), caller);
  }

  #sign({ method, path, query, payload }: Call, { abortHandle }: RequestScope): Promise<SignedRequest> {
    return this.#options.signer.sign({ method, path, query, body: payload?.bytes, abortHandle });
  }

  /** Gives the reply, or the error when none came. */
  async #sendOnce(call: Call, signed: SignedRequest, caller: RequestScope): Promise<Reply | ApiError> {
    const { abortHandle, requestId, log } = caller;
    abortHandle?.throwIfAborted();
    const started = performance.now();
    const facts = (): object => ({
      requestId,
      operation: `${call.method} ${call.template}`,
      ms: Math.round(performance.now() - started),
    });
    try {
      const reply = await this.#transmit(call, signed, abortHandle);
      if (VERBOSE.has(log.level)) log.debug({ ...facts(), status: reply.status }, 'Yoti answered');
      return reply;
    } catch (error) {
      abortHandle?.throwIfAborted();
      log.warn({ ...facts(), reason: (error as { code?: string }).code }, 'Yoti gave no answer');
      return error instanceof ApiError ? error : connectionError(call.method, error);
    }
  }

  #transmit(
    call: Call,
    { target, headers }: SignedRequest,
    abortHandle: AbortHandle | undefined,
  ): Promise<Reply> {
    const { dispatcher, headersTimeout, bodyTimeout, maxResponseBytes } = this.#options;
    headers.Accept = call.isStream ? '*/*' : 'application/json';
    if (call.payload) headers['Content-Type'] = call.payload.contentType;
    const request = {
      origin: this.#origin,
      path: this.#prefix + target,
      method: call.method as Dispatcher.HttpMethod,
      headers,
      body: call.payload?.bytes ?? null,
      headersTimeout,
      bodyTimeout,
    };
    return call.isStream
      ? stream({ dispatcher, request, abortHandle }, maxResponseBytes)
      : send({ dispatcher, request, abortHandle }, maxResponseBytes);
  }

  #unwrap(call: Call, outcome: Reply | ApiError): unknown {
    if (outcome instanceof ApiError) throw outcome;
    const { status, headers, bytes, stream } = outcome;
    if (stream) return toContent(status, headers, stream);
    if (isSuccess(status)) return this.#checked(call, bytes);
    const retryAfter = secondsToWait(headerOf(headers, 'retry-after'), Date.now());
    const { terms } = this.#options.contract;
    throw refusalToError({
      ...call,
      status,
      error: toWireError(parseJson(bytes.toString())),
      retryAfter,
      words: terms,
    });
  }

  /** A success in the shape of the contract, or UPSTREAM_INVALID_RESPONSE. */
  #checked({ method, template }: Call, bytes: Buffer): Answered {
    const check = this.#options.contract.check(method, template);
    const body = check && parseJson(bytes.toString());
    if (!check || check(body)) return { body, bytes };
    const refusal = new YotiRefusal(200, 'not the shape of the contract');
    throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, refusal);
  }
}

/** Yoti for one request of ours: one method for each HTTP method, typed by the contract. */
export class Yoti {
  readonly #send: (call: Call) => Promise<unknown>;

  constructor(send: (call: Call) => Promise<unknown>) {
    this.#send = send;
  }

  async get<P extends PathWith<'get'>>(template: P, options?: CallOptions): Promise<Answer<P, 'get'>> {
    return (await this.getWithBytes(template, options)).body;
  }

  /** The same, and the JSON it came as. */
  getWithBytes<P extends PathWith<'get'>>(
    template: P,
    options?: CallOptions,
  ): Promise<{ body: Answer<P, 'get'>; bytes: Buffer }> {
    return this.#call('GET', template, options) as Promise<{ body: Answer<P, 'get'>; bytes: Buffer }>;
  }

  /** What is stored there, as it is; undefined when there is nothing, or nothing that may be given out (204). */
  stream<P extends PathWith<'get'>>(template: P, options?: CallOptions): Promise<Content | undefined> {
    return this.#call('GET', template, options, true) as Promise<Content | undefined>;
  }

  /** The same, read to its end; UPSTREAM_INVALID_RESPONSE when it has more than `limit` bytes. */
  async getBytes<P extends PathWith<'get'>>(
    template: P,
    options?: CallOptions,
    limit = MAX_CONTENT_BYTES,
  ): Promise<StoredBytes | undefined> {
    const content = await this.stream(template, options);
    if (!content) return undefined;
    const { contentType, stream } = content;
    const bytes = await readBytes(stream, limit).catch((error: unknown) => {
      throw error instanceof ApiError ? error : connectionError('GET', error);
    });
    return { contentType, bytes };
  }

  post<P extends PathWith<'post'>>(template: P, options?: CallOptions): Promise<Answer<P, 'post'>> {
    return this.#write('POST', template, options) as Promise<Answer<P, 'post'>>;
  }

  put<P extends PathWith<'put'>>(template: P, options?: CallOptions): Promise<Answer<P, 'put'>> {
    return this.#write('PUT', template, options) as Promise<Answer<P, 'put'>>;
  }

  delete<P extends PathWith<'delete'>>(template: P, options?: CallOptions): Promise<Answer<P, 'delete'>> {
    return this.#write('DELETE', template, options) as Promise<Answer<P, 'delete'>>;
  }

  #write(method: string, template: string, options?: CallOptions): Promise<unknown> {
    return this.#call(method, template, options).then((answered) => (answered as Answered).body);
  }

  /** An id that is refused is a rejection. */
  #call(method: string, template: string, options: CallOptions = {}, isStream = false): Promise<unknown> {
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
        isStream,
      });
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }
}

function toOutcome(outcome: Reply | ApiError): Parameters<typeof retryDelay>[2] {
  if (outcome instanceof ApiError)
    return { connectionFailed: outcome.code !== ErrorCode.UPSTREAM_INVALID_RESPONSE };
  return { status: outcome.status, retryAfter: headerOf(outcome.headers, 'retry-after') };
}
