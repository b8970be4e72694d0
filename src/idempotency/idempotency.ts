import { randomUUID } from 'node:crypto';
import { ApiError, badInput } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { AbortHandle } from '../datasources/yoti/abortHandle.js';
import { identityOf, type CallIdentity } from './identity.js';
import { inProgress, KeptSteps, plainSteps, unavailable, type Steps } from './steps.js';
import { RENEW_INTERVAL_MS, type IdempotencyStore, type StepIds } from './store.js';
import { waitAtMost } from './waitAtMost.js';

export const MAX_KEY_LENGTH = 255;
/** Interval in which a call looks whether its equal in another process has ended. */
const POLL_INTERVAL_MS = 50;

/** Name of the header, as Node gives it. */
export const KEY_HEADER = 'idempotency-key';

/** Input of a mutation that takes a key. */
export interface KeyedInput {
  idempotencyKey?: string | null;
}

/** Process-wide services of idempotent mutations. */
export interface IdempotencyOptions {
  store: IdempotencyStore;
  /** Time that a call waits for its equal to end. */
  waitMs: number;
}

/** The request that a call belongs to. */
export interface CallScope {
  subject: string | null;
  /** Key of the header `Idempotency-Key`. */
  headerKey?: string;
  abortHandle?: AbortHandle;
  /** Counts the act of a mutation, before its first step. */
  countAct(mutation: string): Promise<void>;
  /** Tells that the caller created these objects earlier. */
  onRestored(ids: StepIds): void;
}

/** Result of a call that was carried out or found done, with the ids behind it. */
interface Result {
  value: unknown;
  ids: StepIds;
}

/** Call that is being carried out in this process. */
interface RunningCall {
  input: string;
  abortHandle?: AbortHandle;
  result: Promise<Result>;
}

/**
 * Idempotent mutations: calls of one subject with one key are carried out once, also across processes that share the
 * store; the others get its result.
 */
export class Idempotency {
  readonly #options: IdempotencyOptions;
  readonly #running = new Map<string, RunningCall>();

  constructor(options: IdempotencyOptions) {
    this.#options = options;
  }

  forRequest(scope: CallScope): RequestIdempotency {
    return new RequestIdempotency(scope, (call, execute) => this.#run(call, execute));
  }

  ready(): Promise<void> {
    return this.#options.store.ready();
  }

  close(): void {
    this.#options.store.close();
  }

  async #run(call: Call, execute: Execute): Promise<unknown> {
    const { record, input, scope } = call;
    for (;;) {
      const running = this.#running.get(record);
      if (!running) return (await this.#start(call, execute)).value;
      if (running.input !== input) throw reused();
      const result = await this.#join(running, scope);
      if (!result) continue;
      scope.onRestored(result.ids);
      return result.value;
    }
  }

  #start(call: Call, execute: Execute): Promise<Result> {
    const { record, input, scope } = call;
    const result = this.#claimAndExecute(call, execute).finally(() => this.#running.delete(record));
    this.#running.set(record, { input, abortHandle: scope.abortHandle, result });
    return result;
  }

  /** Result of the equal call; undefined if only its client has left, and this call is to continue. */
  async #join({ result, abortHandle }: RunningCall, scope: CallScope): Promise<Result | undefined> {
    try {
      return await waitAtMost(result, this.#options.waitMs, scope.abortHandle, inProgress);
    } catch (error) {
      scope.abortHandle?.throwIfAborted();
      if (abortHandle?.reason) return undefined;
      throw error;
    }
  }

  async #claimAndExecute(call: Call, execute: Execute): Promise<Result> {
    const { store, waitMs } = this.#options;
    const { record, input, scope } = call;
    const owner = randomUUID();
    const startedAt = performance.now();
    for (;;) {
      const claim = await store.claim(record, input, owner).catch((error: unknown) => {
        throw unavailable(error);
      });
      if (claim.state === 'REUSED') throw reused();
      if (claim.state !== 'BUSY') {
        const lease = { store, record, owner, ...claim };
        scope.onRestored(Object.assign({}, ...Object.values(claim.steps)) as StepIds);
        const steps = new KeptSteps(lease, () => scope.countAct(call.mutation));
        const value =
          claim.state === 'DONE' ? await execute(steps) : await this.#holdLease(steps, call, owner, execute);
        return { value, ids: steps.ids };
      }
      if (performance.now() - startedAt > waitMs) throw inProgress();
      await (scope.abortHandle ?? new AbortHandle()).wait(POLL_INTERVAL_MS);
      scope.abortHandle?.throwIfAborted();
    }
  }

  /** Carries out what is left while the lease is extended, and releases it. */
  async #holdLease(steps: KeptSteps, { record }: Call, owner: string, execute: Execute): Promise<unknown> {
    const { store } = this.#options;
    const ignore = (): undefined => undefined;
    const renewal = setInterval(() => void store.renew(record, owner).catch(ignore), RENEW_INTERVAL_MS);
    try {
      const value = await execute(steps);
      await store.release(record, owner, 'DONE').catch(ignore);
      return value;
    } catch (error) {
      await store.release(record, owner, steps.isUndecided ? 'UNDECIDED' : 'OPEN').catch(ignore);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }
}

interface Call extends CallIdentity {
  mutation: string;
  scope: CallScope;
}
type Execute = (steps: Steps) => Promise<unknown>;

/** Idempotent mutations of one request. */
export class RequestIdempotency {
  readonly #scope: CallScope;
  readonly #run: (call: Call, execute: Execute) => Promise<unknown>;

  constructor(scope: CallScope, run: (call: Call, execute: Execute) => Promise<unknown>) {
    this.#scope = scope;
    this.#run = run;
  }

  /**
   * Carries out a mutation, once for its key. Without a key it is just carried out. `execute` runs its steps through the
   * given ones; for a repeat they restore their objects from ids.
   */
  run<T>(mutation: string, input: KeyedInput, execute: (steps: Steps) => Promise<T>): Promise<T> {
    const key = keyOf(input, this.#scope.headerKey);
    if (key === undefined) return execute(plainSteps);
    const scope = this.#scope;
    const call = { mutation, scope, ...identityOf(scope.subject, key, mutation, input) };
    return this.#run(call, execute) as Promise<T>;
  }
}

function keyOf({ idempotencyKey }: KeyedInput, headerKey: string | undefined): string | undefined {
  const key = idempotencyKey ?? headerKey;
  if (key === undefined) return undefined;
  const isBad = key.trim() === '' || key.length > MAX_KEY_LENGTH;
  const field = isGiven(idempotencyKey) ? 'idempotencyKey' : 'Idempotency-Key';
  if (isBad)
    throw badInput({ field, message: `must have 1 to ${MAX_KEY_LENGTH} characters and not be blank` });
  if (headerKey !== undefined && headerKey !== key)
    throw badInput({ field, message: 'differs from the header Idempotency-Key: send only one of them' });
  return key;
}

const isGiven = (key: string | null | undefined): boolean => key !== null && key !== undefined;

const reused = (): ApiError => new ApiError(ErrorCode.IDEMPOTENCY_KEY_REUSED);
