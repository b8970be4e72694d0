import type { IncomingHttpHeaders } from 'node:http';
import {
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api';
import type { TraceScope } from '../datasources/yoti/callObserver.js';

/** Level 1 of https://www.w3.org/TR/trace-context/; later versions may add parts. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/;

/** Trace of one request: the span that its next spans belong to. */
export class RequestTrace implements TraceScope {
  #parent: Context;

  constructor(
    readonly span: Span,
    parent: Context,
  ) {
    this.#parent = trace.setSpan(parent, span);
  }

  get traceId(): string {
    return this.span.spanContext().traceId;
  }

  /** Context for the spans of this request. */
  get context(): Context {
    return this.#parent;
  }

  /** Spans that begin from now on belong to this one. */
  enter(span: Span): void {
    this.#parent = trace.setSpan(this.#parent, span);
  }
}

/** Spans of the gateway. Without an SDK of OpenTelemetry they record nothing, and a caller's trace is passed on as it is. */
export class Tracing {
  readonly #tracer: Tracer = trace.getTracer('yoti-graphql-gateway');

  /**
   * Trace of a request: of the span that is active already, or of `traceparent`. Undefined where nothing is traced, so
   * that it costs nothing later.
   */
  startRequest(name: string, headers: IncomingHttpHeaders, attributes: Attributes): RequestTrace | undefined {
    const { traceparent } = headers;
    const remote = typeof traceparent === 'string' ? parseTraceparent(traceparent) : undefined;
    const active = trace.getActiveSpan()?.spanContext() ?? remote;
    const parent = active ? trace.setSpanContext(ROOT_CONTEXT, active) : ROOT_CONTEXT;
    const span = this.#tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent);
    return isSpanContextValid(span.spanContext()) ? new RequestTrace(span, parent) : undefined;
  }

  startSpan(name: string, kind: SpanKind, attributes: Attributes, scope: TraceScope | undefined): Span {
    const parent = scope instanceof RequestTrace ? scope.context : ROOT_CONTEXT;
    return this.#tracer.startSpan(name, { kind, attributes }, parent);
  }
}

/** Ends a span; with a reason as failed. */
export function endSpan(span: Span, attributes: Attributes, failure?: string): void {
  span.setAttributes(attributes);
  if (failure !== undefined) {
    span.setAttribute('error.type', failure);
    // No message: it might repeat what a caller sent.
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

/** Value of `traceparent`; undefined for one that is not valid. */
export function parseTraceparent(text: string): SpanContext | undefined {
  const [, traceId = '', spanId = '', flags = '0'] = TRACEPARENT.exec(text) ?? [];
  const parsed = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(parsed) ? parsed : undefined;
}

/** `traceparent` that names this span as parent; undefined without a trace. */
export function traceparentOf(span: Span): string | undefined {
  const context = span.spanContext();
  if (!isSpanContextValid(context)) return undefined;
  return `00-${context.traceId}-${context.spanId}-${(context.traceFlags & 1).toString().padStart(2, '0')}`;
}
