import { setTimeout as wait } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { ApiError, ErrorCode } from '../../errors.js';
import type { Contract } from './contract.js';
import { connectionError, refusalToError, YotiRefusal, type Refusal } from './errors.js';
import { JoinedReads } from './joinedReads.js';
import { fillPath } from './path.js';
import type { Payload } from './payload.js';
import { headerOf, isSuccess, parseJson, readBytes, toContent, toWireError, type Reply } from './reply.js';
import { retryDelay, secondsToWait } from './retry.js';
import type { SignedRequest, Signer } from './signature.js';
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
  fieldNames?: Refusal['fieldNames'];
  /** Of a write: the beginning of other paths whose answers it changes, beside those below its own. */
  alsoChanges?: string;
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
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** Whose calls these are: aborted with `signal`, logged by `log`. */
export interface Caller {
  signal?: AbortSignal;
  log: Log;
  /** Told of each call that is made; not of reads that join another, nor of retries. */
  count?(): void;
  /** Asked before each call is made; throws when it must not be. */
  admit?(call: IntendedCall): Promise<void>;
}

/** A call before it is made: its path as the contract has it, and the ids that fill it. */
export interface IntendedCall {
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
  changed?: (path: string) => void;
  random?: () => number;
}

/** The same whole. */
export interface StoredBytes {
  contentType: string;
  bytes: Buffer;
}

const NOTHING = Buffer.alloc(0);
const LARGEST_CONTENT = 20_000_000;

/** Speaks HTTP with Yoti, for all requests of the gateway; `for` binds it to one of them. */
export class YotiClient {
  readonly #options: YotiClientOptions;
  readonly #origin: string;
  readonly #prefix: string;
  readonly #reads = new JoinedReads();

  constructor(options: YotiClientOptions) {
    const { origin, pathname } = new URL(options.baseUrl);
    this.#options = options;
    this.#origin = origin;
    this.#prefix = pathname.replace(/\/$/, '');
  }

  for(caller: Caller): Yoti {
    return new Yoti(async (call) => {
      await caller.admit?.(call);
      return this.#carryOut(call, caller);
    });
  }

  /** Whoever reads below this path from now on must not be given what was asked for before. */
  forget(path: string): void {
    this.#reads.forget(path);
    this.#options.changed?.(path);
  }

  #carryOut(call: Call, caller: Caller): Promise<unknown> {
    if (call.method !== 'GET') return this.#write(call, caller);
    // A stream has one reader.
    if (call.isStream) return this.#exchange(call, caller);
    const key = `${call.path}?${new URLSearchParams(call.query).toString()}`;
    return this.#reads.join(key, caller.signal, (joined) =>
      this.#exchange(call, { ...caller, signal: joined }),
    );
  }

  /** Forgets reads in flight before and after: none of them may be given to someone who asks after the write. */
  async #write(call: Call, caller: Caller): Promise<unknown> {
    const roots = [call.path.split('/').slice(0, 3).join('/'), call.alsoChanges];
    const forget = (): void => roots.forEach((root) => root && this.forget(root));
    forget();
    try {
      return await this.#exchange(call, caller);
    } finally {
      forget();
    }
  }

  async #exchange(call: Call, caller: Caller): Promise<unknown> {
    caller.count?.();
    for (let retry = 1; ; retry += 1) {
      const outcome = await this.#attempt(call, caller);
      const delay = retryDelay(call.method, retry, toOutcome(outcome), this.#options);
      if (delay === undefined) return this.#conclude(call, outcome);
      await wait(delay, undefined, { signal: caller.signal });
    }
  }

  /** One request, and once more when what it was signed with is refused and can be replaced: a 401 did nothing. */
  async #attempt(call: Call, caller: Caller): Promise<Reply | ApiError> {
    const signed = await this.#sign(call, caller);
    const outcome = await this.#send(call, signed, caller);
    if (outcome instanceof ApiError || outcome.status !== 401) return outcome;
    if (!this.#options.signer.refused?.(signed)) return outcome;
    return this.#send(call, await this.#sign(call, caller), caller);
  }

  #sign(call: Call, { signal }: Caller): Promise<SignedRequest> {
    return this.#options.signer.sign({ ...call, body: call.payload?.bytes, signal });
  }

  /** Gives the reply, or the error when none came. */
  async #send(
    call: Call,
    { target, headers }: SignedRequest,
    { signal, log }: Caller,
  ): Promise<Reply | ApiError> {
    const { dispatcher, headersTimeout, bodyTimeout, maxResponseBytes } = this.#options;
    signal?.throwIfAborted();
    const started = performance.now();
    const facts = { operation: `${call.method} ${call.template}` };
    try {
      const {
        statusCode,
        headers: replyHeaders,
        body,
      } = await dispatcher.request({
        origin: this.#origin,
        path: this.#prefix + target,
        method: call.method as Dispatcher.HttpMethod,
        headers: {
          ...headers,
          Accept: call.isStream ? '*/*' : 'application/json',
          ...(call.payload && { 'Content-Type': call.payload.contentType }),
        },
        body: call.payload?.bytes ?? null,
        signal,
        headersTimeout,
        bodyTimeout,
      });
      const isHandedOn = call.isStream && isSuccess(statusCode);
      const bytes = isHandedOn ? NOTHING : await readBytes(body, maxResponseBytes);
      log.debug(
        { ...facts, status: statusCode, ms: Math.round(performance.now() - started) },
        'Yoti answered',
      );
      return { status: statusCode, headers: replyHeaders, bytes, ...(isHandedOn && { stream: body }) };
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      log.warn(
        { ...facts, reason: (error as { code?: string }).code, ms: Math.round(performance.now() - started) },
        'Yoti gave no answer',
      );
      return error instanceof ApiError ? error : connectionError(call.method, error);
    }
  }

  #conclude(call: Call, outcome: Reply | ApiError): unknown {
    if (outcome instanceof ApiError) throw outcome;
    const { status, headers, bytes, stream } = outcome;
    if (stream) return toContent(status, headers, stream);
    if (isSuccess(status)) return this.#checked(call, bytes);
    const retryAfter = secondsToWait(headerOf(headers, 'retry-after'), Date.now());
    const { words } = this.#options.contract;
    throw refusalToError({ ...call, status, error: toWireError(parseJson(bytes)), retryAfter, words });
  }

  /** A success in the shape of the contract, or UPSTREAM_INVALID_RESPONSE. */
  #checked({ method, template }: Call, bytes: Buffer): unknown {
    const check = this.#options.contract.check(method, template);
    if (!check) return undefined;
    const body = parseJson(bytes);
    if (!check(body))
      throw new ApiError(
        ErrorCode.UPSTREAM_INVALID_RESPONSE,
        {},
        new YotiRefusal(200, 'not the shape of the contract'),
      );
    return body;
  }
}

/** Yoti for one request of ours: one method for each HTTP method, typed by the contract. */
export class Yoti {
  readonly #send: (call: Call) => Promise<unknown>;

  constructor(send: (call: Call) => Promise<unknown>) {
    this.#send = send;
  }

  get<P extends PathWith<'get'>>(template: P, options?: CallOptions): Promise<Answer<P, 'get'>> {
    return this.#call('GET', template, options) as Promise<Answer<P, 'get'>>;
  }

  /** What is stored there, as it is; undefined when there is nothing, or nothing that may be given out (204). */
  open<P extends PathWith<'get'>>(template: P, options?: CallOptions): Promise<Content | undefined> {
    return this.#call('GET', template, options, true) as Promise<Content | undefined>;
  }

  /** The same, read to its end; UPSTREAM_INVALID_RESPONSE when it has more than `limit` bytes. */
  async getBytes<P extends PathWith<'get'>>(
    template: P,
    options?: CallOptions,
    limit = LARGEST_CONTENT,
  ): Promise<StoredBytes | undefined> {
    const content = await this.open(template, options);
    if (!content) return undefined;
    const { contentType, stream } = content;
    const bytes = await readBytes(stream, limit).catch((error: unknown) => {
      throw error instanceof ApiError ? error : connectionError('GET', error);
    });
    return { contentType, bytes };
  }

  post<P extends PathWith<'post'>>(template: P, options?: CallOptions): Promise<Answer<P, 'post'>> {
    return this.#call('POST', template, options) as Promise<Answer<P, 'post'>>;
  }

  put<P extends PathWith<'put'>>(template: P, options?: CallOptions): Promise<Answer<P, 'put'>> {
    return this.#call('PUT', template, options) as Promise<Answer<P, 'put'>>;
  }

  delete<P extends PathWith<'delete'>>(template: P, options?: CallOptions): Promise<Answer<P, 'delete'>> {
    return this.#call('DELETE', template, options) as Promise<Answer<P, 'delete'>>;
  }

  async #call(
    method: string,
    template: string,
    options: CallOptions = {},
    isStream = false,
  ): Promise<unknown> {
    return this.#send({ ...options, method, template, path: fillPath(template, options.ids), isStream });
  }
}

function toOutcome(outcome: Reply | ApiError): Parameters<typeof retryDelay>[2] {
  if (outcome instanceof ApiError)
    return { connectionFailed: outcome.code !== ErrorCode.UPSTREAM_INVALID_RESPONSE };
  return { status: outcome.status, retryAfter: headerOf(outcome.headers, 'retry-after') };
}
