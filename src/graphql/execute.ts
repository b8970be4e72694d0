import type { GraphQLSchema } from 'graphql';
import { ApiError, type FieldError } from '../errors/apiError.js';
import { ErrorCode } from '../errors/codes.js';
import { DocumentError, HttpError } from '../errors/requestErrors.js';
import { routerCaller } from '../auth/caller.js';
import type { ActKind } from '../auth/policy.js';
import { actsWithoutKey } from '../idempotency/operationKeys.js';
import type { CountedActs } from '../limits/callerActs.js';
import type { Variables } from '../limits/cost/arguments.js';
import type { Act, OperationCost } from '../limits/cost/operationCost.js';
import type { OperationTelemetry } from '../telemetry/operationTelemetry.js';
import { checkVariables } from '../limits/checkVariables.js';
import { checkLongBody } from '../limits/longTexts.js';
import type { DocumentLimits } from '../limits/document/documentLimits.js';
import type { PersistedDocuments, TrustedDocuments } from '../limits/trustedDocuments.js';
import type { CompiledExecutor } from './compiledExecutor.js';
import type { Context } from './context.js';
import type { CachedOperation, DocumentCache } from './documentCache.js';
import type { Executor } from './executor.js';
import { withoutSuggestion } from './inputProblems.js';
import type { GraphqlRequest } from './request.js';
import type { GraphqlResult, ResultFormatter } from './resultFormatter.js';
import type { SharedResults } from './sharedResults.js';
import { coerceVariables } from './variables.js';

/** Process-wide dependencies of the steps. */
export interface Pipeline {
  schema: GraphQLSchema;
  limits: DocumentLimits;
  /** Bytes of a body without its images. */
  maxJsonBytes: number;
  /** Safelist; absent, any document within the limits is executed. */
  trustedDocuments?: TrustedDocuments;
  persistedDocuments: PersistedDocuments;
  documents: DocumentCache;
  /** True if the caller may read the schema. */
  mayIntrospect: (context: Context) => boolean;
  compiledExecutor: CompiledExecutor;
  apolloExecutor: Executor;
  sharedResults: SharedResults;
  formatter: ResultFormatter;
  telemetry: OperationTelemetry;
}

/** Executes one GraphQL request: the steps in order, each of which may throw the error that refuses the operation. */
export async function executeGraphql(
  request: GraphqlRequest,
  context: Context,
  steps: Pipeline,
): Promise<GraphqlResult> {
  try {
    return await executeOperation(selectOperation(request, context, steps), request, context, steps);
  } catch (error) {
    return refuse(error, context, steps);
  } finally {
    context.audit.end();
  }
}

/** Result of a request that selects no operation. */
export function refuse(error: unknown, context: Context, { formatter, telemetry }: Pipeline): GraphqlResult {
  return telemetry.start(context).end(formatter.formatRefusal(error, {}, context));
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
  const results = await Promise.all(
    selected.map((operation, index) =>
      operation instanceof DocumentError
        ? refuse(operation, context, steps)
        : executeOperation(operation, requests[index]!, context, steps, requests.length > 1),
    ),
  );
  context.audit.end();
  return results;
}

/** Selects the operation, trusted and valid. */
export function selectOperation(request: GraphqlRequest, context: Context, steps: Pipeline): CachedOperation {
  steps.trustedDocuments?.check(request);
  const text = steps.persistedDocuments.resolve(request);
  try {
    return steps.documents.get(text, request.operationName);
  } catch (error) {
    throw withPermittedNames(error, context, steps);
  }
}

/** Executes a selected operation; the audit events of its reads are written by the caller. */
export async function executeOperation(
  operation: CachedOperation,
  request: GraphqlRequest,
  context: Context,
  steps: Pipeline,
  isBatch = false,
): Promise<GraphqlResult> {
  const { variables } = request;
  const record = steps.telemetry.start(context, operation, isBatch);
  try {
    checkMethod(request, operation);
    const { cost, coercedVariables } = checkOperation(operation, request, context, steps);
    if (cost.acts.length > 0) {
      const keys = { variables: coercedVariables, headerKey: context.idempotencyKey, isBatch };
      await context.acts.consume(countActs(actsWithoutKey(cost.acts, keys)));
    }
    steps.persistedDocuments.register(request);
    const executor = executorOf(operation, coercedVariables, steps);
    const isCompiled = executor === steps.compiledExecutor;
    record.executor = isCompiled ? 'compiled' : 'apollo';
    const result = await executor.execute(operation, { variables, coercedVariables }, context);
    const body = steps.formatter.format(operation, request, result, context, isCompiled);
    return record.end({ body, headers: context.acts.headers });
  } catch (error) {
    const shown = withPermittedNames(error, context, steps);
    return record.end(steps.formatter.formatRefusal(shown, context.acts.headers, context));
  }
}

/** Checks an operation against the limits, and reserves its calls to Yoti; gives its cost and coerced variables. */
export function checkOperation(
  operation: CachedOperation,
  { longBody, variables }: GraphqlRequest,
  context: Context,
  steps: Pipeline,
): { cost: OperationCost; coercedVariables: Record<string, unknown> } {
  if (longBody) checkLongBody(longBody, steps.schema, operation.definition, steps.maxJsonBytes);
  checkVariables(variables, steps.limits, operation.definition);
  const cost = operation.costOf(variables);
  if (context.caller === routerCaller && !cost.isSchemaOnly) throw new ApiError(ErrorCode.UNAUTHENTICATED);
  if (cost.isIntrospection && !steps.mayIntrospect(context))
    throw new ApiError(ErrorCode.INTROSPECTION_DISABLED);
  reserveCalls(cost, context, steps);
  return { cost, coercedVariables: coerceVariables(steps.schema, operation, variables) };
}

/** Throws if the operation as a whole goes beyond a limit; entities beyond their budget are refused one by one. */
function reserveCalls(
  { calls, entities }: OperationCost,
  { callBudget }: Context,
  { limits }: Pick<Pipeline, 'limits'>,
): void {
  if (entities && entities.keys > limits.entities) throw new ApiError(ErrorCode.LIST_LIMIT_EXCEEDED);
  callBudget.reserve(calls);
  if (entities) callBudget.reserveEntities(entities.subjects);
}

/** The compiled executor for an operation that is compiled, else Apollo Server. */
export function executorOf(
  operation: CachedOperation,
  variables: Variables,
  { compiledExecutor, apolloExecutor }: Pipeline,
): Executor {
  return compiledExecutor.accepts(operation, variables) ? compiledExecutor : apolloExecutor;
}

function countActs(acts: readonly Act[]): CountedActs[] {
  const counts = new Map<ActKind, number>();
  for (const { kind } of acts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** The error, without suggestions of names if the caller may not read the schema. */
export function withPermittedNames(error: unknown, context: Context, { mayIntrospect }: Pipeline): unknown {
  if (!(error instanceof DocumentError) || mayIntrospect(context)) return error;
  for (const one of error.errors) {
    one.message = withoutSuggestion(one.message);
    const fieldErrors = one.extensions.fieldErrors as FieldError[] | undefined;
    for (const fieldError of fieldErrors ?? []) fieldError.message = withoutSuggestion(fieldError.message);
  }
  return error;
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
