import { generateKeyPair, type KeyObject, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { fastify, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify';
import type { Dispatcher } from 'undici';
import { grantToken, TOKEN_PATH } from './endpoints/accessToken.js';
import { endpoints } from './endpoints/index.js';
import { loadContract } from './http/contract.js';
import { type Fault, Faults } from './http/fault.js';
import { Notifier } from './http/notifier.js';
import { handleRequest } from './http/pipeline.js';
import { type RecordedRequest, Recording } from './http/recording.js';
import { webhookAgent } from './http/webhookAgent.js';
import { Application, toPublicKey } from './state/application.js';
import type { Clock } from './state/clock.js';
import { EmulatorState } from './state/emulatorState.js';

/** How an emulator is made; everything has a default. */
export interface EmulatorOptions {
  /** The application's id; default a random UUID. */
  sdkId?: string;
  /** The application's public key as PEM or key; without it a throw-away pair is made at the start. */
  publicKey?: string | KeyObject;
  /** The clock; default Date.now. */
  now?: Clock;
  /** True logs to stdout, an object is logged to; default false. */
  logger?: boolean | FastifyBaseLogger;
  /** Refuse a nonce that came before; default false. */
  strictNonce?: boolean;
  /** Milliseconds that background checks take; default 0: they are done when the user is. */
  checkDelayMs?: number;
  /** Sends the notifications; the default trusts any certificate on loopback addresses and no others. */
  webhookDispatcher?: Dispatcher;
}

const PREFIXES = ['/idverify/v1', '/sandbox/idverify/v1'];
const MAX_BODY_BYTES = 20 * 1024 * 1024;
const generate = promisify(generateKeyPair);

/** A local Yoti: real signatures, a real state machine, everything in memory. */
export class YotiEmulator {
  readonly sdkId: string;
  readonly #options: EmulatorOptions;
  readonly #state: EmulatorState;
  readonly #server: FastifyInstance;
  readonly #dispatcher: Dispatcher;
  readonly #recording = new Recording();
  readonly #faults = new Faults();
  #privateKeyPem: string | undefined;

  constructor(options: EmulatorOptions = {}) {
    this.#options = options;
    this.sdkId = (options.sdkId ?? randomUUID()).toLowerCase();
    this.#dispatcher = options.webhookDispatcher ?? webhookAgent();
    this.#server = newServer(options.logger ?? false);
    const warn = (message: string): void => this.#server.log.warn(message);
    this.#state = new EmulatorState({
      now: options.now ?? Date.now,
      strictNonce: options.strictNonce ?? false,
      checkDelayMs: options.checkDelayMs ?? 0,
      notifier: new Notifier(this.#dispatcher, warn),
      warn,
    });
    this.#mount();
  }

  /** Listens; port 0 takes any free port. */
  async start(port = 0, host = '127.0.0.1'): Promise<void> {
    this.addApplication(this.sdkId, this.#options.publicKey ?? (await this.#makeKey()));
    await this.#server.listen({ port, host });
  }

  /** Closes all connections at once and waits for notifications on their way. */
  async stop(): Promise<void> {
    this.#state.stop();
    await this.#server.close();
    await this.#state.notifier.idle();
    if (!this.#options.webhookDispatcher) await this.#dispatcher.close();
  }

  /** The base URL for clients. */
  get url(): string {
    return `${this.origin}${PREFIXES[0]}`;
  }

  /** Scheme, host and port. */
  get origin(): string {
    const { address, port, family } = this.#server.server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  /** The private key that belongs to `sdkId`; only when the emulator made the pair. */
  get privateKeyPem(): string | undefined {
    return this.#privateKeyPem;
  }

  /** The latest 10 000 requests, oldest first. */
  get requests(): readonly RecordedRequest[] {
    return this.#recording.requests;
  }

  clearRequests(): void {
    this.#recording.clear();
  }

  /** Lets a second application in, with its own sessions and applicants. */
  addApplication(sdkId: string, publicKey: string | KeyObject): void {
    const id = sdkId.toLowerCase();
    this.#state.applications.set(id, new Application(id, toPublicKey(publicKey)));
  }

  /** The next matching requests get this instead of the real answer. */
  failNext(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** Forgets faults that met no request. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Resolves when all notifications so far are delivered or given up. */
  async notificationsSent(): Promise<void> {
    await this.#state.notifier.idle();
  }

  async #makeKey(): Promise<KeyObject> {
    const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
    this.#privateKeyPem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    return publicKey;
  }

  /** Where central auth hands out bearer tokens. */
  get tokenUrl(): string {
    return `${this.origin}${TOKEN_PATH}`;
  }

  /** A client may know this machine by another name, so the host it asked counts as well. */
  #mountCentralAuth(): void {
    this.#server.post(TOKEN_PATH, async (request, reply) => {
      const urls = [this.tokenUrl, `http://${request.headers.host}${TOKEN_PATH}`];
      const { status, body } = grantToken(this.#state, new URLSearchParams(String(request.body ?? '')), urls);
      return reply.code(status).headers({ 'cache-control': 'no-store' }).send(body);
    });
  }

  #mount(): void {
    this.#mountCentralAuth();
    const [recording, faults] = [this.#recording, this.#faults];
    const pipeline = { emulator: this.#state, contract: loadContract(), faults, recording };
    for (const prefix of PREFIXES) {
      for (const endpoint of endpoints) {
        this.#server.route({
          method: endpoint.method,
          url: `${prefix}${endpoint.path}`,
          handler: (request, reply) => handleRequest(pipeline, endpoint, prefix, request, reply),
        });
      }
    }
  }
}

/** Bodies stay raw bytes: the signature covers exactly what was sent. */
function newServer(logger: boolean | FastifyBaseLogger): FastifyInstance {
  const logging = typeof logger === 'boolean' ? { logger } : { loggerInstance: logger };
  const server = fastify({
    ...logging,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no such endpoint' }),
  );
  server.setErrorHandler((error: FastifyError, _request, reply) =>
    reply
      .code(error.statusCode ?? 500)
      .send({ code: 'MALFORMED_REQUEST', errors: [{ property: 'body', message: error.message }] }),
  );
  return server;
}
