import {
  coerceInputValue,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
  type VariableDefinitionNode,
} from 'graphql';

/** Coerced variables of a request; undefined if one of them does not fit its type. */
export type CoerceVariables = (
  variables: Readonly<Record<string, unknown>>,
) => Record<string, unknown> | undefined;

/** Coerces a value of JSON, or throws. */
type Coerce = (value: unknown) => unknown;

/** A variable, or a field of an input. */
interface Slot {
  name: string;
  coerce: Coerce;
  isRequired: boolean;
  /** Undefined without one. */
  defaultValue: unknown;
}

/** Thrown without a stack trace and never shown: graphql-js finds and describes the faults. */
const MISMATCH = new Error('A variable does not fit its type.');

/**
 * Compiler of coercion functions, one for each operation. graphql-js looks up every type anew for each request, and
 * keeps a path to every value for messages that are seldom needed: 3 to 9 µs of a request (ADR 18).
 */
export class CoercionCompiler {
  readonly #schema: GraphQLSchema;
  /** By type of the schema; list and non-null types of a document are released with it. */
  readonly #compiled = new WeakMap<GraphQLInputType, Coerce>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Coercion of the variables of a valid operation. */
  compile(definitions: readonly VariableDefinitionNode[] = []): CoerceVariables {
    const slots = definitions.map(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(this.#schema, node as NamedTypeNode) as GraphQLInputType;
      return this.#slot(variable.name.value, type, defaultValue && valueFromAST(defaultValue, type));
    });
    return (variables) => {
      try {
        return coerceSlots(slots, variables);
      } catch {
        return undefined;
      }
    };
  }

  #slot(name: string, type: GraphQLInputType, defaultValue: unknown): Slot {
    return { name, coerce: this.#typeCoercion(type), isRequired: isNonNullType(type), defaultValue };
  }

  #typeCoercion(type: GraphQLInputType): Coerce {
    const compiled = this.#compiled.get(type);
    if (compiled) return compiled;
    // Stands in while inputs that contain themselves are compiled.
    this.#compiled.set(type, (value) => this.#compiled.get(type)!(value));
    const coerce = this.#compileType(type);
    this.#compiled.set(type, coerce);
    return coerce;
  }

  #compileType(type: GraphQLInputType): Coerce {
    if (isNonNullType(type)) {
      const inner = this.#typeCoercion(type.ofType as GraphQLInputType);
      return (value) => (value === null ? mismatch() : inner(value));
    }
    if (isListType(type)) {
      const inner = this.#typeCoercion(type.ofType as GraphQLInputType);
      return (value) => {
        if (value === null) return null;
        return Array.isArray(value) ? value.map((item) => inner(item)) : [inner(value)];
      };
    }
    if (isInputObjectType(type)) return this.#compileObject(type);
    return (value) => (value === null ? null : (type.parseValue(value) ?? mismatch()));
  }

  #compileObject(type: GraphQLInputObjectType): Coerce {
    if (type.isOneOf) return (value) => coerceInputValue(value, type, mismatch);
    const fields = Object.values(type.getFields());
    const names = new Set(fields.map(({ name }) => name));
    const slots = fields.map((field) => this.#slot(field.name, field.type, field.defaultValue));
    return (value) => {
      if (value === null) return null;
      if (typeof value !== 'object' || Array.isArray(value)) return mismatch();
      for (const name of Object.keys(value)) if (!names.has(name)) mismatch();
      return coerceSlots(slots, value as Record<string, unknown>);
    };
  }
}

function coerceSlots(
  slots: readonly Slot[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const coerced: Record<string, unknown> = {};
  for (const { name, coerce, isRequired, defaultValue } of slots) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) coerced[name] = coerce(value);
    else if (defaultValue !== undefined) coerced[name] = defaultValue;
    else if (isRequired) mismatch();
  }
  return coerced;
}

function mismatch(): never {
  throw MISMATCH;
}
