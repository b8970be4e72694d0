import type { FastifyReply } from 'fastify';

/** A response whose body is text. */
export interface HttpResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
}

/** A response up to this length fits into the buffers of the connection. */
const LONG_RESPONSE = 100_000;
/** Time to read a response, besides that of its length at the least rate. */
const READ_MS = 60_000;
const MIN_BYTES_PER_MS = 50;

/** Closes the connection of a client that does not read its response. */
function closeUnlessRead({ raw }: FastifyReply, length: number): void {
  const timer = setTimeout(() => raw.destroy(), READ_MS + length / MIN_BYTES_PER_MS);
  raw.once('close', () => clearTimeout(timer));
}

/**
 * Flushes all responses of one event-loop turn together: each wake-up of the client costs more than the write (ADR 18).
 */
export class ResponseBatcher {
  /** Headers of every response, names and values in turn: Node writes a list several times faster than an object. */
  readonly #headers: readonly string[];
  readonly #beforeFlush: () => void;
  #pending: (() => void)[] = [];

  /** `beforeFlush` is called before the first response of a turn is sent. */
  constructor(headers: Readonly<Record<string, string>>, beforeFlush: () => void) {
    this.#headers = Object.entries(headers).flat();
    this.#beforeFlush = beforeFlush;
  }

  /** Sends a response past Fastify's serialisation, with the headers that hooks have set on the reply. */
  send(reply: FastifyReply, { status, headers, text }: HttpResponse): FastifyReply {
    reply.hijack();
    const all = this.headersOf(reply);
    addHeaders(all, headers);
    all.push('content-length', String(Buffer.byteLength(text)));
    this.add(() => {
      reply.raw.writeHead(status, all).end(text);
      if (text.length > LONG_RESPONSE) closeUnlessRead(reply, text.length);
    });
    return reply;
  }

  /** Headers of a response that is sent past Fastify, names and values in turn: those of every response, and of hooks. */
  headersOf(reply: FastifyReply): string[] {
    const all = this.#headers.slice();
    all.push('x-request-id', reply.request.id);
    addHeaders(all, reply.getHeaders());
    return all;
  }

  /** Calls `send` at the end of the turn. */
  add(send: () => void): void {
    if (this.#pending.length === 0) setImmediate(() => this.#flush());
    this.#pending.push(send);
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    this.#beforeFlush();
    pending.forEach((send) => send());
  }
}

function addHeaders(list: string[], headers: Readonly<Record<string, unknown>>): void {
  for (const name in headers) list.push(name, String(headers[name]));
}
