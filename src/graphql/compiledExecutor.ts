import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileOperation } from './compileOperation.js';
import type { Context } from './context.js';
import type { CachedOperation, DocumentCache } from './documentCache.js';
import type { ExecutionVariables, Executor } from './executor.js';

/** Documents above are not compiled, because compilation blocks the event loop. */
const MAX_TEXT_LENGTH = 20_000;

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
  accepts(operation: CachedOperation): boolean {
    if (operation.compiled === undefined && this.#isDue(operation)) this.#compile(operation);
    operation.uses += 1;
    return Boolean(operation.compiled);
  }

  async execute(
    { compiled }: CachedOperation,
    { coercedVariables }: ExecutionVariables,
    context: Context,
  ): Promise<ExecutionResult> {
    const { data, errors } = (await compiled!.run(undefined, context, coercedVariables)) as ExecutionResult;
    return errors ? { data, errors: errors.map(withOriginalError) } : { data };
  }

  #isDue({ uses }: CachedOperation): boolean {
    return this.#compileAfter > 0 && uses >= this.#compileAfter;
  }

  #compile(operation: CachedOperation): void {
    const isShort = operation.text.length <= MAX_TEXT_LENGTH;
    operation.compiled = (isShort && compileOperation(this.#schema, operation)) || null;
    this.#documents.resize(operation);
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
