import type { Dispatcher } from 'undici';
import { ApiError, ErrorCode } from '../../errors/errors.js';
import type { AbortHandle } from './abortHandle.js';
import { isSuccess, readBytes, type Reply } from './response.js';

/** One request as undici takes it, and until when its answer is wanted. */
export interface Transmission {
  dispatcher: Dispatcher;
  request: Dispatcher.RequestOptions;
  abortHandle?: AbortHandle;
}

/**
 * The answer, read to its end; UPSTREAM_INVALID_RESPONSE as soon as it has more than `limit` bytes. By undici's
 * `dispatch`: a stream for each answer would cost more than the answer.
 */
export function send({ dispatcher, request, abortHandle }: Transmission, limit: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const collector = new BufferingHandler(limit, resolve, reject);
    collector.unsubscribe = abortHandle?.onAbort(() => collector.stop(abortHandle.reason!));
    dispatcher.dispatch(request as Dispatcher.DispatchOptions, collector);
  });
}

/** A success as soon as it begins, its body as a stream that breaks off when its reader goes; anything else read. */
export async function stream(
  { dispatcher, request, abortHandle }: Transmission,
  limit: number,
): Promise<Reply> {
  const abort = new AbortController();
  const unsubscribe = abortHandle?.onAbort(() => abort.abort(abortHandle.reason));
  const { statusCode, headers, body } = await dispatcher.request({ ...request, signal: abort.signal });
  body.once('close', () => unsubscribe?.());
  const reply = { status: statusCode, headers };
  return isSuccess(statusCode)
    ? { ...reply, bytes: NOTHING, stream: body }
    : { ...reply, bytes: await readBytes(body, limit) };
}

const NOTHING = Buffer.alloc(0);

class BufferingHandler implements Dispatcher.DispatchHandler {
  readonly #limit: number;
  readonly #resolve: (reply: Reply) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #controller?: Dispatcher.DispatchController;
  #stopped?: Error;
  #status = 0;
  #headers: Reply['headers'] = {};
  #size = 0;
  unsubscribe?: () => void;

  constructor(limit: number, resolve: (reply: Reply) => void, reject: (error: Error) => void) {
    this.#limit = limit;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Also while the request still waits for a connection. */
  stop(reason: Error): void {
    this.#stopped = reason;
    this.#reject(reason);
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#stopped) controller.abort(this.#stopped);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Reply['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#limit) this.stop(new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.unsubscribe?.();
    const [first = NOTHING, ...more] = this.#chunks;
    const bytes = more.length === 0 ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: this.#headers, bytes });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.unsubscribe?.();
    this.#reject(error);
  }
}
