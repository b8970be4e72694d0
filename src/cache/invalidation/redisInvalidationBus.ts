import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { connectRedis } from '../redis.js';
import { InvalidationBus } from './invalidationBus.js';

const CHANNEL = 'yoti-graphql-gateway:invalidations';
/** Interval of pings, which find out that a silent connection is broken. */
const PING_INTERVAL_MS = 5_000;

/** Invalidations between all processes that use one Redis, over pub/sub: paths are not stored there. */
export class RedisInvalidationBus extends InvalidationBus {
  readonly #senderId = randomUUID();
  readonly #publisher: Redis;
  /** Apart, because a subscribed connection accepts no other commands. */
  readonly #subscriber: Redis;
  readonly #pingTimer: NodeJS.Timeout;
  #isConnected = false;

  constructor(url: string, log: Parameters<typeof connectRedis>[1]) {
    super();
    const fallbackNote = 'finished sessions are not cached';
    this.#publisher = connectRedis(url, log, fallbackNote);
    this.#subscriber = connectRedis(url, log, fallbackNote)
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

  /** Without a connection other processes are not told; the lost connection is in the log. */
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
    const [senderId, path = ''] = message.split(' ', 2);
    if (senderId !== this.#senderId) this.receive(path);
  }
}
