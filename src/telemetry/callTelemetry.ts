import { SpanKind, type Attributes } from '@opentelemetry/api';
import type { Attempt, AttemptEnd, CallObserver } from '../datasources/yoti/callObserver.js';
import { ClockOffset } from './clockOffset.js';
import type { Metrics } from './metrics.js';
import { endSpan, traceparentOf, type Tracing } from './tracing.js';

export interface CallTelemetryOptions {
  metrics: Metrics;
  tracing: Tracing;
  /** Base URL of Yoti. */
  baseUrl: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Metrics and spans of calls to Yoti: one span for each attempt, whose id goes on to Yoti as `traceparent`. */
export class CallTelemetry implements CallObserver {
  readonly #metrics: Metrics;
  readonly #tracing: Tracing;
  readonly #server: Attributes;
  readonly clockOffset: ClockOffset;

  constructor({ metrics, tracing, baseUrl, now }: CallTelemetryOptions) {
    const { hostname, port, protocol } = new URL(baseUrl);
    this.#metrics = metrics;
    this.#tracing = tracing;
    const defaultPort = protocol === 'https:' ? 443 : 80;
    this.#server = { 'server.address': hostname, 'server.port': port === '' ? defaultPort : Number(port) };
    this.clockOffset = new ClockOffset(now);
  }

  startAttempt({ method, template, number, trace, headers }: Attempt): (end: AttemptEnd) => void {
    const operation = `${method} ${template}`;
    const attributes = {
      'http.request.method': method,
      'url.template': template,
      ...this.#server,
      ...(number > 1 && { 'http.request.resend_count': number - 1 }),
    };
    const span = this.#tracing.startSpan(operation, SpanKind.CLIENT, attributes, trace);
    const traceparent = traceparentOf(span);
    if (traceparent !== undefined) headers.traceparent = traceparent;
    const startedAt = performance.now();
    return ({ status, httpStatus, date }) => {
      this.#metrics.attemptEnded(operation, status, number, (performance.now() - startedAt) / 1_000);
      this.clockOffset.record(date);
      if (!span.isRecording()) return;
      const failure = status === '2xx' || status === '3xx' ? undefined : String(httpStatus ?? status);
      endSpan(span, httpStatus === undefined ? {} : { 'http.response.status_code': httpStatus }, failure);
    };
  }

  invalidResponse(operation: string): void {
    this.#metrics.invalidResponse(operation);
  }

  streamCut(): void {
    this.#metrics.streamCut();
  }
}
