import { LRUCache } from 'lru-cache';
import {
  LEASE_MS,
  RECORD_TTL_MS,
  type Claim,
  type IdempotencyStore,
  type Outcome,
  type StepIds,
} from './store.js';

interface StoredRecord {
  input: string;
  steps: Record<string, StepIds>;
  begun?: string;
  isDone: boolean;
  owner?: string;
  leasedUntil: number;
}

/** Store in the memory of one process; above `maxRecords` the one that was unused longest is forgotten. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  readonly #records: LRUCache<string, StoredRecord>;
  readonly #now: () => number;

  /** `now` is in milliseconds, on a clock that never goes back. */
  constructor(maxRecords: number, now: () => number = () => performance.now()) {
    this.#now = now;
    this.#records = new LRUCache({ max: maxRecords, ttl: RECORD_TTL_MS, ttlResolution: 0, perf: { now } });
  }

  async claim(name: string, input: string, owner: string): Promise<Claim> {
    const record = this.#records.get(name) ?? { input, steps: {}, isDone: false, leasedUntil: 0 };
    if (record.input !== input) return { state: 'REUSED' };
    if (record.isDone) return { state: 'DONE', steps: { ...record.steps } };
    if (record.owner !== undefined && record.leasedUntil > this.#now()) return { state: 'BUSY' };
    if (!this.#records.has(name)) this.#records.set(name, record);
    record.owner = owner;
    record.leasedUntil = this.#now() + LEASE_MS;
    return { state: 'CLAIMED', steps: { ...record.steps }, begun: record.begun };
  }

  async begin(name: string, owner: string, step: string): Promise<boolean> {
    const record = this.#ownedBy(owner, name);
    if (!record) return false;
    record.begun = step;
    record.leasedUntil = this.#now() + LEASE_MS;
    return true;
  }

  async keep(name: string, step: string, ids: StepIds): Promise<StepIds> {
    const record = this.#records.get(name);
    if (!record) return ids;
    if (record.begun === step) record.begun = undefined;
    return (record.steps[step] ??= ids);
  }

  async renew(name: string, owner: string): Promise<void> {
    const record = this.#ownedBy(owner, name);
    if (record) record.leasedUntil = this.#now() + LEASE_MS;
  }

  async release(name: string, owner: string, outcome: Outcome): Promise<void> {
    const record = this.#ownedBy(owner, name);
    if (!record) return;
    record.owner = undefined;
    record.isDone = outcome === 'DONE';
    if (outcome === 'OPEN') record.begun = undefined;
    const isEmpty = !record.isDone && record.begun === undefined && Object.keys(record.steps).length === 0;
    if (isEmpty) this.#records.delete(name);
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    this.#records.clear();
  }

  #ownedBy(owner: string, name: string): StoredRecord | undefined {
    const record = this.#records.get(name);
    return record?.owner === owner && record.leasedUntil > this.#now() ? record : undefined;
  }
}
