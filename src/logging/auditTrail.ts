import { ABORTED, type AuditEvent, type AuditLog } from './audit.js';

/** What one operation did or read: an event without the facts that all events of the request have. */
export type TrailEvent = Pick<AuditEvent, 'field' | 'ids' | 'outcome'>;

interface CountedRead {
  event: TrailEvent;
  count: number;
}

/**
 * Audit events of one request. A mutation is written at once; equal reads are counted, and written as one line each at the
 * end, because a document can repeat a field many times.
 */
export class AuditTrail {
  readonly #log: AuditLog | undefined;
  readonly #facts: Pick<AuditEvent, 'subject' | 'subjectHash' | 'requestId'>;
  readonly #hasClientLeft: () => boolean;
  /** By field, because a name of the schema is found at once; the ids of a field are few. */
  #reads: Map<string, CountedRead[]> | undefined;
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
    this.#log?.info(this.#toEvent(event, outcome, 1));
    this.#isWritable = undefined;
  }

  /** Counts a read; one that ends after its operation is written at once. */
  count(event: TrailEvent): void {
    if (this.#isEnded) return this.write(event);
    const reads = (this.#reads ??= new Map<string, CountedRead[]>());
    const ofField = reads.get(event.field);
    const counted = ofField?.find((read) => isEqual(read.event, event));
    if (counted) counted.count += 1;
    else if (ofField) ofField.push({ event, count: 1 });
    else reads.set(event.field, [{ event, count: 1 }]);
  }

  /** Writes the counted reads. */
  end(): void {
    this.#isEnded = true;
    if (!this.#reads) return;
    for (const ofField of this.#reads.values())
      for (const { event, count } of ofField) this.#log?.info(this.#toEvent(event, event.outcome, count));
    this.#reads = undefined;
  }

  /** Spelt out, because copies of objects would take longer than the rest of a line. */
  #toEvent({ field, ids }: TrailEvent, outcome: string, count: number): AuditEvent {
    const { subject, subjectHash, requestId } = this.#facts;
    return { subject, subjectHash, requestId, field, ids, outcome, count };
  }
}

/** Whether two events of one field tell the same. */
const isEqual = (one: TrailEvent, other: TrailEvent): boolean =>
  one.outcome === other.outcome && hasIdsOf(one.ids, other.ids) && hasIdsOf(other.ids, one.ids);

function hasIdsOf(ids: TrailEvent['ids'], others: TrailEvent['ids']): boolean {
  for (const name in others) if (ids[name] !== others[name]) return false;
  return true;
}
