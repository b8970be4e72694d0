import cluster from 'node:cluster';
import { Changes } from './invalidationBus.js';

/** How it travels between the workers of a primary. */
interface Word {
  forget: string;
}

const isWord = (message: unknown): message is Word =>
  typeof message === 'object' && message !== null && typeof (message as Partial<Word>).forget === 'string';

/** Between the workers of one primary, over its channel to each. */
export class SiblingChanges extends Changes {
  readonly isHeard = true;
  readonly #take = (message: unknown): void => {
    if (isWord(message)) this.hear(message.forget);
  };

  constructor() {
    super();
    process.on('message', this.#take);
  }

  override close(): void {
    process.off('message', this.#take);
  }

  protected override send(path: string): void {
    cluster.worker?.send({ forget: path } satisfies Word);
  }
}

/** In the primary: hands on to all workers what one of them says. */
export function relayChanges(): void {
  cluster.on('message', (from, message: unknown) => {
    if (!isWord(message)) return;
    for (const worker of Object.values(cluster.workers ?? {}))
      if (worker && worker !== from && worker.isConnected()) worker.send(message);
  });
}
