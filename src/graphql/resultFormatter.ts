import type { FastifyBaseLogger } from 'fastify';
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';
import { ApiError } from '../errors/apiError.js';
import { formatError, toGraphqlErrors } from '../errors/format.js';
import { HttpError } from '../errors/requestErrors.js';
import { logErrors } from '../logging/errorLogging.js';
import { logOperation } from '../logging/operationLog.js';
import type { Redactor } from '../logging/redactor.js';
import type { Context } from './context.js';
import type { CachedOperation } from './documentCache.js';
import type { GraphqlRequest } from './request.js';

/** Result of one operation, independent of the response's content type. */
export interface GraphqlResult {
  body: FormattedExecutionResult;
  headers: Record<string, string>;
  /** HTTP status, if not that of the error code. */
  status?: number;
}

/** Formats the results of executed and refused operations, and logs their errors. */
export class ResultFormatter {
  readonly #log: FastifyBaseLogger;
  readonly #redactor: Redactor;
  readonly #docsUrl: string;

  constructor(log: FastifyBaseLogger, redactor: Redactor, docsUrl: string) {
    this.#log = log;
    this.#redactor = redactor;
    this.#docsUrl = docsUrl;
  }

  format(
    operation: CachedOperation,
    { variables }: Pick<GraphqlRequest, 'variables'>,
    { data, errors }: ExecutionResult,
    context: Context,
    isCompiled = false,
  ): FormattedExecutionResult {
    const { requestId, trace } = context;
    const ids = { requestId, traceId: trace?.traceId };
    logOperation(this.#log, this.#redactor, { ...ids, operation, isCompiled, variables, data });
    return {
      errors: errors && this.#format(errors, context, operation),
      data,
      extensions: extensionsOf(context),
    };
  }

  /** Result of an operation that was not executed. */
  formatRefusal(thrown: unknown, headers: Record<string, string>, context: Context): GraphqlResult {
    const body = { errors: this.#format(toGraphqlErrors(thrown), context) };
    if (thrown instanceof ApiError && thrown.details.retryAfter !== undefined)
      return { body, headers: { ...headers, 'retry-after': String(thrown.details.retryAfter) } };
    if (!(thrown instanceof HttpError)) return { body, headers };
    return { body, headers: { ...headers, ...thrown.headers }, status: thrown.statusCode };
  }

  #format(
    errors: readonly GraphQLError[],
    { requestId, trace }: Context,
    operation?: CachedOperation,
  ): FormattedExecutionResult['errors'] {
    const redaction = operation && this.#redactor.of(operation.document, operation.definition);
    logErrors(this.#log, { requestId, traceId: trace?.traceId }, errors, redaction);
    return errors.map((error) => formatError(error, requestId, this.#docsUrl));
  }
}

/** Extensions of a result: calls to Yoti of the request, and when the oldest session in it was read there. */
function extensionsOf({ callBudget, dataSources }: Context): Record<string, unknown> {
  const readAt = dataSources.sessions.oldestReadAt;
  return { upstream: { calls: callBudget.calls }, ...(readAt && { freshness: { readAt } }) };
}
