import type { Dispatcher } from 'undici';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import { AbortHandle } from './abortHandle.js';
import { Breaker, type BreakerState } from './breaker.js';
import { Bulkhead, type BulkheadGauge } from './bulkhead.js';
import { failureClass, noObserver, statusClass, type CallObserver, type TraceScope } from './callObserver.js';
import type { StreamLimits } from './contentPassage.js';
import type { Contract } from './contract.js';
import { DeadlineError } from './deadlineError.js';
import { errorCodeOf, toApiError, YotiError } from './errors.js';
import { isRefusalOfKey, provesKey } from './keyRefusal.js';
import { ReadDeduplicator } from './readDeduplicator.js';
import {
  contentTypeOf,
  headerOf,
  isPage,
  isSuccess,
  parseJson,
  toContentStream,
  toWireError,
  type YotiResponse,
} from './response.js';
import { retryDelay, secondsToWait, type AttemptOutcome } from './retry.js';
import { RetryBudget } from './retryBudget.js';
import type { SignedRequest, Signer } from './signature.js';
import { send, stream, type AttemptLimits, type Transmission } from './transport.js';
import { Yoti, type Call, type ContentBytes, type JsonResponse } from './yoti.js';

/** The part of a logger that is used here. Only templates, statuses, codes and times are logged. */
export interface Log {
  /** pino's name of the lowest level that is logged. */
  level: string;
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** The request for which calls are made. */
export interface RequestScope {
  /** Aborts its calls, or its part in a shared read. */
  abortHandle?: AbortHandle;
  requestId?: string;
  /** Trace that its calls belong to. */
  trace?: TraceScope;
  /** Reads are shared only between requests of one subject: a shared read would reveal that another asked for it. */
  subject?: string | null;
  log: Log;
  /** Called for each call; not for a read that joins another, nor for retries. */
  onCall?(): void;
  /** Throws or rejects when the call is not allowed. */
  authorizeCall?(call: CallInfo): Promise<void> | undefined;
}

/** A call before it is made: its path template, and the ids that fill it. */
export interface CallInfo {
  method: string;
  template: string;
  ids?: Readonly<Record<string, string>>;
}

export interface YotiClientOptions {
  /** Base URL without a trailing slash, for example `https://api.yoti.com/idverify/v1`. */
  baseUrl: string;
  signer: Signer;
  contract: Contract;
  /** Carries every request; connect timeout and number of connections are its own options. */
  dispatcher: Dispatcher;
  /** Milliseconds until the response begins. */
  headersTimeoutMs: number;
  /** Milliseconds from the beginning of the response to its end; for a stream, over which its rate is measured. */
  bodyTimeoutMs: number;
  /** A larger response is UPSTREAM_INVALID_RESPONSE. */
  maxResponseBytes: number;
  /** Calls at the same time. */
  maxConnections: number;
  /** Streams at the same time. */
  maxStreams: number;
  /** Calls, and streams, that may wait for a connection; one more is OVERLOADED. */
  maxWaiting: number;
  /** Milliseconds that they may wait. */
  waitTimeoutMs: number;
  /** Limits of streams. */
  streamLimits: StreamLimits;
  /** Milliseconds of a monotonic clock; default performance.now. */
  now?: () => number;
  /** Called with the prefix of the paths that a write changes, before and after it. */
  onInvalidate?: (path: string) => void;
  /** Is told of each attempt, for metrics and traces. */
  observer?: CallObserver;
  /** Leaves out lines about failures that were logged a moment ago; without it each is logged. */
  logThrottle?: { next(key: string): object | undefined };
  random?: () => number;
}

/** Levels at which each call is logged; at others its facts are not even collected. */
const VERBOSE_LEVELS = new Set(['debug', 'trace']);

/** Class of calls, each with a circuit breaker of its own. */
type CallClass = 'read' | 'write' | 'stream';

/** Gauge of the calls to Yoti. */
export interface YotiGauge {
  breakers: Record<CallClass, BreakerState> & { token?: BreakerState };
  calls: BulkheadGauge;
  streams: BulkheadGauge;
  /** Repeated calls since the start. */
  retries: number;
  /** Calls that may be repeated now. */
  retryBudget: number;
}

/** One attempt on its connection. */
interface Connection {
  breaker: Breaker;
  /** Gives the connection back; works once. */
  release: () => void;
  /** Number of the attempt, from 1. */
  number: number;
}

/** Signatures of one attempt after the first: two other keys, or a new token and another key. */
const MAX_RENEWALS = 2;
/** An attempt that a caller gave this little time says nothing about Yoti. */
const SHORT_ATTEMPT_MS = 1_000;

/**
 * HTTP client of Yoti for all requests; `forRequest` binds it to one of them. A call passes these steps, in the order of
 * the methods below; each ends at the deadline of the operation, which is in the abort handle (ADR 19).
 * 1. `#authorize`: ownership and the budget of calls;
 * 2. `#dispatch`: identical reads are joined, a write invalidates reads before and after it, and ends without its client;
 * 3. `#withRetries`: GET, PUT and DELETE are repeated after failures that pass, within the retry budget;
 * 4. `#attempt`: the circuit breaker of its class, then a connection from the pool of its class;
 * 5. `#sendSigned`: each attempt is signed anew, and again when its token or key is refused;
 * 6. `#sendOnce`: one HTTP exchange within the limits of an attempt, logged;
 * 7. `#unwrap`: a success in the shape of the contract, or an ApiError.
 */
export class YotiClient {
  readonly #options: YotiClientOptions;
  readonly #origin: string;
  readonly #prefix: string;
  readonly #deduplicator = new ReadDeduplicator();
  readonly #breakers: Record<CallClass, Breaker>;
  readonly #calls: Bulkhead;
  readonly #streams: Bulkhead;
  readonly #retryBudget = new RetryBudget();
  readonly #limits: AttemptLimits;
  readonly #observer: CallObserver;

  constructor(options: YotiClientOptions) {
    const { origin, pathname } = new URL(options.baseUrl);
    this.#options = options;
    this.#observer = options.observer ?? noObserver;
    this.#origin = origin;
    this.#prefix = pathname.replace(/\/$/, '');
    const { maxConnections, maxStreams, maxWaiting, waitTimeoutMs } = options;
    const now = options.now ?? ((): number => performance.now());
    this.#breakers = { read: new Breaker(now), write: new Breaker(now), stream: new Breaker(now) };
    this.#calls = new Bulkhead({ maxRunning: maxConnections, maxWaiting, waitTimeoutMs });
    this.#streams = new Bulkhead({ maxRunning: maxStreams, maxWaiting, waitTimeoutMs });
    const { headersTimeoutMs, bodyTimeoutMs, maxResponseBytes: maxBytes } = options;
    this.#limits = { headersTimeoutMs, bodyTimeoutMs, maxBytes };
  }

  forRequest(scope: RequestScope): Yoti {
    return new Yoti((call) => this.#authorize(call, scope));
  }

  /** Later reads below this path join no read that is in flight now. */
  invalidate(path: string): void {
    this.#deduplicator.invalidate(path);
    this.#options.onInvalidate?.(path);
  }

  get gauge(): YotiGauge {
    const { read, write, stream } = this.#breakers;
    const { breakerState: token } = this.#options.signer;
    return {
      breakers: { read: read.state, write: write.state, stream: stream.state, ...(token && { token }) },
      calls: { running: this.#calls.running, waiting: this.#calls.waiting },
      streams: { running: this.#streams.running, waiting: this.#streams.waiting },
      retries: this.#retryBudget.taken,
      retryBudget: this.#retryBudget.available,
    };
  }

  #authorize(call: Call, scope: RequestScope): Promise<unknown> {
    const authorization = scope.authorizeCall?.(call);
    return authorization
      ? authorization.then(() => this.#dispatch(call, scope))
      : this.#dispatch(call, scope);
  }

  #dispatch(call: Call, scope: RequestScope): Promise<unknown> {
    if (call.method !== 'GET') return this.#write(call, scope);
    // Content has one reader.
    if (call.content) return this.#withRetries(call, scope);
    return this.#read(call, scope);
  }

  #read(call: Call, { subject, abortHandle, ...scope }: RequestScope): Promise<unknown> {
    const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
    const key = `${call.path}${query} ${subject ?? ''}`;
    return this.#deduplicator.run(key, abortHandle, (shared) =>
      this.#withRetries(call, { ...scope, abortHandle: shared }),
    );
  }

  /**
   * Ends although its client has left, so that its id is known. Reads that began before the write ended may be older than
   * it, so they are invalidated on both sides.
   */
  async #write(call: Call, scope: RequestScope): Promise<unknown> {
    scope.abortHandle?.throwIfAborted();
    const abortHandle = scope.abortHandle?.withDeadlineOnly();
    this.#invalidateAround(call);
    try {
      return await this.#withRetries(call, { ...scope, abortHandle });
    } finally {
      abortHandle?.close();
      this.#invalidateAround(call);
    }
  }

  /** Invalidates the object that the path names, such as `/sessions/…`, with everything below it. */
  #invalidateAround({ path, alsoInvalidates }: Call): void {
    const end = path.indexOf('/', path.indexOf('/', 1) + 1);
    this.invalidate(end < 0 ? path : path.slice(0, end));
    if (alsoInvalidates !== undefined) this.invalidate(alsoInvalidates);
  }

  async #withRetries(call: Call, scope: RequestScope): Promise<unknown> {
    scope.onCall?.();
    this.#retryBudget.recordCall();
    const breaker = this.#breakers[classOf(call)];
    for (let retry = 1; ; retry += 1) {
      const outcome = await this.#attempt(call, scope, breaker, retry);
      const delayMs = retryDelay(call.method, retry, toOutcome(outcome), this.#options);
      if (delayMs === undefined || !this.#mayRetry(delayMs, scope, breaker))
        return this.#unwrap(call, outcome, retry > 1);
      this.#retryBudget.take();
      if (VERBOSE_LEVELS.has(scope.log.level)) logRetry(call, scope, outcome, retry);
      await (scope.abortHandle ?? new AbortHandle()).wait(delayMs);
    }
  }

  #mayRetry(delayMs: number, { abortHandle }: RequestScope, breaker: Breaker): boolean {
    if (abortHandle && abortHandle.remainingMs <= delayMs) return false;
    return !this.#retryBudget.isEmpty && breaker.state !== 'open';
  }

  /** Gives the response, or the error when none came. Rejects when nothing was sent, or its client has left. */
  async #attempt(
    call: Call,
    scope: RequestScope,
    breaker: Breaker,
    number: number,
  ): Promise<YotiResponse | ApiError> {
    scope.abortHandle?.throwIfAborted();
    breaker.check();
    const pool = call.content === 'stream' ? this.#streams : this.#calls;
    const waiting = pool.acquire(scope.abortHandle);
    if (waiting) await waiting;
    let isHeld = true;
    const release = (): void => {
      if (isHeld) pool.release();
      isHeld = false;
    };
    try {
      breaker.enter();
      return await this.#sendSigned(call, scope, { breaker, release, number });
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Repeats a call after 401 while the signer has another token or key: such a call changed nothing. */
  async #sendSigned(
    call: Call,
    scope: RequestScope,
    connection: Connection,
  ): Promise<YotiResponse | ApiError> {
    const { signer } = this.#options;
    for (const refused: SignedRequest[] = []; ;) {
      const signed = await this.#sign(call, scope, refused);
      const outcome = await this.#sendOnce(call, signed, scope, connection);
      if (outcome instanceof ApiError) return outcome;
      if (!isRefusalOfKey(outcome)) {
        if (refused.length > 0 && provesKey(outcome)) signer.accept?.(signed);
        return outcome;
      }
      refused.push(signed);
      if (refused.length > MAX_RENEWALS || !signer.invalidate?.(refused)) return outcome;
    }
  }

  #sign(
    { method, path, query, payload }: Call,
    { abortHandle }: RequestScope,
    refused: readonly SignedRequest[],
  ): Promise<SignedRequest> {
    return this.#options.signer.sign({ method, path, query, body: payload?.bytes, abortHandle, refused });
  }

  async #sendOnce(
    call: Call,
    signed: SignedRequest,
    scope: RequestScope,
    { breaker, release, number }: Connection,
  ): Promise<YotiResponse | ApiError> {
    const { abortHandle, requestId, trace, log } = scope;
    abortHandle?.throwIfAborted();
    const startedAt = performance.now();
    const facts = (): object => ({
      requestId,
      traceId: trace?.traceId,
      operation: operationOf(call),
      ms: Math.round(performance.now() - startedAt),
    });
    const { method, template } = call;
    const end = this.#observer.startAttempt({ method, template, number, trace, headers: signed.headers });
    try {
      const response = await this.#transmit(call, signed, abortHandle, release);
      const { status, headers } = response;
      end({ status: statusClass(status), httpStatus: status, date: headerOf(headers, 'date') });
      if (VERBOSE_LEVELS.has(log.level)) log.debug({ ...facts(), status }, 'Yoti answered');
      if (status >= 500 || status === 429) breaker.recordFailure();
      else breaker.recordSuccess();
      response.stream?.once('error', (error) => {
        // Not where its reader has left.
        if (error instanceof ApiError) this.#observer.streamCut();
        this.#warn(log, `stream ${operationOf(call)}`, { ...facts(), reason: reasonOf(error) }, 'Stream cut');
      });
      return response;
    } catch (error) {
      end({ status: failureClass(error) });
      if (!(error instanceof ApiError)) throw error;
      if (isFailureOfYoti(error, performance.now() - startedAt)) breaker.recordFailure();
      const reason = reasonOf(error);
      const key = `${operationOf(call)} ${reason}`;
      this.#warn(log, key, { ...facts(), code: error.code, reason }, 'Yoti gave no answer');
      return error;
    }
  }

  /** Logs a failure, unless one like it was logged a moment ago. */
  #warn(log: Log, key: string, facts: object, message: string): void {
    const { logThrottle } = this.#options;
    const line = logThrottle ? logThrottle.next(key) : {};
    if (line) log.warn({ ...facts, ...line }, message);
  }

  #transmit(
    call: Call,
    { target, headers }: SignedRequest,
    abortHandle: AbortHandle | undefined,
    onEnd: () => void,
  ): Promise<YotiResponse> {
    const { dispatcher, streamLimits } = this.#options;
    headers.Accept = call.content ? '*/*' : 'application/json';
    if (call.payload) headers['Content-Type'] = call.payload.contentType;
    const request = {
      origin: this.#origin,
      path: this.#prefix + target,
      method: call.method as Dispatcher.HttpMethod,
      headers,
      body: call.payload?.bytes ?? null,
      // The limits of the attempt hold instead.
      headersTimeout: 0,
      bodyTimeout: 0,
    };
    const limits = call.maxBytes === undefined ? this.#limits : { ...this.#limits, maxBytes: call.maxBytes };
    const transmission: Transmission = { dispatcher, request, limits, abortHandle, onEnd };
    return call.content === 'stream' ? stream(transmission, streamLimits) : send(transmission);
  }

  #unwrap(call: Call, outcome: YotiResponse | ApiError, isRepeated: boolean): unknown {
    if (outcome instanceof ApiError) throw outcome;
    const { status, headers, bytes, stream } = outcome;
    if (call.content && isSuccess(status) && isPage(outcome)) {
      stream?.destroy();
      throw this.#invalidResponse(call, 'a page instead of stored content');
    }
    if (stream) return toContentStream(outcome, stream);
    if (isSuccess(status)) return call.content ? toContentBytes(outcome) : this.#toJson(call, bytes);
    const error = toWireError(parseJson(bytes.toString()));
    const hasImage = call.payload?.hasImage;
    // The first attempt has deleted it, and its answer was lost.
    if (isRepeated && call.method === 'DELETE' && errorCodeOf(status, error) === ErrorCode.NOT_FOUND)
      return { body: undefined, bytes } satisfies JsonResponse;
    throw toApiError({
      ...call,
      status,
      error,
      hasImage,
      retryAfter: secondsToWait(headerOf(headers, 'retry-after'), Date.now()),
      terms: this.#options.contract.terms,
    });
  }

  /**
   * A body that the contract's reader understands, or none where the contract has none; else UPSTREAM_INVALID_RESPONSE.
   */
  #toJson(call: Call, bytes: Buffer): JsonResponse {
    const { method, template } = call;
    const { contract } = this.#options;
    const read = contract.reader(method, template);
    const isNull = !read && bytes.length === 4 && bytes.toString() === 'null';
    const isEmpty = bytes.length === 0 || (isNull && contract.allowsNull(method, template));
    const response = read ? read(bytes) : isEmpty ? { body: undefined, bytes } : undefined;
    if (response) return response;
    throw this.#invalidResponse(call, 'not the shape of the contract');
  }

  #invalidResponse(call: Call, reason: string): ApiError {
    this.#observer.invalidResponse(operationOf(call));
    return new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, new YotiError(200, reason));
  }
}

function classOf({ method, content }: Call): CallClass {
  if (content === 'stream') return 'stream';
  return method === 'GET' ? 'read' : 'write';
}

const operationOf = ({ method, template }: Call): string => `${method} ${template}`;

const reasonOf = (error: Error): string | undefined =>
  (error.cause as { code?: string } | undefined)?.code ?? (error as { code?: string }).code;

function logRetry(
  call: Call,
  { log, requestId, trace }: RequestScope,
  outcome: YotiResponse | ApiError,
  retry: number,
): void {
  const came = outcome instanceof ApiError ? { code: outcome.code } : { status: outcome.status };
  log.debug(
    { requestId, traceId: trace?.traceId, operation: operationOf(call), retry, ...came },
    'Yoti is asked again',
  );
}

/** True if no answer came through no fault of the caller's. */
function isFailureOfYoti(error: ApiError, ms: number): boolean {
  if (error instanceof DeadlineError) return !error.isShortened || ms >= SHORT_ATTEMPT_MS;
  return error.code !== ErrorCode.UPSTREAM_INVALID_RESPONSE;
}

/** Undefined for 204. */
const toContentBytes = (response: YotiResponse): ContentBytes | undefined =>
  response.status === 204 ? undefined : { contentType: contentTypeOf(response), bytes: response.bytes };

function toOutcome(outcome: YotiResponse | ApiError): AttemptOutcome {
  if (outcome instanceof ApiError)
    return { connectionFailed: outcome.code !== ErrorCode.UPSTREAM_INVALID_RESPONSE };
  return { status: outcome.status, retryAfter: headerOf(outcome.headers, 'retry-after') };
}
