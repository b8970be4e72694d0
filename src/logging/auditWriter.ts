import { closeSync, fstatSync, openSync, statfsSync, writeSync } from 'node:fs';
import type { AuditEvent, AuditLog, AuditState } from './audit.js';

export interface AuditWriterOptions {
  /** Path of a file, `stdout` or `stderr`. */
  target: string;
  /** Told when writing fails, and when it works again. */
  log: { error(facts: object, message: string): void; info(message: string): void };
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Free space where the file is; undefined where that means nothing. */
  freeBytes?: (file: string) => number | undefined;
}

/** Lines of one event-loop turn are written together; more bytes than this at once. */
const BATCH_BYTES = 4_096;
/** Lines in one write. */
const MAX_LINES = 100;
/** Bound of the lines that wait while writing fails: those of events that were under way. */
const MAX_PENDING_BYTES = 16_000_000;
/** Free space below which writing fails, so that what is under way finds room for its lines. */
const MIN_FREE_BYTES = 65_536;
/** Time between two attempts while writing fails. */
const RETRY_MS = 100;
const STANDARD_STREAMS: Readonly<Record<string, number>> = { stdout: 1, stderr: 2 };
/** The lines have the format of the log. */
const LEVEL = 'info';

/**
 * Writer of the audit log, one JSON line for each event, synchronously: a line is written before the response is sent.
 * While writing fails, lines are kept and tried again, and `state` tells that nothing more may be carried out (ADR 25).
 */
export class AuditWriter implements AuditLog {
  readonly #options: AuditWriterOptions;
  readonly #now: () => number;
  #descriptor: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Bytes of the first pending line that are written already. */
  #written = 0;
  #lost = 0;
  #state: AuditState = 'writing';
  #isFlushDue = false;
  #isClosed = false;
  #retryTimer: NodeJS.Timeout | undefined;

  /** Opens the target; throws where that is not possible. Its first line shows whether it can be written. */
  constructor(options: AuditWriterOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#descriptor = open(options.target);
    this.#add({ event: 'opened' });
    this.#write();
  }

  /** `failing` from a write that failed until one succeeds. */
  get state(): AuditState {
    return this.#state;
  }

  canRecord(): boolean {
    if (this.#state === 'writing' && !this.#hasRoom()) this.#fail({ code: 'ENOSPC' });
    return this.#state === 'writing';
  }

  info(event: AuditEvent): void {
    this.#add(event);
    if (this.#pendingBytes >= BATCH_BYTES) this.flush();
    else if (!this.#isFlushDue) {
      this.#isFlushDue = true;
      setImmediate(() => this.flush());
    }
  }

  /** Writes all lines now; while writing fails, only the timer tries. */
  flush(): void {
    this.#isFlushDue = false;
    if (this.#state === 'writing' && this.#pending.length > 0) this.#write();
  }

  /** Opens the target anew after a rotation; the current file is kept where that is not possible. */
  reopen(): void {
    const { target, log } = this.#options;
    if (target in STANDARD_STREAMS) return;
    this.flush();
    try {
      this.#openAnew();
    } catch (error) {
      log.error({ code: codeOf(error) }, 'The audit log cannot be reopened: the current file is kept');
    }
  }

  /** Writes what is left, and closes the file. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#pending.length > 0) this.#write();
    clearTimeout(this.#retryTimer);
    const lines = this.#pending.length + this.#lost;
    if (lines > 0) this.#options.log.error({ lines }, 'Lines of the audit log are lost');
    if (!(this.#options.target in STANDARD_STREAMS)) closeSync(this.#descriptor);
    this.#pending = [];
  }

  #openAnew(): void {
    const next = open(this.#options.target);
    closeSync(this.#descriptor);
    this.#descriptor = next;
    // The first part of a line that was cut is in the other file.
    this.#written = 0;
  }

  #add(facts: object): void {
    // Not as one object, whose copy would take longer than its text.
    const text = JSON.stringify(facts).slice(1);
    const bytes = Buffer.from(`{"level":"${LEVEL}","time":${this.#now()},"audit":true,${text}\n`);
    if (this.#pendingBytes + bytes.length > MAX_PENDING_BYTES) {
      this.#lost += 1;
      return;
    }
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
  }

  #write(): void {
    try {
      if (this.#isDeleted()) this.#openAnew();
      while (this.#pending.length > 0) this.#writeOnce();
      if (this.#state === 'failing' && this.#hasRoom()) this.#recover();
      else if (this.#state === 'failing') this.#retryLater();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Many lines in one write, which a disk that is nearly full cuts. */
  #writeOnce(): void {
    const bytes = Buffer.concat(this.#pending.slice(0, MAX_LINES)).subarray(this.#written);
    const count = writeSync(this.#descriptor, bytes);
    if (count === 0) throw Object.assign(new Error('Nothing was written'), { code: 'EIO' });
    this.#written += count;
    while (this.#pending.length > 0 && this.#written >= this.#pending[0]!.length) {
      const { length } = this.#pending.shift()!;
      this.#written -= length;
      this.#pendingBytes -= length;
    }
  }

  #hasRoom(): boolean {
    const { target, freeBytes = freeBytesAt } = this.#options;
    if (target in STANDARD_STREAMS) return true;
    return (freeBytes(target) ?? MIN_FREE_BYTES) >= MIN_FREE_BYTES;
  }

  /** True for a file without a name: its lines would be gone with the process. */
  #isDeleted(): boolean {
    return !(this.#options.target in STANDARD_STREAMS) && fstatSync(this.#descriptor).nlink === 0;
  }

  #fail(error: unknown): void {
    if (this.#state === 'writing') {
      this.#state = 'failing';
      this.#options.log.error(
        { code: codeOf(error) },
        'The audit log cannot be written: what it must record is refused',
      );
    }
    this.#retryLater();
  }

  #retryLater(): void {
    this.#retryTimer ??= setTimeout(() => {
      this.#retryTimer = undefined;
      this.#write();
    }, RETRY_MS).unref();
  }

  #recover(): void {
    this.#state = 'writing';
    if (this.#lost > 0) this.#options.log.error({ lines: this.#lost }, 'Lines of the audit log are lost');
    this.#lost = 0;
    this.#options.log.info('The audit log is written again');
  }
}

/** Appending, so that a file which is truncated by a rotation goes on at its new end. */
const open = (target: string): number => STANDARD_STREAMS[target] ?? openSync(target, 'a', 0o600);

/** Free space of the file system; undefined for one without blocks, as devices have, and for a file that is away. */
function freeBytesAt(file: string): number | undefined {
  try {
    const { bavail, bsize, blocks } = statfsSync(file);
    return blocks === 0 ? undefined : bavail * bsize;
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
