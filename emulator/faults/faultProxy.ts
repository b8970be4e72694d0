import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { NetworkFault, RawResponse } from './networkFaults.js';

/** A fault, and the requests that it meets. */
export interface FaultRule {
  fault: NetworkFault;
  /** `METHOD /path`, without the query, of a request that it meets. */
  matches(target: string): boolean;
}

interface RawRequest {
  method: string;
  target: string;
  headers: Record<string, string>;
  body: Buffer;
}

const HEAD_END = '\r\n\r\n';

/** Proxy on raw TCP in front of the emulator; it forwards requests, and answers those that a rule matches with a fault. */
export class FaultProxy {
  /** `METHOD /path` of each request, oldest first. */
  readonly requests: string[] = [];
  /** Whole targets, with the nonce. */
  readonly targets: string[] = [];
  readonly #origin: URL;
  readonly #rules: readonly FaultRule[];
  readonly #counts = new Map<string, number>();
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  /** `origin` of the emulator. */
  constructor(origin: string, rules: readonly FaultRule[]) {
    this.#origin = new URL(origin);
    this.#rules = rules;
    this.#server = createServer((socket) => void this.#serve(socket));
  }

  /** Listens; port 0 takes any free port. */
  async start(port = 0, host = '127.0.0.1'): Promise<void> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.#sockets.forEach((socket) => socket.destroy());
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Scheme, host and port. */
  get origin(): string {
    const { address, port, family } = this.#server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  async #serve(socket: Socket): Promise<void> {
    this.#sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    let buffered = Buffer.alloc(0);
    try {
      for await (const chunk of socket as AsyncIterable<Buffer>) {
        buffered = Buffer.concat([buffered, chunk]);
        for (let parsed = parse(buffered); parsed; parsed = parse(buffered)) {
          buffered = buffered.subarray(parsed.length);
          await this.#answer(socket, parsed.request);
        }
      }
    } catch {
      // The client has broken the connection.
    }
  }

  async #answer(socket: Socket, request: RawRequest): Promise<void> {
    const name = `${request.method} ${request.target.split('?')[0]}`;
    this.requests.push(name);
    this.targets.push(request.target);
    const forward = (): Promise<RawResponse> => this.#forward(request);
    const rule = this.#rules.find(({ matches }) => matches(name));
    if (!rule) return void socket.write(toBytes(await forward()));
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    await rule.fault.answer({ socket, method: request.method, count, forward });
  }

  async #forward({ method, target, headers, body }: RawRequest): Promise<RawResponse> {
    const { hostname, port } = this.#origin;
    const request = httpRequest({ hostname, port, method, path: target, headers, agent: false });
    request.end(body);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    const contentType = response.headers['content-type'];
    return { status: response.statusCode ?? 0, contentType, body: Buffer.concat(chunks) };
  }
}

/** Bytes of a response, complete, on a connection that stays open. */
export function toBytes({ status, contentType, body, headers = [] }: RawResponse): Buffer {
  const hasBody = status !== 204 && status !== 304;
  const lines = [
    `HTTP/1.1 ${status} Status`,
    ...(contentType === undefined ? [] : [`content-type: ${contentType}`]),
    ...(hasBody ? [`content-length: ${body.length}`] : []),
    ...headers,
  ];
  return Buffer.concat([Buffer.from(lines.join('\r\n') + HEAD_END), hasBody ? body : Buffer.alloc(0)]);
}

/** First request in the bytes, and its length; undefined until it is complete. */
function parse(bytes: Buffer): { request: RawRequest; length: number } | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const [start = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const [method = '', target = ''] = start.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const bodyStart = end + HEAD_END.length;
  const length = bodyStart + Number(headers['content-length'] ?? 0);
  if (bytes.length < length) return undefined;
  return { request: { method, target, headers, body: bytes.subarray(bodyStart, length) }, length };
}
