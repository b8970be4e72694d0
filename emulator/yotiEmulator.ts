import { generateKeyPair, type KeyObject, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Dispatcher } from 'undici';
import { grantToken, TOKEN_PATH } from './endpoints/accessToken.js';
import { endpoints } from './endpoints/index.js';
import { loadContract } from './http/contract.js';
import { mountControlEndpoints } from './http/control.js';
import { type Fault, Faults } from './http/fault.js';
import { type NotificationFault, NotificationFaults } from './http/notificationFault.js';
import { Notifier } from './http/notifier.js';
import { type RecordedRequest, Recording } from './http/recording.js';
import { BASE_PATHS, createHttpServer, mountEndpoints } from './http/server.js';
import { webhookAgent } from './http/webhookAgent.js';
import { Application, toPublicKey } from './state/application.js';
import type { Clock } from './state/clock.js';
import { EmulatorState } from './state/emulatorState.js';

/** Options of an emulator; each has a default. */
export interface EmulatorOptions {
  /** Id of the application; default a random UUID. */
  sdkId?: string;
  /** Public key of the application, as PEM or key; by default `start` generates a key pair. */
  publicKey?: string | KeyObject;
  /** Clock; default Date.now. */
  now?: Clock;
  /** Logger, or true to log to stdout; default false. */
  logger?: boolean | FastifyBaseLogger;
  /** Rejects a nonce that was used before; default false. */
  strictNonce?: boolean;
  /** Duration of background checks; default 0: they are done as soon as the user is. */
  checkDelayMs?: number;
  /** Sends the notifications; the default accepts self-signed certificates on loopback addresses only. */
  webhookDispatcher?: Dispatcher;
}

const generate = promisify(generateKeyPair);

/** Local Yoti with real signatures and the states of real sessions; keeps everything in memory. */
export class YotiEmulator {
  readonly sdkId: string;
  readonly #options: EmulatorOptions;
  readonly #state: EmulatorState;
  readonly #server: FastifyInstance;
  readonly #dispatcher: Dispatcher;
  readonly #recording = new Recording();
  readonly #faults = new Faults();
  readonly #notificationFaults = new NotificationFaults();
  /** Milliseconds by which time was advanced. */
  #aheadMs = 0;
  #privateKeyPem: string | undefined;

  constructor(options: EmulatorOptions = {}) {
    this.#options = options;
    this.sdkId = (options.sdkId ?? randomUUID()).toLowerCase();
    this.#dispatcher = options.webhookDispatcher ?? webhookAgent();
    this.#server = createHttpServer(options.logger ?? false);
    const warn = (message: string): void => this.#server.log.warn(message);
    this.#state = new EmulatorState({
      now: () => this.now(),
      strictNonce: options.strictNonce ?? false,
      checkDelayMs: options.checkDelayMs ?? 0,
      notifier: new Notifier(this.#dispatcher, this.#notificationFaults, warn),
      warn,
    });
    mountEndpoints(this.#server, endpoints, {
      emulator: this.#state,
      contract: loadContract(),
      faults: this.#faults,
      recording: this.#recording,
    });
    mountControlEndpoints(this.#server, this);
    this.#mountTokenEndpoint();
  }

  /** Listens; port 0 takes any free port. */
  async start(port = 0, host = '127.0.0.1'): Promise<void> {
    this.addApplication(this.sdkId, this.#options.publicKey ?? (await this.#generateKey()));
    await this.#server.listen({ port, host });
  }

  /** Closes all connections at once and waits for the notifications in flight. */
  async stop(): Promise<void> {
    this.#state.stop();
    await this.#server.close();
    await this.#state.notifier.idle();
    if (!this.#options.webhookDispatcher) await this.#dispatcher.close();
  }

  /** Base URL for clients. */
  get url(): string {
    return `${this.origin}${BASE_PATHS[0]}`;
  }

  /** Scheme, host and port. */
  get origin(): string {
    const { address, port, family } = this.#server.server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  /** URL of the token endpoint for bearer tokens. */
  get tokenUrl(): string {
    return `${this.origin}${TOKEN_PATH}`;
  }

  /** Private key of `sdkId`; undefined if the public key was given. */
  get privateKeyPem(): string | undefined {
    return this.#privateKeyPem;
  }

  /** The last 10 000 requests, oldest first. */
  get requests(): readonly RecordedRequest[] {
    return this.#recording.requests;
  }

  clearRequests(): void {
    this.#recording.clear();
  }

  /** Registers another application, with its own sessions, applicants and pools. */
  addApplication(sdkId: string, publicKey: string | KeyObject): void {
    const id = sdkId.toLowerCase();
    this.#state.applications.set(id, new Application(id, toPublicKey(publicKey)));
  }

  /** Injects a fault into the next matching requests. */
  failNext(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** Removes the faults that no request has met. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Makes the next matching notifications late, sent twice, out of order or lost. */
  failNextNotification(fault: NotificationFault): void {
    this.#notificationFaults.add(fault);
  }

  /** Removes the faults that no notification has met. */
  clearNotificationFaults(): void {
    this.#notificationFaults.clear();
  }

  /** Time of the emulator, in milliseconds since 1970. */
  now(): number {
    return (this.#options.now ?? Date.now)() + this.#aheadMs;
  }

  /** Advances time: sessions expire, checks become due, retention ends. */
  advanceTime(seconds: number): void {
    this.#aheadMs += seconds * 1000;
    this.#state.advanceAll();
  }

  /** Resolves when no notification is in flight; those that a fault holds back are delivered at once. */
  async notificationsSent(): Promise<void> {
    await this.#state.notifier.idle();
  }

  async #generateKey(): Promise<KeyObject> {
    const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
    this.#privateKeyPem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    return publicKey;
  }

  /** Accepts the requested host as audience too: a client may know this machine by another name. */
  #mountTokenEndpoint(): void {
    this.#server.post(TOKEN_PATH, async (request, reply) => {
      const audiences = [this.tokenUrl, `http://${request.headers.host}${TOKEN_PATH}`];
      const form = new URLSearchParams(String(request.body ?? ''));
      const { status, body } = grantToken(this.#state, form, audiences);
      return reply.code(status).headers({ 'cache-control': 'no-store' }).send(body);
    });
  }
}
