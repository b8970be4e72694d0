import { pipeline } from 'node:stream';
import type { Dispatcher } from 'undici';
import { ApiError } from '../../errors/apiError.js';
import { ClientLeftError } from '../../errors/clientLeftError.js';
import { ErrorCode } from '../../errors/codes.js';
import type { AbortHandle } from './abortHandle.js';
import { decode, decoderOf } from './contentDecoding.js';
import { ContentPassage, type StreamLimits } from './contentPassage.js';
import { connectionError, TimeoutError } from './errors.js';
import { headerOf, isSuccess, readBytes, type YotiResponse } from './response.js';

/** Limits of one attempt. */
export interface AttemptLimits {
  /** Milliseconds until the response begins, interim responses not counted. */
  headersTimeoutMs: number;
  /** Milliseconds from the beginning of the response to its end; for a stream, over which its rate is measured. */
  bodyTimeoutMs: number;
  /** A longer response, decoded, is UPSTREAM_INVALID_RESPONSE. */
  maxBytes: number;
}

/** One attempt: a request for undici, its limits, and the handle that aborts it. */
export interface Transmission {
  dispatcher: Dispatcher;
  request: Dispatcher.RequestOptions;
  limits: AttemptLimits;
  abortHandle?: AbortHandle;
  /** True if it may be sent twice; default for all methods but POST. */
  isRepeatable?: boolean;
  /** Called once, when the connection is free again. */
  onEnd?: () => void;
}

/**
 * Sends a request and reads the response to its end. Rejects with the ApiError of a failed connection, or as the handle
 * was aborted. Uses undici's `dispatch`, because a stream for each response costs 16 to 22 % of a small read.
 */
export function send(transmission: Transmission): Promise<YotiResponse> {
  return new Promise((resolve, reject) => {
    const { dispatcher, request, abortHandle } = transmission;
    const handler = new BufferingHandler(transmission, resolve, reject);
    handler.unsubscribe = abortHandle?.onAbort(() => handler.abort(abortHandle.reason!));
    try {
      dispatcher.dispatch(request as Dispatcher.DispatchOptions, handler);
    } catch (error) {
      handler.onResponseError(undefined, error as Error);
    }
  });
}

/** Sends a request; the body of a success is a stream within `streamLimits`, any other is read. */
export async function stream(
  { dispatcher, request, limits, abortHandle, onEnd }: Transmission,
  streamLimits: StreamLimits,
): Promise<YotiResponse> {
  const abort = new AbortController();
  const unsubscribe = abortHandle?.onAbort(() => abort.abort(abortHandle.reason));
  const timer = setTimeout(() => abort.abort(new TimeoutError()), limits.headersTimeoutMs);
  try {
    const { statusCode, headers, body } = await dispatcher.request({ ...request, signal: abort.signal });
    body.once('close', () => onEnd?.());
    const response = { status: statusCode, headers, bytes: EMPTY };
    timer.refresh();
    if (!isSuccess(statusCode)) return { ...response, bytes: await readBytes(body, limits.maxBytes) };
    const decoder = decoderOf(headerOf(headers, 'content-encoding'));
    const maxBytes = decoder ? limits.maxBytes : Infinity;
    const passage = new ContentPassage({ ...streamLimits, windowMs: limits.bodyTimeoutMs, maxBytes });
    // The passage carries the error to its reader.
    const done = (): void => undefined;
    if (decoder) pipeline(body, decoder, passage, done);
    else pipeline(body, passage, done);
    return { ...response, stream: passage, isDecoded: decoder !== undefined };
  } catch (error) {
    abort.abort(error);
    onEnd?.();
    throw toTransmissionError(error, true, {});
  } finally {
    clearTimeout(timer);
    unsubscribe?.();
  }
}

const EMPTY = Buffer.alloc(0);

/** As far as an exchange came. */
interface Progress {
  wasSent?: boolean;
  hasBegun?: boolean;
}

function toTransmissionError(error: unknown, isRepeatable: boolean, progress: Progress): Error {
  return error instanceof ClientLeftError ? error : connectionError(error, isRepeatable, progress);
}

/** Reads a response into memory, within the limits of the attempt. */
class BufferingHandler implements Dispatcher.DispatchHandler {
  readonly #isRepeatable: boolean;
  readonly #limits: AttemptLimits;
  readonly #resolve: (response: YotiResponse | Promise<YotiResponse>) => void;
  readonly #reject: (error: Error) => void;
  readonly #onEnd?: () => void;
  readonly #chunks: Buffer[] = [];
  #timer: NodeJS.Timeout;
  #controller?: Dispatcher.DispatchController;
  #abortReason?: Error;
  #status = 0;
  #headers: YotiResponse['headers'] = {};
  #size = 0;
  unsubscribe?: () => void;

  constructor(
    { request, limits, isRepeatable, onEnd }: Transmission,
    resolve: (response: YotiResponse | Promise<YotiResponse>) => void,
    reject: (error: Error) => void,
  ) {
    this.#isRepeatable = isRepeatable ?? request.method !== 'POST';
    this.#limits = limits;
    this.#onEnd = onEnd;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(expire, limits.headersTimeoutMs, this);
  }

  /** Takes effect even while the request waits for a connection. */
  abort(reason: Error): void {
    this.#abortReason = reason;
    this.#fail(reason);
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#abortReason) controller.abort(this.#abortReason);
  }

  /** Also called for interim responses, which do not extend the time. */
  onResponseStart(_: unknown, status: number, headers: YotiResponse['headers']): void {
    this.#status = status;
    this.#headers = headers;
    if (status < 200) return;
    const { headersTimeoutMs, bodyTimeoutMs } = this.#limits;
    if (bodyTimeoutMs === headersTimeoutMs) return void this.#timer.refresh();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(expire, bodyTimeoutMs, this);
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#limits.maxBytes) this.abort(new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#settle();
    this.#onEnd?.();
    const [first = EMPTY, ...more] = this.#chunks;
    const bytes = more.length === 0 ? first : Buffer.concat(this.#chunks);
    const response = { status: this.#status, headers: this.#headers, bytes };
    const coding = headerOf(this.#headers, 'content-encoding');
    this.#resolve(coding === undefined ? response : this.#decoded(response, coding));
  }

  onResponseError(_: unknown, error: Error): void {
    this.#fail(error);
    this.#onEnd?.();
  }

  async #decoded(response: YotiResponse, coding: string): Promise<YotiResponse> {
    return { ...response, bytes: await decode(response.bytes, coding, this.#limits.maxBytes) };
  }

  #fail(error: Error): void {
    this.#settle();
    const progress = { wasSent: this.#controller !== undefined, hasBegun: this.#status >= 200 };
    this.#reject(toTransmissionError(error, this.#isRepeatable, progress));
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.unsubscribe?.();
  }
}

const expire = (handler: BufferingHandler): void => handler.abort(new TimeoutError());
