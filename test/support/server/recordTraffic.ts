import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request exactly as the gateway sent it. */
export interface RecordedRequest {
  method: string;
  /** Path and query, as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Proxy in front of the emulator that records every request byte for byte. */
export class TrafficRecorder {
  readonly requests: RecordedRequest[] = [];
  readonly #target: () => string;
  #mayPass: Promise<void> = Promise.resolve();
  readonly #server = createServer((incoming, outgoing) => {
    this.#pass(incoming)
      .then(({ status, headers, body }) => outgoing.writeHead(status, headers).end(body))
      .catch(() => outgoing.destroy());
  });

  /** `target` gives the emulator's origin, at each request. */
  constructor(target: () => string) {
    this.#target = target;
  }

  async start(): Promise<void> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
  }

  /** The base URL for the gateway. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/idverify/v1`;
  }

  async stop(): Promise<void> {
    this.#server.close().closeAllConnections();
    await once(this.#server, 'close');
  }

  /** Holds requests, recorded already, until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#mayPass = new Promise((resolve) => (release = resolve));
    return release;
  }

  async #pass(
    incoming: IncomingMessage,
  ): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
    const { method = '', url = '', headers } = incoming;
    const body = await buffer(incoming);
    this.requests.push({ method, url, headers, body });
    await this.#mayPass;
    const onward = request(new URL(url, this.#target()), { method, headers, agent: false });
    const answered = once(onward.end(body), 'response') as Promise<[IncomingMessage]>;
    const [answer] = await answered;
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
  }
}

/** Starts a recorder before the tests of the block and stops it after them; `useTestServer` comes after it. */
export function recordTraffic(target: () => string): TrafficRecorder {
  const recorder = new TrafficRecorder(target);
  beforeAll(() => recorder.start());
  afterAll(() => recorder.stop());
  return recorder;
}
