import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { Client } from 'undici';
import { throwAwayPem } from '../fixtures/keys.js';
import { startHttp, type Loopback } from '../emulator/loopback.js';
import { unknownId } from './sessions.js';
import { Program } from './program.js';
import type { GraphqlResponse } from './testServer.js';

export const LISTENING = /listening at (http:\/\/[\d.]+:\d+)/;
/** Process id of a worker, as the primary logs it. */
export const STARTED = /"worker":(\d+),"msg":"Worker started"/;

/** Gateway with two workers. */
export const severalWorkers = (env: Record<string, string> = {}, folder?: string): Program =>
  new Program('src/main.js', { PORT: '0', WEB_CONCURRENCY: '2', ...env }, [], folder);

/** Yoti that knows every session as a completed one and can hold its answers. */
export class HoldingYoti {
  readonly #held = new Map<string, (answer: () => void) => void>();
  #server: Loopback | undefined;

  async start(): Promise<void> {
    this.#server = await startHttp((request, response) => this.#take(request, response));
  }

  async stop(): Promise<void> {
    await this.#server?.close();
  }

  get env(): Record<string, string> {
    return {
      YOTI_CLIENT_SDK_ID: unknownId,
      YOTI_KEY_PEM: throwAwayPem,
      YOTI_IDV_API_URL: this.#server?.url ?? '',
      // Held answers wait for the test, not for the clock.
      YOTI_HEADERS_TIMEOUT_MS: '300000',
    };
  }

  /** Holds the response to this call, such as `GET /sessions/…`, until `release`; `asked` resolves when the call arrives. */
  hold(call: string): { asked: Promise<void>; release: () => void } {
    let release = (): void => undefined;
    const asked = new Promise<void>((resolve) =>
      this.#held.set(call, (answer) => {
        release = answer;
        resolve();
      }),
    );
    return { asked, release: () => release() };
  }

  #take({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
    const call = `${method} ${new URL(url, 'http://yoti').pathname.replace('/idverify/v1', '')}`;
    const answer = (): void => {
      const [status, body] = answerTo(call);
      response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
    };
    const held = this.#held.get(call);
    this.#held.delete(call);
    if (held) held(answer);
    else answer();
  }
}

function answerTo(call: string): [status: number, body?: object] {
  const [method, , noun, id] = call.split(/[ /]/);
  if (method === 'GET') return [200, { session_id: id, state: 'COMPLETED', resources: {}, checks: [] }];
  if (method !== 'POST') return [method === 'PUT' ? 200 : 204];
  return noun === 'applicants'
    ? [201, { id: randomUUID() }]
    : [201, { session_id: randomUUID(), client_session_token: 'token', client_session_token_ttl: 60 }];
}

/** Keep-alive connection to one worker, which answers every request on it. */
export class WorkerConnection {
  readonly #client: Client;

  constructor(url: string) {
    this.#client = new Client(url, { keepAliveTimeout: 60_000 });
  }

  async execute<Data = Record<string, unknown>>(
    query: string,
    requestId: string = randomUUID(),
  ): Promise<GraphqlResponse<Data>> {
    const { statusCode, headers, body } = await this.#client.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': requestId },
      body: JSON.stringify({ query }),
    });
    const { data, errors = [], extensions } = (await body.json()) as GraphqlResponse<Data>;
    return { status: statusCode, headers, data, errors, extensions };
  }

  /** Sends a request other than an operation and gives the status. */
  async send(
    method: 'PUT' | 'POST',
    path: string,
    body: Buffer | string,
    headers: Record<string, string>,
  ): Promise<number> {
    const answer = await this.#client.request({ path, method, headers, body });
    await answer.body.dump();
    return answer.statusCode;
  }

  close(): Promise<void> {
    return this.#client.destroy();
  }
}

/** One connection to each worker; the log line of a call to Yoti, on the level debug, has the worker's process id. */
export async function connectToWorkers(
  program: Program,
  url: string,
  count: number,
): Promise<Map<string, WorkerConnection>> {
  const connections = new Map<string, WorkerConnection>();
  while (connections.size < count) {
    const connection = new WorkerConnection(url);
    const requestId = randomUUID();
    await connection.execute(`{ session(id: "${randomUUID()}") { id } }`, requestId);
    const [, pid = ''] = await program.says(new RegExp(`"pid":(\\d+)[^\\n]*"requestId":"${requestId}"`));
    if (connections.has(pid)) await connection.close();
    else connections.set(pid, connection);
  }
  return connections;
}
