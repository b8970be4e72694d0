import type { FastifyBaseLogger } from 'fastify';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { hashOf } from '../limits/document/documents.js';
import type { Redactor } from './redactor.js';

/** An operation that ran. */
export interface Ran {
  requestId: string;
  /** The document as it came. */
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As they came. */
  variables: Readonly<Record<string, unknown>> | null | undefined;
  data: unknown;
  isCompiled: boolean;
}

/**
 * At level trace: what an operation was given and what it answered, as far as the marks of the schema allow. What callers
 * name themselves is left out; the document is told by its hash.
 */
export function logOperation(log: FastifyBaseLogger, redactor: Redactor, ran: Ran): void {
  if (log.level !== 'trace') return;
  const { requestId, text, document, operation, variables, data, isCompiled } = ran;
  const redaction = redactor.of(document, operation);
  log.trace(
    {
      requestId,
      document: hashOf(text),
      operation: operation.operation,
      isCompiled,
      arguments: redaction.arguments(variables ?? {}),
      data: redaction.data(data),
    },
    'answered',
  );
}
