import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { backOffMs, delay, type BackOffOptions } from './backOff.js';
import { gatewayErrors, GatewayRequestError, isErrorCode, isRetryable, retryAfterOf } from './errors.js';
import { readEvents } from './eventStream.js';
import {
  SessionUpdatedDocument,
  type SessionEventKind,
  type SessionUpdatedSubscription,
} from './operations.generated.js';

/** Data of a subscription to a session; its document selects at least `cursor` and `kind`. */
export interface WatchedData {
  sessionUpdated: { cursor: string; kind: SessionEventKind; session?: object | null } | null;
}

/** Document with the field `sessionUpdated` and the variables `id` and `after`, as `SessionUpdatedDocument`. */
export type WatchDocument<Data extends WatchedData> = TypedDocumentNode<
  Data,
  { id: string | number; after?: string | null | undefined }
>;

/** Message of a subscription. */
export type UpdateOf<Data extends WatchedData> = NonNullable<Data['sessionUpdated']>;

export interface WatchOptions extends BackOffOptions {
  /** Address of the gateway's GraphQL endpoint. */
  url: string;
  /** Token of the caller, asked for before each connection; none if absent. */
  getToken?: () => string | Promise<string>;
  /** Headers of each request besides the token. */
  headers?: Readonly<Record<string, string>>;
  /** Cursor of an earlier message: only what came later follows. */
  after?: string | null;
  /** Ends the subscription; the iteration then rejects with its reason. */
  signal?: AbortSignal;
  /** Called with the error whenever the connection is lost and will be opened again. */
  onReconnect?: (error: unknown) => void;
  /** Failures in a row after which the last one is thrown; 20 by default, which is about nine minutes. */
  maxFailures?: number;
  /** Silence after which a connection counts as lost, in milliseconds; 45 000 by default, three heartbeats. */
  idleTimeoutMs?: number;
  /** `fetch` of the platform by default. */
  fetch?: typeof fetch;
}

const FINAL_KINDS: readonly SessionEventKind[] = ['COMPLETED', 'EXPIRED', 'DELETED'];

/**
 * Messages of a session: its present state, then each change, until it is completed, expired or deleted. A lost connection
 * is opened again after a back-off, and continues after the last message. Throws `GatewayRequestError` for errors that
 * another connection does not mend, such as NOT_FOUND. Protocol: distinct connections of GraphQL over SSE.
 */
export function watchSession(
  id: string,
  options: WatchOptions,
): AsyncGenerator<UpdateOf<SessionUpdatedSubscription>, void, undefined>;
export function watchSession<Data extends WatchedData>(
  id: string,
  options: WatchOptions & { document: WatchDocument<Data> },
): AsyncGenerator<UpdateOf<Data>, void, undefined>;
export async function* watchSession(
  id: string,
  { document = SessionUpdatedDocument, ...options }: WatchOptions & { document?: WatchDocument<WatchedData> },
): AsyncGenerator<UpdateOf<WatchedData>, void, undefined> {
  const { signal, onReconnect, maxFailures = 20 } = options;
  // Throws for an address that `fetch` would take for a failure of the network.
  new Request(options.url);
  const query = print(document);
  let after = options.after ?? null;
  let failures = 0;
  let isTokenRefused = false;
  for (;;) {
    try {
      for await (const update of connect({ query, variables: { id, after } }, options)) {
        if (update === undefined) return;
        after = update.cursor;
        failures = 0;
        isTokenRefused = false;
        yield update;
        if (FINAL_KINDS.includes(update.kind)) return;
      }
    } catch (error) {
      signal?.throwIfAborted();
      failures += 1;
      const needsToken = isErrorCode(error, 'UNAUTHENTICATED');
      // One more attempt with a new token: the old one may have expired on the way.
      if (!(needsToken ? !isTokenRefused : canRepeat(error)) || failures > maxFailures) throw error;
      isTokenRefused = needsToken;
      onReconnect?.(error);
      await delay(backOffMs(failures, retryAfterOf(error), options), signal);
    }
  }
}

/** Response or stream that ended without telling that the session is over. */
class LostConnectionError extends Error {
  override readonly name = 'LostConnectionError';
}

/** The errors of the gateway say it themselves; without them the network failed. */
const canRepeat = (error: unknown): boolean =>
  error instanceof GatewayRequestError
    ? isErrorCode(error, 'SUBSCRIPTION_ENDED') || isRetryable(error)
    : error instanceof LostConnectionError || isNetworkError(error);

/** `fetch` rejects with a TypeError when the network fails, perhaps with one of another frame. */
const isNetworkError = (error: unknown): boolean => (error as Error | undefined)?.name === 'TypeError';

/** Messages of one connection; undefined at the end of the session. Throws if the connection ends otherwise. */
async function* connect(
  body: object,
  options: WatchOptions,
): AsyncGenerator<UpdateOf<WatchedData> | undefined, void, undefined> {
  const { idleTimeoutMs = 45_000, signal } = options;
  const silence = new SilenceGuard(idleTimeoutMs, signal);
  try {
    const stream = await openStream(body, options, silence.signal);
    for await (const { event, data } of readEvents(stream, () => silence.restart())) {
      if (event === 'complete') {
        yield undefined;
        return;
      }
      if (event === 'next') yield toUpdate(JSON.parse(data));
    }
    throw new LostConnectionError('The stream ended before the session was over.');
  } catch (error) {
    throw silence.isOver ? new LostConnectionError('The gateway was silent for too long.') : error;
  } finally {
    silence.stop();
  }
}

/** Aborts its signal after a silence, or with the signal of the caller. */
class SilenceGuard {
  isOver = false;
  readonly #abort = new AbortController();
  readonly #leave = (): void => this.#abort.abort(this.caller?.reason);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly timeoutMs: number,
    private readonly caller: AbortSignal | undefined,
  ) {
    caller?.throwIfAborted();
    caller?.addEventListener('abort', this.#leave, { once: true });
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#abort.abort();
    }, this.timeoutMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.caller?.removeEventListener('abort', this.#leave);
  }
}

async function openStream(
  body: object,
  { url, getToken, headers, fetch: send = fetch }: WatchOptions,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const token = await getToken?.();
  const response = await send(url, {
    method: 'POST',
    headers: {
      ...headers,
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    signal,
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (response.ok && isStream && response.body) return response.body;
  throw await toError(response);
}

async function toError(response: Response): Promise<Error> {
  const errors = gatewayErrors({ bodyText: await response.text() });
  if (errors.length > 0) return new GatewayRequestError(errors[0]!.message, errors);
  const { status } = response;
  // A proxy answered instead of the gateway.
  const isPassing = status >= 500 || status === 408 || status === 429;
  const message = `The response is no event stream: HTTP ${status}.`;
  return isPassing ? new LostConnectionError(message) : new GatewayRequestError(message);
}

interface GraphqlResult {
  data?: WatchedData | null;
  errors?: unknown;
}

/** Message of a result. Without the session, although it is not deleted, the error of reading it. */
function toUpdate({ data, errors }: GraphqlResult): UpdateOf<WatchedData> {
  const update = data?.sessionUpdated;
  const isWhole = update && (update.session || update.kind === 'DELETED' || errors === undefined);
  if (isWhole) return update;
  const known = gatewayErrors(errors);
  throw new GatewayRequestError(known[0]?.message ?? 'The message has no data.', known);
}
