import type { Subscriptions } from '../../../src/subscriptions/subscriptions.js';
import { verify } from 'node:crypto';
import { MockAgent, type Dispatcher } from 'undici';
import { unrestrictedCaller } from '../../../src/auth/caller.js';
import { ResponseTicks } from '../../../src/auth/responseTicks.js';
import { createContext } from '../../../src/graphql/context.js';
import type { DataSources } from '../../../src/datasources/index.js';
import type { LinkMaker } from '../../../src/datasources/media.js';
import { YotiClient, type YotiClientOptions } from '../../../src/datasources/yoti/client.js';
import type { Yoti } from '../../../src/datasources/yoti/yoti.js';
import { Contract } from '../../../src/datasources/yoti/contract.js';
import type { AbortHandle } from '../../../src/datasources/yoti/abortHandle.js';
import { RequestSigner } from '../../../src/datasources/yoti/signature.js';
import { idempotencyInMemory, unlimitedActs } from '../fixtures/acts.js';
import { throwAwayKey } from '../fixtures/keys.js';
import { MemoryLog } from '../fixtures/logger.js';

export const SDK_ID = '0b6d1a52-6b0c-4d57-9f3e-2f1b8e4c7a10';
/** The clock of the data sources: when the reference's example session is created. */
export const NOW = Date.parse('2026-03-04T05:06:07Z');
export const MAX_IMAGE_BYTES = 1_000;

const ORIGIN = 'https://api.yoti.test';
const PREFIX = '/idverify/v1';
export const BASE_URL = ORIGIN + PREFIX;

/** The contract is read once for each test file. */
export const contract = Contract.load();

/** Request as Yoti receives it. */
export interface Sent {
  method: string;
  /** Below the base URL, without the query. */
  path: string;
  query: URLSearchParams;
  contentType: string | undefined;
  digest: string;
  body: Buffer | undefined;
  /** The body as JSON; undefined when it is none. */
  json: unknown;
  /** True if the digest is valid for the application's key and this request. */
  isSigned: boolean;
}

/** An answer of Yoti's: JSON unless it is text, an error when the connection is to fail; an error of Yoti's has a body. */
export interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  connectionError?: Error & { code?: string };
}

/** Fake of Yoti on undici's MockAgent: gives prepared responses and records requests. */
const UNABORTABLE = { abort: () => undefined } as unknown as Dispatcher.DispatchController;

/** Links whose capability is just what they are for. */
const LINKS: LinkMaker = {
  media: (sessionId, mediaId) => `https://gateway.test/media/${sessionId}.${mediaId}`,
  upload: (sessionId, resourceId) => ({
    url: `https://gateway.test/uploads/${sessionId}.${resourceId}`,
    expiresAt: new Date(NOW + 300_000),
  }),
};

export class FakeYoti {
  readonly sent: Sent[] = [];
  readonly log = new MemoryLog();
  readonly client: YotiClient;
  readonly #agent = new MockAgent();

  constructor(options: Partial<YotiClientOptions> = {}) {
    this.#agent.disableNetConnect();
    this.client = new YotiClient({
      baseUrl: BASE_URL,
      signer: new RequestSigner(SDK_ID, throwAwayKey.privateKey),
      contract,
      dispatcher: this.#agent.compose(this.#remember),
      headersTimeoutMs: 60_000,
      bodyTimeoutMs: 60_000,
      maxResponseBytes: 100_000,
      maxConnections: 128,
      maxStreams: 128,
      maxWaiting: 1_000,
      waitTimeoutMs: 60_000,
      streamLimits: { streamTimeoutMs: 60_000, minBytesPerSecond: 1 },
      random: () => 0,
      ...options,
    });
  }

  /** The next answers to this method and path, in this order. */
  answers(method: string, path: string, ...answers: Answer[]): this {
    const pool = this.#agent.get(ORIGIN);
    for (const { status = 200, body = bodyOf(status), headers = {}, connectionError } of answers) {
      const expected = { method, path: (target: string) => target.split('?')[0] === PREFIX + path };
      if (connectionError) pool.intercept(expected).replyWithError(connectionError);
      else
        pool
          .intercept(expected)
          .reply(status, typeof body === 'string' ? body : JSON.stringify(body), { headers });
    }
    return this;
  }

  /** Yoti for one request of ours. */
  yoti(abortHandle?: AbortHandle): Yoti {
    return this.client.forRequest({ abortHandle, log: this.log });
  }

  /** The data sources of one request of ours. */
  dataSources(abortHandle?: AbortHandle, caller = unrestrictedCaller): DataSources {
    const limits = {
      maxImageBytes: MAX_IMAGE_BYTES,
      maxMediaBytes: MAX_IMAGE_BYTES,
      ticks: new ResponseTicks(0),
      maxUpstreamCalls: 1_000,
      maxEntityCalls: 1_000,
      maxBytesPerResponse: 30_000_000,
    };
    const services = { actLimiter: unlimitedActs, idempotency: idempotencyInMemory() };
    const subscriptions = {} as Subscriptions;
    const deps = {
      yoti: this.client,
      ...services,
      ...limits,
      subscriptions,
      baseUrl: BASE_URL,
      now: () => NOW,
    };
    const request = { abortHandle, log: this.log, addressOf: () => '' };
    return createContext(deps, 'request-1', request, LINKS, caller).dataSources;
  }

  /** `GET /sessions/…`, one line for each request. */
  get calls(): string[] {
    return this.sent.map(({ method, path }) => `${method} ${path}`);
  }

  /** Answers that were not fetched. */
  get pending(): number {
    return this.#agent.pendingInterceptors().length;
  }

  close(): Promise<void> {
    return this.#agent.close();
  }

  readonly #remember: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    this.sent.push(toSent(options));
    // The mock of undici does not tell that a request was begun before its connection fails.
    handler.onRequestStart?.(UNABORTABLE, {});
    return dispatch(options, handler);
  };
}

/** Without one in the answer: an error has Yoti's body. */
const bodyOf = (status: number): unknown => (status >= 400 ? { code: 'A_CODE_OF_YOTI' } : '');

function toSent({ method, path: fullPath, headers, body }: Dispatcher.DispatchOptions): Sent {
  const target = fullPath.slice(PREFIX.length);
  const [path = '', query] = target.split('?');
  const { 'X-Yoti-Auth-Digest': digest = '', 'Content-Type': contentType } = headers as Record<
    string,
    string
  >;
  const bytes = Buffer.isBuffer(body) ? body : undefined;
  const text = `${method}&${target}${bytes ? `&${bytes.toString('base64')}` : ''}`;
  return {
    method,
    path,
    query: new URLSearchParams(query),
    contentType,
    digest,
    body: bytes,
    json: contentType === 'application/json' ? JSON.parse(String(bytes)) : undefined,
    isSigned: verify('sha256', Buffer.from(text), throwAwayKey.publicKey, Buffer.from(digest, 'base64')),
  };
}
