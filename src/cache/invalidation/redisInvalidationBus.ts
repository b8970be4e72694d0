import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { connectRedis } from '../redis.js';
import { Changes } from './invalidationBus.js';

const CHANNEL = 'yoti-graphql-gateway:changes';
/** Milliseconds between looks whether a silent connection is still one. */
const LOOK = 5_000;

/** Between all processes that use one Redis, on any machine. Paths pass through it and are not stored. */
export class RedisChanges extends Changes {
  readonly #own = randomUUID();
  readonly #mouth: Redis;
  /** A connection that listens can do nothing else. */
  readonly #ear: Redis;
  readonly #look: NodeJS.Timeout;
  #isHeard = false;

  constructor(url: string, log: Parameters<typeof connectRedis>[1]) {
    super();
    const meanwhile = 'no session that is over is kept';
    this.#mouth = connectRedis(url, log, meanwhile);
    this.#ear = connectRedis(url, log, meanwhile)
      .on('ready', () => this.#subscribe())
      .on('close', () => this.#deafen())
      .on('message', (_, message: string) => this.#take(message));
    this.#look = setInterval(() => this.#ping(), LOOK).unref();
  }

  override get isHeard(): boolean {
    return this.#isHeard;
  }

  override close(): void {
    clearInterval(this.#look);
    this.#mouth.disconnect();
    this.#ear.disconnect();
  }

  /** While Redis is away from here, others are not told; the log says that it is away. */
  protected override send(path: string): void {
    this.#mouth.publish(CHANNEL, `${this.#own} ${path}`).catch(() => undefined);
  }

  #subscribe(): void {
    this.#ear.subscribe(CHANNEL).then(
      () => {
        this.lose();
        this.#isHeard = true;
      },
      () => this.#ear.disconnect(true),
    );
  }

  #deafen(): void {
    this.#isHeard = false;
    this.lose();
  }

  #ping(): void {
    if (this.#isHeard) this.#ear.ping().catch(() => this.#ear.disconnect(true));
  }

  #take(message: string): void {
    const [from, path = ''] = message.split(' ', 2);
    if (from !== this.#own) this.hear(path);
  }
}
