import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { createDispatcher } from '../../../src/datasources/yoti/dispatcher.js';
import type { YotiClientOptions } from '../../../src/datasources/yoti/client.js';
import { FakeYoti } from './fakeYoti.js';
import type { Loopback } from './loopback.js';

/** HTTP server that holds each request until the test answers it. */
export class HoldingServer {
  readonly held: { request: IncomingMessage; response: ServerResponse }[] = [];
  #waiting: (() => void)[] = [];

  readonly listener: RequestListener = (request, response) => {
    this.held.push({ request, response });
    this.#waiting.splice(0).forEach((resume) => resume());
  };

  async arrived(count: number): Promise<void> {
    while (this.held.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when the client has closed the connection of this request without an answer. */
  async closed(index: number): Promise<void> {
    const { response } = this.held[index]!;
    if (!response.destroyed) await once(response, 'close');
  }

  answer(index: number, body: unknown, status = 200): void {
    this.held[index]!.response.writeHead(status, { 'Content-Type': 'application/json' }).end(
      body === undefined ? '' : JSON.stringify(body),
    );
  }

  urls(): string[] {
    return this.held.map(({ request }) => `${request.method} ${request.url?.split('?')[0]}`);
  }
}

/** Timeout in tests about something else; no busy machine takes that long. */
const PATIENT_MS = 60_000;

type Connect = (server: Loopback, options?: Partial<YotiClientOptions>) => FakeYoti;

/** Gives a function that connects a client to a server over the loopback interface; both are closed after each test. */
export function useLoopbackYoti(): Connect {
  const servers: Loopback[] = [];
  const agents: Dispatcher[] = [];
  afterEach(async () => {
    await Promise.all(agents.splice(0).map((agent) => agent.destroy()));
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  return (server, options = {}) => {
    const dispatcher = createDispatcher({
      connectTimeoutMs: PATIENT_MS,
      maxConnections: 128,
      maxStreams: 128,
    });
    servers.push(server);
    agents.push(dispatcher);
    return new FakeYoti({
      baseUrl: server.url,
      dispatcher,
      headersTimeoutMs: PATIENT_MS,
      bodyTimeoutMs: PATIENT_MS,
      ...options,
    });
  };
}
