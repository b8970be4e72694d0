import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { connectRedis } from '../redis.js';
import { InvalidationBus } from './invalidationBus.js';

const CHANNEL = 'yoti-graphql-gateway:changes';
/** Milliseconds between looks whether a silent connection is still one. */
const PING_INTERVAL_MS = 5_000;

/** Between all processes that use one Redis, on any machine. Paths pass through it and are not stored. */
export class RedisInvalidationBus extends InvalidationBus {
  readonly #senderId = randomUUID();
  readonly #publisher: Redis;
  /** A connection that listens can do nothing else. */
  readonly #subscriber: Redis;
  readonly #pingTimer: NodeJS.Timeout;
  #isConnected = false;

  constructor(url: string, log: Parameters<typeof connectRedis>[1]) {
    super();
    const meanwhile = 'no session that is over is kept';
    this.#publisher = connectRedis(url, log, meanwhile);
    this.#subscriber = connectRedis(url, log, meanwhile)
      .on('ready', () => this.#subscribe())
      .on('close', () => this.#onDisconnect())
      .on('message', (_, message: string) => this.#onMessage(message));
    this.#pingTimer = setInterval(() => this.#ping(), PING_INTERVAL_MS).unref();
  }

  override get isConnected(): boolean {
    return this.#isConnected;
  }

  override close(): void {
    clearInterval(this.#pingTimer);
    this.#publisher.disconnect();
    this.#subscriber.disconnect();
  }

  /** While Redis is away from here, others are not told; the log says that it is away. */
  protected override send(path: string): void {
    this.#publisher.publish(CHANNEL, `${this.#senderId} ${path}`).catch(() => undefined);
  }

  #subscribe(): void {
    this.#subscriber.subscribe(CHANNEL).then(
      () => {
        this.resync();
        this.#isConnected = true;
      },
      () => this.#subscriber.disconnect(true),
    );
  }

  #onDisconnect(): void {
    this.#isConnected = false;
    this.resync();
  }

  #ping(): void {
    if (this.#isConnected) this.#subscriber.ping().catch(() => this.#subscriber.disconnect(true));
  }

  #onMessage(message: string): void {
    const [from, path = ''] = message.split(' ', 2);
    if (from !== this.#senderId) this.receive(path);
  }
}
