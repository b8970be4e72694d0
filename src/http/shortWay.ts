import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../graphql/context.js';
import { ApiError, ErrorCode } from '../errors/errors.js';
import { toJson } from '../limits/trustedDocuments.js';
import { answerType } from './contentNegotiation.js';
import { safeStackTrace } from '../logging/errorLogging.js';
import type { Answer, FastLane } from '../graphql/compiledExecutor.js';
import type { ResponseBatcher } from './responseBatcher.js';
import { refusalOf } from './errorResponse.js';
import { requestIdOf } from './requestId.js';

/** What the way is given. */
export interface ShortWayOptions {
  lane: FastLane;
  /** Rejects for whom the door stays shut; nothing where it stands open. */
  admit: (request: IncomingMessage) => Promise<void> | undefined;
  outbox: ResponseBatcher;
  context: (request: IncomingMessage, response: ServerResponse, requestId: string) => Context;
  /** Of every answer. */
  headers: Readonly<Record<string, string>>;
  /** Of an answer that a script of another site may read. */
  corsOrigins: readonly string[];
  maxRequestBytes: number;
  log: FastifyBaseLogger;
}

const TYPES = new Set<unknown>(['application/json', 'application/json; charset=utf-8']);
/** What goes on to Fastify is parsed twice, so nothing that takes long; beside an image the way is nothing. */
const MOST_BYTES = 50_000;
/** Of names that Fastify refuses in JSON, however they are written, and of what is no UTF-8. */
const STRANGE = ['proto', '\\u', '\ufffd'];

/**
 * The way of a document that the fast lane knows, past Fastify, whose routing, hooks and parser would be a tenth of what it
 * costs. Every other request goes on to Fastify, and so does one of which the body had to be read to tell.
 */
export class ShortWay {
  #options?: ShortWayOptions;
  #headers: readonly string[] = [];
  readonly #bodies = new WeakMap<IncomingMessage, Buffer>();
  #lastHost: string | undefined;

  /** Before it is open, and after it is closed, everything goes to Fastify. */
  open(options: ShortWayOptions): void {
    this.#options = options;
    this.#headers = Object.entries(options.headers).flat();
  }

  close(): void {
    this.#options = undefined;
  }

  /** Whether it took the request; then it answers it, or calls `handOn`. */
  take(request: IncomingMessage, response: ServerResponse, handOn: () => void): boolean {
    const options = this.#options;
    if (!options || !this.#isPlain(request, options)) return false;
    const read = (): void => this.#read(request, response, options, handOn);
    const looking = options.admit(request);
    // Whoever is not let in is told so by Fastify.
    if (looking) looking.then(read, handOn);
    else read();
    return true;
  }

  /** The body of a request that was handed on after it was read. */
  bodyOf(request: IncomingMessage): Readable | undefined {
    const bytes = this.#bodies.get(request);
    return bytes && Readable.from([bytes], { objectMode: false });
  }

  #isPlain({ method, url, headers }: IncomingMessage, { maxRequestBytes }: ShortWayOptions): boolean {
    return (
      method === 'POST' &&
      url === '/graphql' &&
      TYPES.has(headers['content-type']) &&
      headers['content-encoding'] === undefined &&
      Number(headers['content-length']) <= Math.min(MOST_BYTES, maxRequestBytes) &&
      answerType(headers.accept) !== undefined &&
      this.#isHost(headers.host)
    );
  }

  /** Links are made of it. */
  #isHost(host: string | undefined): boolean {
    if (host === undefined) return false;
    if (host !== this.#lastHost && !URL.canParse('/graphql', `http://${host}/`)) return false;
    this.#lastHost = host;
    return true;
  }

  #read(
    request: IncomingMessage,
    response: ServerResponse,
    options: ShortWayOptions,
    handOn: () => void,
  ): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      void this.#answer(request, response, options, bytes, handOn);
    });
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    options: ShortWayOptions,
    bytes: Buffer,
    handOn: () => void,
  ): Promise<void> {
    const { lane, context, log } = options;
    const { accept } = request.headers;
    const requestId = requestIdOf(request);
    let answer: Answer | undefined;
    try {
      answer = await lane.answer(toBody(bytes), accept, () => context(request, response, requestId));
    } catch (error) {
      log.error({ requestId, err: safeStackTrace(error as Error) }, 'failed');
      answer = refusalOf(new ApiError(ErrorCode.INTERNAL_SERVER_ERROR), requestId, accept);
    }
    if (answer) return this.#send(request, response, options, requestId, answer);
    this.#bodies.set(request, bytes);
    handOn();
  }

  #send(
    { headers: { origin } }: IncomingMessage,
    response: ServerResponse,
    { corsOrigins, outbox }: ShortWayOptions,
    requestId: string,
    { status, headers, text }: Answer,
  ): void {
    const all = this.#headers.concat(
      'x-request-id',
      requestId,
      'content-length',
      `${Buffer.byteLength(text)}`,
    );
    for (const name of Object.keys(headers)) all.push(name, headers[name]!);
    if (origin !== undefined && corsOrigins.includes(origin)) all.push('access-control-allow-origin', origin);
    outbox.add(() => response.writeHead(status, all).end(text));
  }
}

/** The JSON of a body; undefined for what Fastify has to look at. */
function toBody(bytes: Buffer): unknown {
  const text = bytes.toString();
  return STRANGE.some((part) => text.includes(part)) ? undefined : toJson(text);
}
