import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { LiveResult } from '../graphql/subscribe.js';
import type { Timers } from '../subscriptions/timers.js';
import type { ResponseBatcher } from './responseBatcher.js';

export interface EventStreamsOptions {
  batcher: ResponseBatcher;
  timers: Timers;
}

const EVENT_STREAM_TYPE = 'text/event-stream; charset=utf-8';
/** Interval of comments that keep a connection open in proxies, which close idle ones after a minute or so. */
const HEARTBEAT_MS = 15_000;
const HEARTBEAT = ':\n\n';
/** Time after which a browser's EventSource connects again; at the start of each stream. */
const BEGIN = 'retry: 1000\n\n';
/** The empty data field is for EventSource, which ignores events without one. */
const COMPLETE = 'event: complete\ndata:\n\n';
/** Time for clients to take the last message when the server stops. */
const STOP_GRACE_MS = 3_000;

/** True if the client accepts an event stream, by its name. */
export const acceptsEventStream = (accept: string | undefined): boolean =>
  accept !== undefined &&
  /(?:^|,)\s*text\/event-stream\s*(?:;(?!\s*q=0(?:\.0*)?\s*(?:,|$))|,|$)/i.test(accept);

/**
 * Streams of server-sent events, in the distinct connections mode of the GraphQL over SSE protocol. A message is asked for
 * when the one before has been handed to the network, so that a client that does not read holds one at most.
 * Protocol: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  readonly #open = new Set<ServerResponse>();

  constructor(options: EventStreamsOptions) {
    this.#options = options;
  }

  /** Streams the results until they end or the client leaves. */
  stream(reply: FastifyReply, results: AsyncIterableIterator<LiveResult, undefined>): FastifyReply {
    const response = reply.raw;
    reply.hijack();
    if (response.destroyed) {
      void results.return?.();
      return reply;
    }
    const headers = this.#options.batcher.headersOf(reply);
    headers.push('content-type', EVENT_STREAM_TYPE, 'x-accel-buffering', 'no');
    this.#open.add(response);
    response.once('close', () => {
      this.#open.delete(response);
      void results.return?.();
    });
    this.#options.batcher.add(() => {
      response.writeHead(200, headers);
      response.write(BEGIN);
      this.#beat(response);
      void pump(response, results);
    });
    return reply;
  }

  /** Waits until all streams have ended, and destroys those whose clients do not take the last message. */
  async close(): Promise<void> {
    const ended = Promise.all([...this.#open].map((response) => once(response, 'close')));
    let cancel = (): void => undefined;
    const grace = new Promise<void>(
      (resolve) => (cancel = this.#options.timers.after(STOP_GRACE_MS, resolve)),
    );
    await Promise.race([ended, grace]);
    cancel();
    for (const response of this.#open) response.destroy();
  }

  #beat(response: ServerResponse): void {
    const cancel = this.#options.timers.after(HEARTBEAT_MS, () => {
      response.off('close', cancel);
      // Not behind a message that the client has not taken.
      if (response.writableLength === 0) response.write(HEARTBEAT);
      this.#beat(response);
    });
    response.once('close', cancel);
  }
}

async function pump(response: ServerResponse, results: AsyncIterableIterator<LiveResult>): Promise<void> {
  for await (const result of results) {
    if (!(await write(response, (result.event ??= toEvent(result))))) return;
  }
  response.end(COMPLETE);
}

/** Resolves once the event is handed to the network; false if the client has left. */
function write(response: ServerResponse, event: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const leave = (): void => resolve(false);
    response.once('close', leave);
    response.write(event, (error) => {
      response.off('close', leave);
      resolve(!error);
    });
  });
}

function toEvent({ cursor, body: { errors, data, extensions } }: LiveResult): Buffer {
  const id = cursor === undefined ? '' : `id: ${cursor}\n`;
  return Buffer.from(`${id}event: next\ndata: ${JSON.stringify({ errors, data, extensions })}\n\n`);
}

/** One result as the only message of a stream. */
export async function* single(body: LiveResult['body']): AsyncGenerator<LiveResult, undefined> {
  yield { body };
  return undefined;
}
