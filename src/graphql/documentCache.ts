import {
  GraphQLError,
  Kind,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { ErrorCode } from '../errors/codes.js';
import { DocumentError } from '../errors/requestErrors.js';
import type { Variables } from '../limits/cost/arguments.js';
import { Conditions } from '../limits/cost/conditions.js';
import { costFunction, type OperationCost } from '../limits/cost/operationCost.js';
import { parseWithinLimits } from '../limits/document/checkDocument.js';
import type { DocumentLimits } from '../limits/document/documentLimits.js';
import { CoercionCompiler, type CoerceVariables } from './coercion.js';
import type { CompiledOperation } from './compileOperation.js';
import { documentHash } from './documentHash.js';
import { validationErrors } from './literals.js';

/** Operation of a cached document, with everything that is computed once for all requests. */
export interface CachedOperation {
  readonly text: string;
  readonly hash: string;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** Undefined where a variable does not fit. */
  readonly coerce: CoerceVariables;
  readonly costOf: (variables: Variables) => OperationCost;
  /** Executions so far, until the operation is compiled. */
  uses: number;
  readonly conditions: Conditions;
  /** By the key of the conditions; null where it cannot be compiled. */
  readonly compiled: Map<string, CompiledOperation | null>;
}

interface CachedDocument {
  text: string;
  hash: string;
  document: DocumentNode;
  operations: CachedOperation[];
}

const MAX_DOCUMENTS = 1_000;
/** Bound on the estimates of all entries, see `bytesOf`. */
const MAX_CACHE_BYTES = 80_000_000;
const BYTES_PER_CHARACTER = 30;
const BYTES_PER_COMPILED_FIELD = 1_000;
/** Each further validation error costs a search for similar names. */
const MAX_VALIDATION_ERRORS = 10;

/** A value in a message about syntax: `found String "…"`. */
const VALUE_TOKEN = /\b(String|BlockString|Int|Float) ".*"/s;

/** Cache of valid documents; each is parsed, checked against the limits and validated once. */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #limits: DocumentLimits;
  readonly #coercion: CoercionCompiler;
  readonly #byHash = new Map<string, CachedDocument>();
  readonly #byText = new LRUCache<string, CachedDocument>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CACHE_BYTES,
    sizeCalculation: bytesOf,
    onInsert: (document) => void this.#byHash.set(document.hash, document),
    dispose: ({ hash }) => void this.#byHash.delete(hash),
  });

  constructor(schema: GraphQLSchema, limits: DocumentLimits) {
    this.#schema = schema;
    this.#limits = limits;
    this.#coercion = new CoercionCompiler(schema);
  }

  /**
   * Operation that a text and an operation name select. Throws an ApiError for a document over a limit, a DocumentError
   * for one that is not GraphQL, does not match the schema, or has no such operation.
   */
  get(text: string, operationName?: string): CachedOperation {
    const { operations } = this.#byText.get(text) ?? this.#add(text);
    const [first, ...more] = operations;
    if (operationName === undefined && first && more.length === 0) return first;
    const named = operations.find(({ definition }) => definition.name?.value === operationName);
    if (operationName === undefined || !named) throw unresolved(operations.length, operationName);
    return named;
  }

  /** Parsed document with this hash; undefined if it is not cached. */
  documentOf(hash: string): DocumentNode | undefined {
    return this.#byHash.get(hash)?.document;
  }

  /** Number of cached documents. */
  get size(): number {
    return this.#byText.size;
  }

  /** Updates the size of an entry after one of its operations was compiled. */
  resize({ text }: CachedOperation): void {
    const document = this.#byText.get(text);
    if (!document) return;
    this.#byText.delete(text);
    this.#byText.set(text, document);
  }

  #add(text: string): CachedDocument {
    const document = this.#parse(text);
    if (validate(this.#schema, document, undefined, { maxErrors: 1 }).length > 0) {
      const errors = validationErrors(this.#schema, document, MAX_VALIDATION_ERRORS);
      throw new DocumentError(errors.map(withCode(ErrorCode.GRAPHQL_VALIDATION_FAILED)));
    }
    checkRootTypes(this.#schema, document);
    const hash = documentHash(text);
    const schema = this.#schema;
    const operations = document.definitions
      .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
      .map((definition) => {
        const conditions = new Conditions(document, definition);
        const costOf = costFunction({ schema, document, definition }, conditions);
        const coerce = this.#coercion.compile(definition.variableDefinitions);
        return {
          text,
          hash,
          document,
          definition,
          coerce,
          costOf,
          conditions,
          uses: 0,
          compiled: new Map<string, CompiledOperation | null>(),
        };
      });
    const entry = { text, hash, document, operations };
    this.#byText.set(text, entry);
    return entry;
  }

  #parse(text: string): DocumentNode {
    try {
      return parseWithinLimits(text, this.#limits);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      error.message = error.message.replace(VALUE_TOKEN, '$1');
      throw new DocumentError([withCode(ErrorCode.GRAPHQL_PARSE_FAILED)(error)]);
    }
  }
}

/** graphql-js finds a type of operation that the schema does not have only when it executes one. */
function checkRootTypes(schema: GraphQLSchema, { definitions }: DocumentNode): void {
  for (const node of definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION || schema.getRootType(node.operation)) continue;
    const extensions = { code: ErrorCode.GRAPHQL_VALIDATION_FAILED };
    throw new DocumentError([
      new GraphQLError(`The schema has no ${node.operation}s.`, { nodes: node, extensions }),
    ]);
  }
}

/** Estimated memory of the syntax tree and of the compiled operations. */
function bytesOf({ text, operations }: CachedDocument): number {
  const compiled = operations.flatMap((operation) => [...operation.compiled.values()]);
  const fields = compiled.reduce((sum, one) => sum + (one?.size ?? 0), 0);
  return text.length * BYTES_PER_CHARACTER + fields * BYTES_PER_COMPILED_FIELD + 1;
}

/** Sets the code in place: a copy of an error would copy its message and its stack, as long as the document. */
function withCode(code: ErrorCode): (error: GraphQLError) => GraphQLError {
  return (error) => {
    error.extensions.code = code;
    return error;
  };
}

function unresolved(count: number, operationName: string | undefined): DocumentError {
  const several = 'The document has several operations: select one with `operationName`.';
  const unknown = 'The document has no operation with the name given as `operationName`.';
  const none = 'The document has no operation.';
  const message = count === 0 ? none : operationName === undefined ? several : unknown;
  const extensions = { code: ErrorCode.OPERATION_RESOLUTION_FAILURE };
  return new DocumentError([new GraphQLError(message, { extensions })]);
}
