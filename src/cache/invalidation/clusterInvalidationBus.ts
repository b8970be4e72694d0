import cluster from 'node:cluster';
import { InvalidationBus } from './invalidationBus.js';

/** Message between the primary and its workers. */
interface InvalidationMessage {
  invalidate: string;
}

const isInvalidationMessage = (message: unknown): message is InvalidationMessage =>
  typeof message === 'object' &&
  message !== null &&
  typeof (message as Partial<InvalidationMessage>).invalidate === 'string';

/** Invalidations between the workers of one primary, over its IPC channels. */
export class ClusterInvalidationBus extends InvalidationBus {
  readonly isConnected = true;
  readonly #onMessage = (message: unknown): void => {
    if (isInvalidationMessage(message)) this.receive(message.invalidate);
  };

  constructor() {
    super();
    process.on('message', this.#onMessage);
  }

  override close(): void {
    process.off('message', this.#onMessage);
  }

  protected override send(path: string): void {
    cluster.worker?.send({ invalidate: path } satisfies InvalidationMessage);
  }
}

/** In the primary: relays invalidations of one worker to all others. */
export function relayInvalidations(): void {
  cluster.on('message', (sender, message: unknown) => {
    if (!isInvalidationMessage(message)) return;
    for (const worker of Object.values(cluster.workers ?? {}))
      if (worker && worker !== sender && worker.isConnected()) worker.send(message);
  });
}
