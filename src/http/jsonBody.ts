import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import type { ByteBudget } from '../limits/byteBudget.js';
import { FREE_BYTES, leaseUntilClosed, readBody } from './readBody.js';
import { scanJson } from './scanJson.js';

export interface JsonBodyOptions {
  /** Bytes of a body, images included. */
  maxRequestBytes: number;
  /** Bytes of a body without its images. */
  maxJsonBytes: number;
  /** Bytes of bodies that the process holds. */
  inboundBytes: ByteBudget;
}

/** A parsed body; `otherBytes` is set where it is longer than one without an image may be. */
export interface JsonBody {
  json?: unknown;
  otherBytes?: number;
}

type JsonParser = ReturnType<FastifyInstance['getDefaultJsonParser']>;

/** Of bodies that could reach a prototype; `\\u` may spell them. Fastify's search for them takes as long as its parsing. */
const UNSAFE_NAMES = ['__proto__', 'constructor', '\\u'];

/** JSON bodies of GraphQL requests: bounded while they arrive, and before they are parsed. */
export class JsonBodies {
  readonly #parse: JsonParser;
  readonly #options: JsonBodyOptions;

  constructor(parse: JsonParser, options: JsonBodyOptions) {
    this.#parse = parse;
    this.#options = options;
  }

  async read(
    request: FastifyRequest,
    reply: FastifyReply,
    { acts }: Pick<Context, 'acts'>,
  ): Promise<JsonBody> {
    if (!request.body) return {};
    const { maxRequestBytes, maxJsonBytes, inboundBytes } = this.#options;
    const length = request.headers['content-length'];
    const isSmall = Number(length) <= FREE_BYTES;
    const lease = isSmall ? undefined : leaseUntilClosed(reply, inboundBytes, [acts.callerKey]);
    const bytes = await readBody(request.body as Readable, length, maxRequestBytes, lease);
    const otherBytes = scanJson(bytes, maxJsonBytes);
    const json = this.#json(request, bytes);
    return bytes.length > maxJsonBytes ? { json, otherBytes } : { json };
  }

  #json(request: FastifyRequest, bytes: Buffer): unknown {
    const text = bytes.toString();
    if (!UNSAFE_NAMES.some((name) => text.includes(name))) {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // Fastify's parser describes the fault.
      }
    }
    let json: unknown;
    // It calls back at once.
    void this.#parse(request, text, (error, parsed) => {
      if (error) throw error;
      json = parsed;
    });
    return json;
  }
}
