import type { Dispatcher } from 'undici';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import { AbortHandle } from './abortHandle.js';
import type { Contract } from './contract.js';
import { connectionError, toApiError, YotiError } from './errors.js';
import { ReadDeduplicator } from './readDeduplicator.js';
import { headerOf, isSuccess, parseJson, toContent, toWireError, type YotiResponse } from './response.js';
import { retryDelay, secondsToWait, type AttemptOutcome } from './retry.js';
import type { SignedRequest, Signer } from './signature.js';
import { send, stream } from './transport.js';
import { Yoti, type Call, type JsonResponse } from './yoti.js';

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
  /** Milliseconds between two parts of the response. */
  bodyTimeoutMs: number;
  /** A larger response is UPSTREAM_INVALID_RESPONSE. */
  maxResponseBytes: number;
  /** Called with the prefix of the paths that a write changes, before and after it. */
  onInvalidate?: (path: string) => void;
  random?: () => number;
}

/** Levels at which each call is logged; at others its facts are not even collected. */
const VERBOSE_LEVELS = new Set(['debug', 'trace']);

/**
 * HTTP client of Yoti for all requests; `forRequest` binds it to one of them. A call passes these steps, in the order of
 * the methods below:
 * 1. `#authorize`: ownership and the budget of calls;
 * 2. `#dispatch`: identical reads are joined, a write invalidates reads before and after it;
 * 3. `#withRetries`: GET, PUT and DELETE are repeated after failures that pass;
 * 4. `#sendSigned`: each attempt is signed anew, and once more when a token is refused;
 * 5. `#sendOnce`: one HTTP exchange, logged;
 * 6. `#unwrap`: a success in the shape of the contract, or an ApiError.
 */
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

  forRequest(scope: RequestScope): Yoti {
    return new Yoti((call) => this.#authorize(call, scope));
  }

  /** Later reads below this path join no read that is in flight now. */
  invalidate(path: string): void {
    this.#deduplicator.invalidate(path);
    this.#options.onInvalidate?.(path);
  }

  #authorize(call: Call, scope: RequestScope): Promise<unknown> {
    const authorization = scope.authorizeCall?.(call);
    return authorization
      ? authorization.then(() => this.#dispatch(call, scope))
      : this.#dispatch(call, scope);
  }

  #dispatch(call: Call, scope: RequestScope): Promise<unknown> {
    if (call.method !== 'GET') return this.#write(call, scope);
    // A stream has one reader.
    if (call.isStream) return this.#withRetries(call, scope);
    return this.#read(call, scope);
  }

  #read(call: Call, { subject, abortHandle, requestId, log, onCall }: RequestScope): Promise<unknown> {
    const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
    const key = `${call.path}${query} ${subject ?? ''}`;
    return this.#deduplicator.run(key, abortHandle, (shared) =>
      this.#withRetries(call, { abortHandle: shared, requestId, log, onCall }),
    );
  }

  /** Reads that began before the write ended may be older than it, so they are invalidated on both sides. */
  async #write(call: Call, scope: RequestScope): Promise<unknown> {
    this.#invalidateAround(call);
    try {
      return await this.#withRetries(call, scope);
    } finally {
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
    for (let retry = 1; ; retry += 1) {
      const outcome = await this.#sendSigned(call, scope);
      const delayMs = retryDelay(call.method, retry, toOutcome(outcome), this.#options);
      if (delayMs === undefined) return this.#unwrap(call, outcome);
      await (scope.abortHandle ?? new AbortHandle()).wait(delayMs);
    }
  }

  /** Repeats a call after 401 when the signer can replace what was refused: such a call changed nothing. */
  async #sendSigned(call: Call, scope: RequestScope): Promise<YotiResponse | ApiError> {
    const signed = await this.#sign(call, scope);
    const outcome = await this.#sendOnce(call, signed, scope);
    if (outcome instanceof ApiError || outcome.status !== 401) return outcome;
    if (!this.#options.signer.invalidate?.(signed)) return outcome;
    return this.#sendOnce(call, await this.#sign(call, scope), scope);
  }

  #sign({ method, path, query, payload }: Call, { abortHandle }: RequestScope): Promise<SignedRequest> {
    return this.#options.signer.sign({ method, path, query, body: payload?.bytes, abortHandle });
  }

  /** Gives the response, or the error when none came; rejects only when the call was aborted. */
  async #sendOnce(call: Call, signed: SignedRequest, scope: RequestScope): Promise<YotiResponse | ApiError> {
    const { abortHandle, requestId, log } = scope;
    abortHandle?.throwIfAborted();
    const startedAt = performance.now();
    const facts = (): object => ({
      requestId,
      operation: `${call.method} ${call.template}`,
      ms: Math.round(performance.now() - startedAt),
    });
    try {
      const response = await this.#transmit(call, signed, abortHandle);
      if (VERBOSE_LEVELS.has(log.level)) log.debug({ ...facts(), status: response.status }, 'Yoti answered');
      return response;
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
  ): Promise<YotiResponse> {
    const { dispatcher, headersTimeoutMs, bodyTimeoutMs, maxResponseBytes } = this.#options;
    headers.Accept = call.isStream ? '*/*' : 'application/json';
    if (call.payload) headers['Content-Type'] = call.payload.contentType;
    const request = {
      origin: this.#origin,
      path: this.#prefix + target,
      method: call.method as Dispatcher.HttpMethod,
      headers,
      body: call.payload?.bytes ?? null,
      headersTimeout: headersTimeoutMs,
      bodyTimeout: bodyTimeoutMs,
    };
    const transmit = call.isStream ? stream : send;
    return transmit({ dispatcher, request, abortHandle }, maxResponseBytes);
  }

  #unwrap(call: Call, outcome: YotiResponse | ApiError): unknown {
    if (outcome instanceof ApiError) throw outcome;
    const { status, headers, bytes, stream } = outcome;
    if (stream) return toContent(status, headers, stream);
    if (isSuccess(status)) return this.#toJson(call, bytes);
    throw toApiError({
      ...call,
      status,
      error: toWireError(parseJson(bytes.toString())),
      retryAfter: secondsToWait(headerOf(headers, 'retry-after'), Date.now()),
      terms: this.#options.contract.terms,
    });
  }

  /** A body that the contract's reader understands, or UPSTREAM_INVALID_RESPONSE. */
  #toJson({ method, template }: Call, bytes: Buffer): JsonResponse {
    const read = this.#options.contract.reader(method, template);
    const response = read ? read(bytes) : { body: undefined, bytes };
    if (response) return response;
    const cause = new YotiError(200, 'not the shape of the contract');
    throw new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE, {}, cause);
  }
}

function toOutcome(outcome: YotiResponse | ApiError): AttemptOutcome {
  if (outcome instanceof ApiError)
    return { connectionFailed: outcome.code !== ErrorCode.UPSTREAM_INVALID_RESPONSE };
  return { status: outcome.status, retryAfter: headerOf(outcome.headers, 'retry-after') };
}
