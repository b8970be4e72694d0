import { ABORTED, type AuditEvent, type AuditLog } from './audit.js';

/** What one operation did or read: an event without the facts that all events of the request have. */
export type TrailEvent = Pick<AuditEvent, 'field' | 'ids' | 'outcome'>;

/**
 * Audit events of one request. A mutation is written at once; equal reads are counted, and written as one line each at the
 * end, because a document can repeat a field many times.
 */
export class AuditTrail {
  readonly #log: AuditLog | undefined;
  readonly #facts: Pick<AuditEvent, 'subject' | 'subjectHash' | 'requestId'>;
  readonly #hasClientLeft: () => boolean;
  #reads: Map<string, AuditEvent> | undefined;
  #isEnded = false;
  #isWritable: boolean | undefined;

  constructor(
    log: AuditLog | undefined,
    facts: Pick<AuditEvent, 'subject' | 'subjectHash' | 'requestId'>,
    hasClientLeft: () => boolean = () => false,
  ) {
    this.#log = log;
    this.#facts = facts;
    this.#hasClientLeft = hasClientLeft;
  }

  /** False while the audit log cannot be written: then nothing may happen that it must record. */
  get isWritable(): boolean {
    // Once for all reads, which can be many, and once for each mutation.
    this.#isWritable ??= this.#log?.canRecord?.() ?? true;
    return this.#isWritable && this.#log?.state !== 'failing';
  }

  /** Writes an event with the others of its event-loop turn, before the response; the next mutation looks for room again. */
  write(event: TrailEvent): void {
    // A write ends although its client has left.
    const outcome = event.outcome === 'OK' && this.#hasClientLeft() ? ABORTED : event.outcome;
    this.#log?.info({ ...this.#facts, ...event, outcome, count: 1 });
    this.#isWritable = undefined;
  }

  /** Counts a read; one that ends after its operation is written at once. */
  count(event: TrailEvent): void {
    if (this.#isEnded) return this.write(event);
    const key = keyOf(event);
    const counted = (this.#reads ??= new Map<string, AuditEvent>()).get(key);
    if (counted) counted.count += 1;
    else this.#reads.set(key, { ...this.#facts, ...event, count: 1 });
  }

  /** Writes the counted reads. */
  end(): void {
    this.#isEnded = true;
    if (!this.#reads) return;
    for (const event of this.#reads.values()) this.#log?.info(event);
    this.#reads = undefined;
  }
}

/** Text that only equal events have; their names and ids contain no blanks. */
function keyOf({ field, outcome, ids }: TrailEvent): string {
  let key = `${field} ${outcome}`;
  for (const name in ids) key += ` ${name} ${ids[name]!}`;
  return key;
}
