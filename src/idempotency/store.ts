/** Ids of the objects that a step created, by their names in the errors: `{ sessionId }`. */
export type StepIds = Readonly<Record<string, string>>;

/** Steps that are done, by name. */
export type DoneSteps = Readonly<Record<string, StepIds>>;

/** Answer to the claim of a record. */
export type Claim =
  /** The record is leased to the claimant; `begun` names a step whose outcome is not known. */
  | { state: 'CLAIMED'; steps: DoneSteps; begun?: string }
  /** Everything is done. */
  | { state: 'DONE'; steps: DoneSteps }
  /** Another claimant has the lease. */
  | { state: 'BUSY' }
  /** The record is of another input. */
  | { state: 'REUSED' };

/** How a claimant leaves its record: all done, to be continued, or with a step whose outcome is not known. */
export type Outcome = 'DONE' | 'OPEN' | 'UNDECIDED';

/** Time for which a record is kept, from its first claim. */
export const RECORD_TTL_MS = 86_400_000;
/** Time after which the lease of a process that was killed ends. */
export const LEASE_MS = 5_000;
/** Interval in which a running process extends its lease. */
export const RENEW_INTERVAL_MS = 1_000;

/**
 * Store of records of idempotent mutations. A record has a hash of its input and the ids that its steps created, nothing
 * else; its name is a hash too. All methods reject when the store cannot be reached.
 */
export interface IdempotencyStore {
  /** Leases a record to `owner`, and creates it if there is none. */
  claim(record: string, input: string, owner: string): Promise<Claim>;
  /** Notes that a step is about to be sent; false if the lease was lost, and then it must not be sent. */
  begin(record: string, owner: string, step: string): Promise<boolean>;
  /** Stores the ids that a step created, unless there are some; gives those that are stored. */
  keep(record: string, step: string, ids: StepIds): Promise<StepIds>;
  /** Extends the lease. */
  renew(record: string, owner: string): Promise<void>;
  /** Ends the lease; a record without any step is removed, so that its key is free again. */
  release(record: string, owner: string, outcome: Outcome): Promise<void>;
  /** Resolves once the store can be used, or has failed. */
  ready(): Promise<void>;
  close(): void;
}
