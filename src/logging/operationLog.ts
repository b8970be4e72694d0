import type { FastifyBaseLogger } from 'fastify';
import type { CachedOperation } from '../graphql/documentCache.js';
import type { Redactor } from './redactor.js';

/** Executed operation with its variables and data. */
export interface ExecutedOperation {
  requestId: string;
  traceId?: string;
  operation: CachedOperation;
  isCompiled: boolean;
  /** As sent by the client. */
  variables: Readonly<Record<string, unknown>>;
  data: unknown;
}

/**
 * Logs redacted arguments and data of an operation at level trace. The document is logged as its hash, because callers
 * choose the names in it.
 */
export function logOperation(log: FastifyBaseLogger, redactor: Redactor, executed: ExecutedOperation): void {
  if (log.level !== 'trace') return;
  const { requestId, traceId, operation, isCompiled, variables, data } = executed;
  const redaction = redactor.of(operation.document, operation.definition);
  log.trace(
    {
      requestId,
      traceId,
      document: operation.hash,
      operation: operation.definition.operation,
      isCompiled,
      arguments: redaction.arguments(variables),
      data: redaction.data(data),
    },
    'answered',
  );
}
