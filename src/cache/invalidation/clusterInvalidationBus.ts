import cluster from 'node:cluster';
import { InvalidationBus } from './invalidationBus.js';

/** How it travels between the workers of a primary. */
interface InvalidationMessage {
  invalidate: string;
}

const isInvalidationMessage = (message: unknown): message is InvalidationMessage =>
  typeof message === 'object' &&
  message !== null &&
  typeof (message as Partial<InvalidationMessage>).invalidate === 'string';

/** Between the workers of one primary, over its channel to each. */
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

/** In the primary: hands on to all workers what one of them says. */
export function relayInvalidations(): void {
  cluster.on('message', (from, message: unknown) => {
    if (!isInvalidationMessage(message)) return;
    for (const worker of Object.values(cluster.workers ?? {}))
      if (worker && worker !== from && worker.isConnected()) worker.send(message);
  });
}
