import cluster from 'node:cluster';
import { MemoryIdempotencyStore } from './memoryStore.js';
import type { Claim, IdempotencyStore, Outcome, StepIds } from './store.js';

const CHANNEL = 'idempotency';
/** Time for the primary to answer. */
const TIMEOUT_MS = 2_000;

type Method = Exclude<keyof IdempotencyStore, 'close' | 'ready'>;

/** Message to the primary: a method of the store and its arguments. */
interface StoreRequest {
  channel: typeof CHANNEL;
  id: number;
  method: Method;
  args: readonly unknown[];
}

/** Message to the worker: the value that the method gave. */
interface StoreResponse {
  channel: typeof CHANNEL;
  id: number;
  value: unknown;
}

const isOurs = (message: unknown): message is { channel: typeof CHANNEL } =>
  typeof message === 'object' && message !== null && (message as { channel?: unknown }).channel === CHANNEL;

/** Store in the memory of the primary, for all of its workers, over their IPC channels. */
export class ClusterIdempotencyStore implements IdempotencyStore {
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #lastId = 0;
  readonly #onMessage = (message: unknown): void => {
    if (!isOurs(message)) return;
    const { id, value } = message as StoreResponse;
    this.#waiting.get(id)?.(value);
  };

  constructor() {
    process.on('message', this.#onMessage);
  }

  claim(record: string, input: string, owner: string): Promise<Claim> {
    return this.#call('claim', record, input, owner) as Promise<Claim>;
  }

  begin(record: string, owner: string, step: string): Promise<boolean> {
    return this.#call('begin', record, owner, step) as Promise<boolean>;
  }

  keep(record: string, step: string, ids: StepIds): Promise<StepIds> {
    return this.#call('keep', record, step, ids) as Promise<StepIds>;
  }

  async renew(record: string, owner: string): Promise<void> {
    await this.#call('renew', record, owner);
  }

  async release(record: string, owner: string, outcome: Outcome): Promise<void> {
    await this.#call('release', record, owner, outcome);
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    process.off('message', this.#onMessage);
  }

  #call(method: Method, ...args: unknown[]): Promise<unknown> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(id);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error('The primary did not answer in time.'));
      }, TIMEOUT_MS);
      this.#waiting.set(id, (value) => {
        end();
        resolve(value);
      });
      cluster.worker?.send({ channel: CHANNEL, id, method, args } satisfies StoreRequest);
    });
  }
}

/** In the primary: keeps the records of its workers. */
export function serveIdempotency(maxRecords: number): void {
  const store = new MemoryIdempotencyStore(maxRecords);
  cluster.on('message', (worker, message: unknown) => {
    if (!isOurs(message)) return;
    const { id, method, args } = message as StoreRequest;
    const call = store[method] as (...args: readonly unknown[]) => Promise<unknown>;
    void call.apply(store, [...args]).then((value) => {
      if (worker.isConnected()) worker.send({ channel: CHANNEL, id, value } satisfies StoreResponse);
    });
  });
}
