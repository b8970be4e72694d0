import type { FastifyBaseLogger } from 'fastify';
import type { CachedOperation } from '../graphql/documentCache.js';
import type { Redactor } from './redactor.js';

/** An operation that was executed. */
export interface ExecutedOperation {
  requestId: string;
  operation: CachedOperation;
  /** As the client sent them. */
  variables: Readonly<Record<string, unknown>>;
  data: unknown;
}

/**
 * Logs arguments and data of an operation at level trace, as far as the schema's `@sensitive` marks allow. Names chosen by
 * callers are left out; the document is told by its hash.
 */
export function logOperation(log: FastifyBaseLogger, redactor: Redactor, executed: ExecutedOperation): void {
  if (log.level !== 'trace') return;
  const { requestId, operation, variables, data } = executed;
  const redaction = redactor.of(operation.document, operation.definition);
  log.trace(
    {
      requestId,
      document: operation.hash,
      operation: operation.definition.operation,
      isCompiled: operation.compiled !== undefined,
      arguments: redaction.arguments(variables),
      data: redaction.data(data),
    },
    'answered',
  );
}
