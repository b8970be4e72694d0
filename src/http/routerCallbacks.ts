import { request, type Dispatcher } from 'undici';
import { toUrl } from '../config/url.js';
import { ErrorCode } from '../errors/codes.js';
import { HttpError } from '../errors/requestErrors.js';
import type { LiveResult, LiveResults } from '../graphql/subscribe.js';
import type { Timers } from '../subscriptions/timers.js';

/** Where a router wants the messages of a subscription: `extensions.subscription` of its request. */
export interface RouterCallback {
  url: string;
  id: string;
  verifier: string;
  /** 0 for none. */
  heartbeatMs: number;
}

export interface RouterCallbacksOptions {
  /** Origins that may be called; without any the protocol is not offered. */
  origins: readonly string[];
  /** Follows no redirects. */
  dispatcher: Dispatcher;
  timers: Timers;
}

const PROTOCOL = 'callback/1.0';
const TIMEOUT_MS = 5_000;
const DEFAULT_HEARTBEAT_MS = 5_000;
const MIN_HEARTBEAT_MS = 1_000;
const MAX_HEARTBEAT_MS = 300_000;
const MAX_TEXT_LENGTH = 2_000;
/** Delays before a message is sent again, when the router cannot be reached or fails. */
const RETRY_DELAYS_MS = [100, 400, 1_600];
const MAX_FAILED_HEARTBEATS = 3;
const STOP_GRACE_MS = 3_000;

/**
 * Subscriptions of routers in the HTTP callback protocol: messages are posted to an address that the router names. That
 * address must be of a configured origin, and is checked before anything is sent.
 * Protocol: https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/callback-protocol
 */
export class RouterCallbacks {
  readonly #options: RouterCallbacksOptions;
  readonly #running = new Set<Promise<void>>();

  constructor(options: RouterCallbacksOptions) {
    this.#options = options;
  }

  /** The callback that a request names; undefined if it names none. BAD_REQUEST if it may not be called. */
  callbackOf(body: unknown): RouterCallback | undefined {
    const { subscription } = recordOf(recordOf(body).extensions);
    if (subscription === undefined || subscription === null) return undefined;
    const parts = recordOf(subscription);
    const url = textOf(parts.callbackUrl ?? parts.callback_url, 'callbackUrl');
    const id = textOf(parts.subscriptionId ?? parts.subscription_id, 'subscriptionId');
    const verifier = textOf(parts.verifier, 'verifier');
    this.#checkUrl(url);
    return { url, id, verifier, heartbeatMs: heartbeatOf(parts) };
  }

  /** Asks the router whether it waits for the subscription, then sends its messages; false if it does not wait. */
  async start(callback: RouterCallback, results: LiveResults): Promise<boolean> {
    if (!(await this.#send(callback, { action: 'check' }))) {
      await results.return();
      return false;
    }
    const running = this.#run(callback, results);
    this.#running.add(running);
    void running.finally(() => this.#running.delete(running));
    return true;
  }

  /** Waits until the last messages are sent. */
  async close(): Promise<void> {
    let cancel = (): void => undefined;
    const grace = new Promise<void>(
      (resolve) => (cancel = this.#options.timers.after(STOP_GRACE_MS, resolve)),
    );
    await Promise.race([Promise.allSettled(this.#running), grace]);
    cancel();
  }

  #checkUrl(text: string): void {
    const url = toUrl(text);
    const isAllowed =
      url && this.#options.origins.includes(url.origin) && url.username === '' && url.password === '';
    if (!isAllowed)
      throw badRequest('callbackUrl', 'must be of an origin that the gateway is configured to call');
  }

  async #run(callback: RouterCallback, results: LiveResults): Promise<void> {
    const stopHeartbeats = this.#beat(callback, results);
    try {
      for await (const { cursor, body } of results) {
        // An error that ends the subscription has no cursor.
        if (cursor === undefined)
          return void (await this.#send(callback, { action: 'complete', errors: body.errors }));
        if (!(await this.#sendWithRetries(callback, { action: 'next', payload: body }))) return;
      }
      await this.#sendWithRetries(callback, { action: 'complete' });
    } finally {
      stopHeartbeats();
      await results.return();
    }
  }

  /** Asks regularly whether the router still waits, and ends the subscription if not. */
  #beat(callback: RouterCallback, results: LiveResults): () => void {
    if (callback.heartbeatMs === 0) return () => undefined;
    let failures = 0;
    let cancel = (): void => undefined;
    let isStopped = false;
    const schedule = (): void => {
      if (!isStopped) cancel = this.#options.timers.after(callback.heartbeatMs, () => void beat());
    };
    const beat = async (): Promise<void> => {
      const outcome = await this.#attempt(callback, { action: 'check' });
      failures = outcome === 'failed' ? failures + 1 : 0;
      if (outcome === 'refused' || failures >= MAX_FAILED_HEARTBEATS) await results.return();
      else schedule();
    };
    schedule();
    return () => {
      isStopped = true;
      cancel();
    };
  }

  async #send(callback: RouterCallback, message: CallbackMessage): Promise<boolean> {
    return (await this.#attempt(callback, message)) === 'accepted';
  }

  async #sendWithRetries(callback: RouterCallback, message: CallbackMessage): Promise<boolean> {
    for (const delayMs of RETRY_DELAYS_MS) {
      const outcome = await this.#attempt(callback, message);
      if (outcome !== 'failed') return outcome === 'accepted';
      await new Promise<void>((resolve) => void this.#options.timers.after(delayMs, resolve));
    }
    return this.#send(callback, message);
  }

  async #attempt({ url, id, verifier }: RouterCallback, message: CallbackMessage): Promise<Outcome> {
    try {
      const { statusCode, body } = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'subscription-protocol': PROTOCOL },
        body: JSON.stringify({ kind: 'subscription', id, verifier, ...message }),
        dispatcher: this.#options.dispatcher,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      await body.dump();
      if (statusCode >= 500) return 'failed';
      return statusCode < 300 ? 'accepted' : 'refused';
    } catch {
      return 'failed';
    }
  }
}

type Outcome = 'accepted' | 'refused' | 'failed';

interface CallbackMessage {
  action: 'check' | 'next' | 'complete';
  payload?: LiveResult['body'];
  errors?: LiveResult['body']['errors'];
}

function heartbeatOf({
  heartbeatIntervalMs,
  heartbeat_interval_ms: legacy,
}: Record<string, unknown>): number {
  const given = heartbeatIntervalMs ?? legacy ?? DEFAULT_HEARTBEAT_MS;
  if (typeof given !== 'number' || !Number.isFinite(given) || given < 0)
    throw badRequest('heartbeatIntervalMs', 'must be a number of milliseconds, or 0');
  return given === 0 ? 0 : Math.min(Math.max(given, MIN_HEARTBEAT_MS), MAX_HEARTBEAT_MS);
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= MAX_TEXT_LENGTH) return value;
  throw badRequest(name, `must be a text of at most ${MAX_TEXT_LENGTH} characters`);
}

const badRequest = (name: string, rule: string): HttpError =>
  new HttpError(400, ErrorCode.BAD_REQUEST, `\`extensions.subscription.${name}\` ${rule}.`);

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
