import { SpanKind, type Attributes, type Span } from '@opentelemetry/api';
import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../graphql/context.js';
import type { CachedOperation } from '../graphql/documentCache.js';
import type { GraphqlResult } from '../graphql/resultFormatter.js';
import type { ExecutorName, Metrics, OperationCode, OperationType } from './metrics.js';
import { endSpan, RequestTrace, type Tracing } from './tracing.js';

export interface OperationTelemetryOptions {
  metrics: Metrics;
  tracing: Tracing;
  log: FastifyBaseLogger;
  /** True for the hash of a document in the manifest, whose names are not a caller's. */
  isTrusted: (hash: string) => boolean;
}

/** One operation until its result is there. */
export interface OperationRecord {
  /** Set when it is executed. */
  executor: ExecutorName;
  /** Call once with the result, which is given back. */
  end(result: GraphqlResult): GraphqlResult;
}

/** Metrics, span and log line of each operation; a document is named by its hash, an operation only in a trusted one. */
export class OperationTelemetry {
  readonly #options: OperationTelemetryOptions;

  constructor(options: OperationTelemetryOptions) {
    this.#options = options;
  }

  /** Begins an operation; without one, the request selects none. Operations of a batch run beside each other. */
  start(context: Context, operation?: CachedOperation, isBatch = false): OperationRecord {
    const { metrics } = this.#options;
    const type: OperationType = operation?.definition.operation ?? 'none';
    const startedAt = performance.now();
    const span = this.#startSpan(context, type, operation, isBatch);
    const record: OperationRecord = {
      executor: 'none',
      end: (result) => {
        const ms = performance.now() - startedAt;
        const code = context.hasClientLeft() ? 'CLIENT_LEFT' : codeOfResult(result);
        metrics.operationEnded(type, code, record.executor, ms / 1_000);
        this.#log(context, operation, { type, code, executor: record.executor, ms: Math.round(ms) });
        if (span) endSpan(span, { 'graphql.response.code': code }, code === 'OK' ? undefined : code);
        return result;
      },
    };
    return record;
  }

  #startSpan(
    { trace }: Context,
    type: OperationType,
    operation: CachedOperation | undefined,
    isBatch: boolean,
  ): Span | undefined {
    if (!(trace instanceof RequestTrace) || !trace.span.isRecording()) return undefined;
    const name = operation && this.#nameOf(operation);
    const attributes: Attributes = {
      ...(operation && { 'graphql.operation.type': type, 'graphql.document.hash': operation.hash }),
      ...(name !== undefined && { 'graphql.operation.name': name }),
    };
    const title = type === 'none' ? 'GraphQL request' : type;
    const span = this.#options.tracing.startSpan(
      name === undefined ? title : `${title} ${name}`,
      SpanKind.INTERNAL,
      attributes,
      trace,
    );
    if (!isBatch) trace.enter(span);
    return span;
  }

  #log(
    { requestId, trace, callBudget }: Context,
    operation: CachedOperation | undefined,
    facts: object,
  ): void {
    const { log } = this.#options;
    const name = operation && this.#nameOf(operation);
    const document = name === undefined ? operation?.hash : undefined;
    const line = { requestId, traceId: trace?.traceId, operation: name, document, ...facts };
    log.info({ ...line, calls: callBudget.calls }, 'Operation');
  }

  #nameOf({ hash, definition }: CachedOperation): string | undefined {
    return this.#options.isTrusted(hash) ? definition.name?.value : undefined;
  }
}

function codeOfResult({ body: { errors } }: GraphqlResult): OperationCode {
  const [first] = errors ?? [];
  return first ? (first.extensions!.code as OperationCode) : 'OK';
}
