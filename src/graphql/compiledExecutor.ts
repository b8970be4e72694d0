import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Variables } from '../limits/cost/arguments.js';
import { NO_BOOLEAN } from '../limits/cost/conditions.js';
import { compileOperation, type CompiledOperation } from './compileOperation.js';
import type { Context } from './context.js';
import type { CachedOperation, DocumentCache } from './documentCache.js';
import type { ExecutionVariables, Executor } from './executor.js';

/** Documents above are not compiled, because compilation blocks the event loop. */
const MAX_TEXT_LENGTH = 20_000;
/** Combinations of conditions for which an operation is compiled. */
const MAX_VARIANTS = 8;

/** Executor of operations compiled by graphql-jit, from their use number `compileAfter` on (ADR 13). */
export class CompiledExecutor implements Executor {
  readonly #schema: GraphQLSchema;
  readonly #documents: DocumentCache;
  readonly #compileAfter: number;

  /** `compileAfter` 0 disables compilation. */
  constructor(schema: GraphQLSchema, documents: DocumentCache, compileAfter: number) {
    this.#schema = schema;
    this.#documents = documents;
    this.#compileAfter = compileAfter;
  }

  /** True if the operation is compiled. Counts the use, and compiles once `compileAfter` uses went before. */
  accepts(operation: CachedOperation, variables: Variables): boolean {
    const compiled = this.#compiledFor(operation, variables);
    operation.uses += 1;
    return compiled?.accepts(variables) ?? false;
  }

  async execute(
    operation: CachedOperation,
    { coercedVariables }: ExecutionVariables,
    context: Context,
  ): Promise<ExecutionResult> {
    const compiled = this.#compiledFor(operation, coercedVariables)!;
    const { data, errors } = await compiled.run(context, coercedVariables);
    return errors ? { data, errors: errors.map(withOriginalError) } : { data };
  }

  /** The operation compiled for the conditions in these variables. */
  #compiledFor(operation: CachedOperation, variables: Variables): CompiledOperation | null {
    if (this.#compileAfter === 0 || operation.uses < this.#compileAfter) return null;
    const key = operation.conditions.keyOf(variables);
    const known = operation.compiled.get(key);
    if (known !== undefined) return known;
    if (operation.compiled.size >= MAX_VARIANTS || key.includes(NO_BOOLEAN)) return null;
    const isShort = operation.text.length <= MAX_TEXT_LENGTH;
    const compiled = (isShort && compileOperation(this.#schema, operation, variables)) || null;
    operation.compiled.set(key, compiled);
    this.#documents.resize(operation);
    return compiled;
  }
}

/** Adds what graphql-jit omits: the original error of its own errors, the extensions of any other that has none. */
function withOriginalError(error: GraphQLError): GraphQLError {
  const hasExtensions = (error as { extensions?: object }).extensions !== undefined;
  if (error.originalError && hasExtensions) return error;
  if (error.originalError) return Object.create(error, { extensions: { value: {} } }) as GraphQLError;
  const { message, nodes, path, extensions } = error;
  return new GraphQLError(message, { nodes, path, extensions, originalError: new Error(message) });
}
