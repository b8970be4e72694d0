import type { GraphQLSchema } from 'graphql';
import { ApiError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { DocumentError, HttpError } from '../errors/requestErrors.js';
import { checkVariables } from '../limits/checkVariables.js';
import type { OperationCost } from '../limits/cost/operationCost.js';
import type { DocumentLimits } from '../limits/document/documentLimits.js';
import type { SessionQuota } from '../limits/sessionQuota.js';
import type { PersistedDocuments, TrustedDocuments } from '../limits/trustedDocuments.js';
import type { CompiledExecutor } from './compiledExecutor.js';
import type { Context } from './context.js';
import type { CachedOperation, DocumentCache } from './documentCache.js';
import type { Executor } from './executor.js';
import type { GraphqlRequest } from './request.js';
import type { GraphqlResult, ResultFormatter } from './resultFormatter.js';
import type { SharedResults } from './sharedResults.js';
import { coerceVariables } from './variables.js';

/** Process-wide dependencies of the steps. */
export interface Pipeline {
  schema: GraphQLSchema;
  limits: DocumentLimits;
  /** Safelist; absent, any document within the limits is executed. */
  trustedDocuments?: TrustedDocuments;
  persistedDocuments: PersistedDocuments;
  documents: DocumentCache;
  /** True if the caller may read the schema. */
  mayIntrospect: (context: Context) => boolean;
  quota: SessionQuota;
  compiledExecutor: CompiledExecutor;
  apolloExecutor: Executor;
  sharedResults: SharedResults;
  formatter: ResultFormatter;
}

/** Executes one GraphQL request: the steps in order, each of which may throw the error that refuses the operation. */
export async function executeGraphql(
  request: GraphqlRequest,
  context: Context,
  steps: Pipeline,
): Promise<GraphqlResult> {
  try {
    return await execute(selectOperation(request, context, steps), request, context, steps);
  } catch (error) {
    return steps.formatter.formatRefusal(error, {}, context);
  }
}

/** Executes the operations of one HTTP request; a document that is not trusted or over a limit refuses all of them. */
export async function executeBatch(
  requests: readonly GraphqlRequest[],
  context: Context,
  steps: Pipeline,
): Promise<GraphqlResult[]> {
  const selected = requests.map((request) => {
    try {
      return selectOperation(request, context, steps);
    } catch (error) {
      if (error instanceof DocumentError) return error;
      throw error;
    }
  });
  return Promise.all(
    selected.map((operation, index) =>
      operation instanceof DocumentError
        ? steps.formatter.formatRefusal(operation, {}, context)
        : execute(operation, requests[index]!, context, steps),
    ),
  );
}

/**
 * Selects the operation, trusted and valid. Suggestions of names are removed for callers that may not read the schema.
 */
export function selectOperation(request: GraphqlRequest, context: Context, steps: Pipeline): CachedOperation {
  steps.trustedDocuments?.check(request);
  const text = steps.persistedDocuments.resolve(request);
  try {
    return steps.documents.get(text, request.operationName);
  } catch (error) {
    if (error instanceof DocumentError && !steps.mayIntrospect(context))
      error.errors.forEach(removeSuggestion);
    throw error;
  }
}

async function execute(
  operation: CachedOperation,
  request: GraphqlRequest,
  context: Context,
  steps: Pipeline,
): Promise<GraphqlResult> {
  const headers: Record<string, string> = {};
  const { variables } = request;
  try {
    checkMethod(request, operation);
    const cost = operation.costOf(variables);
    const coercedVariables = checkOperation(operation, cost, variables, context, steps);
    if (cost.sessions > 0) await steps.quota.consume(cost.sessions, context, headers);
    steps.persistedDocuments.register(request);
    const executor = executorOf(operation, steps);
    const result = await executor.execute(operation, { variables, coercedVariables }, context);
    return { body: steps.formatter.format(operation, request, result, context), headers };
  } catch (error) {
    return steps.formatter.formatRefusal(error, headers, context);
  }
}

/** Checks an operation against the limits, and reserves its calls to Yoti; gives its coerced variables. */
export function checkOperation(
  operation: CachedOperation,
  cost: OperationCost,
  variables: GraphqlRequest['variables'],
  context: Context,
  steps: Pipeline,
): Record<string, unknown> {
  if (cost.isIntrospection && !steps.mayIntrospect(context))
    throw new ApiError(ErrorCode.INTROSPECTION_DISABLED);
  checkVariables(variables, steps.limits);
  context.callBudget.reserve(cost.calls);
  return coerceVariables(steps.schema, operation, variables);
}

/** The compiled executor for an operation that is compiled, else Apollo Server. */
export function executorOf(
  operation: CachedOperation,
  { compiledExecutor, apolloExecutor }: Pipeline,
): Executor {
  return compiledExecutor.accepts(operation) ? compiledExecutor : apolloExecutor;
}

/** Suggestion of names at the end of a message of graphql-js. */
const SUGGESTION = / ?Did you mean .*$/s;

function removeSuggestion(error: Error): void {
  error.message = error.message.replace(SUGGESTION, '');
}

function checkMethod({ isGet }: GraphqlRequest, { definition }: CachedOperation): void {
  if (definition.operation === 'subscription')
    throw new HttpError(
      406,
      ErrorCode.BAD_REQUEST,
      'A subscription is answered with an event stream: send the header `Accept: text/event-stream`.',
    );
  if (isGet && definition.operation !== 'query')
    throw new HttpError(405, ErrorCode.BAD_REQUEST, 'With GET only queries can be sent: use POST.', {
      allow: 'POST',
    });
}
