import type { ExecutionResult } from 'graphql';
import type { Context } from './context.js';
import type { CachedOperation } from './documentCache.js';
import type { GraphqlRequest } from './request.js';

/** Variables of a request: as sent, and as coerced for resolvers. */
export interface ExecutionVariables {
  variables: GraphqlRequest['variables'];
  coercedVariables: Record<string, unknown>;
}

/** Executor of one checked operation; errors of fields are part of the result. */
export interface Executor {
  execute(
    operation: CachedOperation,
    variables: ExecutionVariables,
    context: Context,
  ): Promise<ExecutionResult>;
}
