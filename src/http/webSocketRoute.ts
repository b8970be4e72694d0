import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { parse, type ExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Caller } from '../auth/caller.js';
import { AbortHandle } from '../datasources/yoti/abortHandle.js';
import { formatError, toGraphqlErrors } from '../errors/format.js';
import type { Pipeline } from '../graphql/execute.js';
import { parseRequest } from '../graphql/request.js';
import { LiveResults, subscribeGraphql, type LiveResult, type Subscriber } from '../graphql/subscribe.js';
import type { Timers } from '../subscriptions/timers.js';
import { isOwnOrigin, type AllowedOrigins } from './allowedOrigins.js';

export interface WebSocketRouteOptions {
  pipeline: Pipeline;
  /** The caller of a connection, by the token in its first message; rejects without a valid one. */
  authenticate: (request: IncomingMessage, authorization: string | undefined) => Promise<Caller>;
  subscriber: (request: IncomingMessage, requestId: string, caller: Caller, abort: AbortHandle) => Subscriber;
  allowedOrigins: AllowedOrigins;
  maxConnections: number;
  /** True while the gateway stops: clients of graphql-ws connect again, to another process. */
  isStopping: () => boolean;
  maxMessageBytes: number;
  timers: Timers;
  log: FastifyBaseLogger;
  /** Address of docs/errors.md. */
  docsUrl: string;
}

/** Connection with its caller, once that is known. */
interface Connection {
  socket: WebSocket;
  request: IncomingMessage;
  abort: AbortHandle;
  caller?: Caller;
}

/** Answers that a client has not taken; above, it is disconnected. */
const MAX_BUFFERED_BYTES = 1_000_000;
const PING_MS = 15_000;
/** `setTimeout` takes no more. */
const MAX_DELAY_MS = 2 ** 31 - 1;
const GOING_AWAY = 1001;
/** Time for clients to close a connection when the server stops. */
const STOP_GRACE_MS = 3_000;

/**
 * GraphQL over WebSocket at `/graphql`, by graphql-ws, with the steps of any operation. The token comes in the payload of
 * `connection_init`, as `authorization`; the connection is closed with 4403 when it expires.
 */
export class WebSocketRoute {
  readonly #options: WebSocketRouteOptions;
  readonly #sockets: WebSocketServer;
  readonly #server: Server<Connection>;

  constructor(app: FastifyInstance, options: WebSocketRouteOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: options.maxMessageBytes,
      handleProtocols,
      perMessageDeflate: false,
    });
    this.#server = this.#createServer();
    app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
  }

  /** Closes all connections, after the last messages of their subscriptions. */
  async close(): Promise<void> {
    // The messages are written within this turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    const { clients } = this.#sockets;
    const closed = Promise.all([...clients].map((socket) => once(socket, 'close')));
    for (const socket of clients) socket.close(GOING_AWAY, 'Going away');
    let cancel = (): void => undefined;
    const grace = new Promise<void>(
      (resolve) => (cancel = this.#options.timers.after(STOP_GRACE_MS, resolve)),
    );
    await Promise.race([closed, grace]);
    cancel();
    for (const socket of clients) socket.terminate();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { maxConnections, isStopping } = this.#options;
    const path = request.url?.split('?', 1)[0];
    if (path !== '/graphql') return refuse(socket, '404 Not Found');
    if (!this.#isAllowedOrigin(request)) return refuse(socket, '403 Forbidden');
    if (isStopping() || this.#sockets.clients.size >= maxConnections)
      return refuse(socket, '503 Service Unavailable');
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#open(webSocket, request));
  }

  /** Browsers send the origin of the page; other clients send none. */
  #isAllowedOrigin({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    const { allowedOrigins } = this.#options;
    allowedOrigins.logRefusal(headers);
    return origin === undefined || allowedOrigins.has(origin) || isOwnOrigin(origin, host);
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const abort = new AbortHandle();
    const closed = this.#server.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data) => void handle(String(data)).catch(() => fail(socket))),
      },
      { socket, request, abort },
    );
    const stopPings = this.#ping(socket);
    socket.on('error', ({ name }) => this.#options.log.info({ type: name }, 'A WebSocket failed'));
    socket.once('close', (code, reason) => {
      stopPings();
      abort.abort();
      void closed(code, String(reason));
    });
  }

  /** Pings, and ends a connection that does not answer until the next one. */
  #ping(socket: WebSocket): () => void {
    let hasAnswered = true;
    let cancel = (): void => undefined;
    socket.on('pong', () => (hasAnswered = true));
    const beat = (): void => {
      if (!hasAnswered) return socket.terminate();
      hasAnswered = false;
      socket.ping();
      cancel = this.#options.timers.after(PING_MS, beat);
    };
    cancel = this.#options.timers.after(PING_MS, beat);
    return () => cancel();
  }

  #createServer(): Server<Connection> {
    return makeServer<Record<string, unknown>, Connection>({
      onConnect: ({ connectionParams, extra }) => this.#connect(extra, connectionParams),
      onSubscribe: ({ extra }, _id, payload) => this.#toExecution(extra, payload),
      subscribe: (execution) => run(execution),
      execute: (execution) => run(execution) as Promise<ExecutionResult>,
      // Results are formatted already.
      onNext: (_context, _id, _payload, _execution, result) => result,
    });
  }

  async #connect(
    connection: Connection,
    parameters: Readonly<Record<string, unknown>> | undefined,
  ): Promise<boolean> {
    const { authorization, Authorization = authorization } = parameters ?? {};
    const { authenticate, timers } = this.#options;
    try {
      const given = typeof Authorization === 'string' ? Authorization : undefined;
      connection.caller = await authenticate(connection.request, given);
    } catch {
      return false;
    }
    const { expiresAt } = connection.caller;
    if (expiresAt !== undefined) {
      const delayMs = Math.min(Math.max(0, expiresAt - timers.now()), MAX_DELAY_MS);
      const cancel = timers.after(delayMs, () => connection.socket.close(CloseCode.Forbidden, 'Forbidden'));
      connection.socket.once('close', cancel);
    }
    return true;
  }

  /** The operation in the form that graphql-ws passes on; what is executed is in `contextValue`. */
  #toExecution({ request, caller, abort }: Connection, payload: SubscribePayload): Execution {
    const { pipeline, subscriber, docsUrl } = this.#options;
    const requestId = randomUUID();
    const contextValue = async (): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> => {
      try {
        const { requests } = parseRequest({ method: 'POST', url: '', json: payload }, 0);
        const outcome = await subscribeGraphql(
          requests[0]!,
          subscriber(request, requestId, caller!, abort),
          pipeline,
        );
        return outcome instanceof LiveResults ? bodiesOf(outcome) : (outcome.body as ExecutionResult);
      } catch (error) {
        const errors = toGraphqlErrors(error).map((one) => formatError(one, requestId, docsUrl));
        return { errors } as unknown as ExecutionResult;
      }
    };
    return { schema: pipeline.schema, document: ANY_SUBSCRIPTION, contextValue };
  }
}

interface Execution {
  schema: Pipeline['schema'];
  document: ReturnType<typeof parse>;
  contextValue: () => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
}

/** Stands for the client's document, which the pipeline parses and validates. */
const ANY_SUBSCRIPTION = parse('subscription { any }');

const run = ({ contextValue }: { contextValue?: unknown }) => (contextValue as Execution['contextValue'])();

/** Results without their cursors. An iterator and no generator, because a generator cannot be left while it waits. */
function bodiesOf(results: LiveResults): AsyncIterableIterator<ExecutionResult, undefined> {
  const bodyOf = ({ done, value }: IteratorResult<LiveResult, undefined>) =>
    done ? { done, value: undefined } : { done: false as const, value: value.body as ExecutionResult };
  return {
    next: async () => bodyOf(await results.next()),
    return: async () => bodyOf(await results.return()),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Resolves once the text is handed to the network, so that one message is asked for at a time. */
function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, () => resolve());
  });
}

/** graphql-ws rejects for messages of an unknown type. */
function fail(socket: WebSocket): void {
  socket.close(CloseCode.BadRequest, 'Invalid message received');
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
