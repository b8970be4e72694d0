import { Transform, type TransformCallback } from 'node:stream';
import { ApiError } from '../../errors/apiError.js';
import { ErrorCode } from '../../errors/codes.js';
import { connectionError, TimeoutError } from './errors.js';

/** Limits of a streamed body, which hold for Yoti and for the reader: both keep the connection. */
export interface StreamLimits {
  /** Longest time, in milliseconds. */
  streamTimeoutMs: number;
  /** Least rate. */
  minBytesPerSecond: number;
}

/** A streamed body on its way from Yoti to its reader; UPSTREAM_TIMEOUT when it is too slow or takes too long. */
export class ContentPassage extends Transform {
  readonly #maxBytes: number;
  readonly #minBytes: number;
  readonly #timers: NodeJS.Timeout[];
  #size = 0;
  #sizeBefore = 0;

  /** The rate is measured over `windowMs`; more than `maxBytes` are UPSTREAM_INVALID_RESPONSE. */
  constructor(limits: StreamLimits & { windowMs: number; maxBytes: number }) {
    super();
    const { streamTimeoutMs, minBytesPerSecond, windowMs, maxBytes } = limits;
    this.#maxBytes = maxBytes;
    this.#minBytes = Math.max(1, (minBytesPerSecond * windowMs) / 1000);
    this.#timers = [
      setTimeout(() => this.destroy(new TimeoutError()), streamTimeoutMs).unref(),
      setInterval(() => this.#checkRate(), windowMs).unref(),
    ];
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#size += chunk.length;
    if (this.#size > this.#maxBytes) done(new ApiError(ErrorCode.UPSTREAM_INVALID_RESPONSE));
    else done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.#stop();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#stop();
    done(error && connectionError(error, true, { hasBegun: true }));
  }

  #checkRate(): void {
    if (this.#size - this.#sizeBefore < this.#minBytes) this.destroy(new TimeoutError());
    this.#sizeBefore = this.#size;
  }

  #stop(): void {
    this.#timers.forEach(clearTimeout);
  }
}
