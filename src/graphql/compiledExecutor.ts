import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import {
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { answerStatus, answerType, extensionsOf, JSON_TYPE } from '../http/contentNegotiation.js';
import { Coercion, type CoerceVariables } from './coercion.js';
import { compilable, compile, type Compiled } from './compileOperation.js';
import { requirementsOf } from '../auth/fieldAuthorization.js';
import { allows, type Requirement } from '../auth/policy.js';
import type { Context } from './context.js';
import { withErrorMetadata, logFailures } from '../logging/errorLogging.js';
import { ApiError, ErrorCode, formatError } from '../errors/errors.js';
import { estimateCost, type OperationCost, type OperationLimits } from '../limits/operationLimits.js';
import { logOperation } from '../logging/operationLog.js';
import type { Redaction, Redactor } from '../logging/redactor.js';
import type { TrustedDocuments } from '../limits/trustedDocuments.js';

/** What the lane is given. */
export interface FastLaneOptions {
  schema: GraphQLSchema;
  gate: OperationLimits;
  /** Times a document goes through Apollo before it is compiled; 0: nothing ever is. */
  compileAfter: number;
  redactor: Redactor;
  /** Absent: whatever keeps the limits is run. */
  trusted?: TrustedDocuments;
  log: FastifyBaseLogger;
}

/** An answer, before it is sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** A document that Apollo parsed and validated and the gate let through, compiled. */
interface Known extends Compiled {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  needs: OperationCost;
  coerce: CoerceVariables;
  /** What the caller must have for it: no field is looked at by itself. */
  requirements: readonly Requirement[];
}

/** A POST of one operation, with nothing in it that only Apollo understands. */
interface Plain {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

const MOST_COUNTED = 1_000;
const MOST_COMPILED = 500;
/** All compiled documents together; a field takes about a kilobyte. */
const MOST_FIELDS = 50_000;
const LONGEST_TEXT = 20_000;

/**
 * The short way for documents that have come before: no parsing, no validation, compiled resolvers. It has the same
 * gate, context and errors as Apollo, and whatever is new, wrong or unusual is Apollo's: `answer` leaves it alone.
 */
export class FastLane {
  readonly #options: FastLaneOptions;
  readonly #compilable: GraphQLSchema;
  readonly #coercion: Coercion;
  /** How often Apollo has run an operation; minus infinity, so never enough, when it cannot be compiled. */
  readonly #uses = new LRUCache<string, number>({ max: MOST_COUNTED });
  readonly #known = new LRUCache<string, Known>({
    max: MOST_COMPILED,
    maxSize: MOST_FIELDS,
    sizeCalculation: ({ size }) => size,
  });

  constructor(options: FastLaneOptions) {
    this.#options = options;
    this.#coercion = new Coercion(options.schema);
    const { schema, compileAfter } = options;
    this.#compilable = compileAfter > 0 ? compilable(schema) : schema;
  }

  /** Undefined when Apollo has to give the answer. Nothing has been done then. */
  async answer(
    body: unknown,
    accept: string | undefined,
    contextOf: () => Context,
  ): Promise<Answer | undefined> {
    const plain = plainOf(body);
    const known = plain && this.#known.get(keyOf(plain.query, plain.operationName));
    if (!known) return undefined;
    const { gate, trusted } = this.#options;
    const given = plain.variables ?? {};
    const context = contextOf();
    // Of who may see some of it Apollo tells which fields are not for them.
    if (!known.requirements.every((requirement) => allows(context.caller, requirement))) return undefined;
    const headers: Answer['headers'] = { 'content-type': answerType(accept) ?? JSON_TYPE };
    try {
      gate.check(context, given, known.needs);
      const coerced = known.coerce(given);
      if (!coerced) return undefined;
      trusted?.check({ text: plain.query });
      if (known.needs.sessions > 0)
        await gate.consumeSessionQuota(
          context,
          known.needs.sessions,
          (name, value) => (headers[name] = value),
        );
      const result = (await known.run(undefined, context, coerced)) as ExecutionResult;
      return { status: 200, headers, text: this.#conclude(known, result, context, plain) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return {
        status: answerStatus(error.code, headers['content-type']!),
        headers,
        text: this.#refusal(error, context),
      };
    }
  }

  #conclude(
    { document, operation }: Known,
    { data, errors }: ExecutionResult,
    context: Context,
    { query: text, variables: given }: Plain,
  ): string {
    const { redactor, log } = this.#options;
    const { requestId } = context;
    const ran = { requestId, text, document, operation, variables: given, data, isCompiled: true };
    logOperation(log, redactor, ran);
    return toText({
      errors: errors && describe(errors, context, log, redactor.of(document, operation)),
      data,
      extensions: extensionsOf(context),
    });
  }

  /** The answer to an operation that did not run. */
  #refusal(error: ApiError, context: Context): string {
    const failure = new GraphQLError(error.message, { originalError: error });
    return toText({ errors: describe([failure], context, this.#options.log) });
  }

  /** Learns from Apollo which documents are right and often asked for. */
  plugin(): ApolloServerPlugin<Context> {
    const { compileAfter } = this.#options;
    if (compileAfter === 0) return {};
    return {
      requestDidStart: async () => ({
        executionDidStart: async ({ request, queryHash, source, document, operation }) => {
          if (request.http?.method !== 'POST' || !operation || source.length > LONGEST_TEXT) return;
          const name = `${queryHash} ${request.operationName ?? ''}`;
          const uses = (this.#uses.get(name) ?? 0) + 1;
          const isRefused =
            uses >= compileAfter &&
            !this.#learn(keyOf(source, request.operationName), source, document, operation);
          this.#uses.set(name, isRefused ? -Infinity : uses);
        },
      }),
    };
  }

  /** Whether it is known from now on. */
  #learn(key: string, text: string, document: DocumentNode, operation: OperationDefinitionNode): boolean {
    const { schema } = this.#options;
    if (this.#known.has(key)) return true;
    const compiled = compile(this.#compilable, text, operation);
    if (!compiled) return false;
    const needs = estimateCost({ schema, document, operation, variables: {} });
    const requirements = requirementsOf(schema, document);
    const coerce = this.#coercion.of(operation.variableDefinitions);
    this.#known.set(key, { ...compiled, document, operation, needs, coerce, requirements });
    return true;
  }
}

/** No GraphQL has a NUL in it, so keys never meet. */
const keyOf = (query: string, operationName: string | null | undefined): string =>
  operationName ? `${operationName}\0${query}` : query;

/** Undefined when there is anything in it that Apollo has to look at. */
function plainOf(body: unknown): Plain | undefined {
  if (!isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  const isPlain =
    typeof query === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || isRecord(variables)) &&
    (extensions == null || (isRecord(extensions) && !('persistedQuery' in extensions)));
  return isPlain ? ({ query, operationName, variables } as Plain) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Errors as the client sees them; the log gets the rest. */
function describe(
  errors: readonly GraphQLError[],
  { requestId }: Context,
  log: FastifyBaseLogger,
  operation?: Redaction,
): GraphQLFormattedError[] {
  // graphql-jit does not say what an error that it made itself comes from.
  const failures = errors.map(({ originalError, message, path }) => ({
    path,
    originalError: originalError ?? new Error(message),
    extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
  }));
  logFailures(log, requestId, failures, operation);
  return errors.map((error) => {
    const { message, locations, path, extensions } = error;
    const code = ErrorCode.INTERNAL_SERVER_ERROR;
    return withErrorMetadata(
      formatError({ message, locations, path, extensions: { code, ...extensions } }, error),
      requestId,
    );
  });
}

/** In the order and with the end that Apollo gives it. */
const toText = ({ errors, data, extensions }: FormattedExecutionResult): string =>
  `${JSON.stringify({ errors, data, extensions })}\n`;
