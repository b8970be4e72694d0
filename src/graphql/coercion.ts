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

/** What resolvers are given for the variables of a request; undefined where something is wrong with one. */
export type CoerceVariables = (
  given: Readonly<Record<string, unknown>>,
) => Record<string, unknown> | undefined;

/** Gives what a resolver is given for a value of JSON, or throws. */
type Coerce = (value: unknown) => unknown;

/** A variable, or a field of an input: what to do with its value, and what stands for none. */
interface Part {
  name: string;
  coerce: Coerce;
  isRequired: boolean;
  /** Undefined for none. */
  standard: unknown;
}

type Typed = Pick<Part, 'name' | 'standard'> & { type: GraphQLInputType };

/**
 * Puts together, once for a document, how its variables are coerced. graphql-js looks up every type anew for each request,
 * and keeps the path to every value for a message that hardly ever has to be written: which of them is wrong is for it
 * to find out.
 */
export class Coercion {
  readonly #schema: GraphQLSchema;
  /** By type; those that a document makes of them, such as lists, go with it. */
  readonly #known = new WeakMap<GraphQLInputType, Coerce>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** For a document that has been validated. */
  of(definitions: readonly VariableDefinitionNode[] = []): CoerceVariables {
    const coerceAll = this.#ofParts(
      definitions.map(({ variable, type: node, defaultValue }) => {
        const type = typeFromAST(this.#schema, node as NamedTypeNode) as GraphQLInputType;
        return {
          name: variable.name.value,
          type,
          standard: defaultValue && valueFromAST(defaultValue, type),
        };
      }),
    );
    return (given) => {
      try {
        return coerceAll(given);
      } catch {
        return undefined;
      }
    };
  }

  #ofParts(typed: readonly Typed[]): (given: Readonly<Record<string, unknown>>) => Record<string, unknown> {
    const parts = typed.map(({ name, type, standard }): Part => {
      return { name, standard, isRequired: isNonNullType(type), coerce: this.#ofType(type) };
    });
    return (given) => {
      const coerced: Record<string, unknown> = {};
      for (const { name, coerce, isRequired, standard } of parts) {
        const value = Object.hasOwn(given, name) ? given[name] : undefined;
        if (value !== undefined) coerced[name] = coerce(value);
        else if (standard !== undefined) coerced[name] = standard;
        else if (isRequired) refuse();
      }
      return coerced;
    };
  }

  #ofType(type: GraphQLInputType): Coerce {
    const known = this.#known.get(type);
    if (known) return known;
    // Until it is known, for those that hold themselves.
    this.#known.set(type, (value) => this.#known.get(type)!(value));
    const made = this.#make(type);
    this.#known.set(type, made);
    return made;
  }

  #make(type: GraphQLInputType): Coerce {
    if (isNonNullType(type)) {
      const inner = this.#ofType(type.ofType as GraphQLInputType);
      return (value) => (value === null ? refuse() : inner(value));
    }
    if (isListType(type)) {
      const inner = this.#ofType(type.ofType as GraphQLInputType);
      const each = (value: unknown): unknown[] => (Array.isArray(value) ? value.map(inner) : [inner(value)]);
      return (value) => (value === null ? null : each(value));
    }
    if (isInputObjectType(type)) return this.#ofObject(type);
    return (value) => (value === null ? null : (type.parseValue(value) ?? refuse()));
  }

  #ofObject(type: GraphQLInputObjectType): Coerce {
    if (type.isOneOf) return (value) => coerceInputValue(value, type, refuse);
    const fields = Object.values(type.getFields());
    const names = new Set(fields.map(({ name }) => name));
    const coerceFields = this.#ofParts(
      fields.map(({ name, type: of, defaultValue: standard }) => ({ name, type: of, standard })),
    );
    return (value) => {
      if (value === null) return null;
      if (typeof value !== 'object' || Array.isArray(value)) return refuse();
      for (const name of Object.keys(value)) if (!names.has(name)) refuse();
      return coerceFields(value as Record<string, unknown>);
    };
  }
}

function refuse(): never {
  throw REFUSAL;
}

/** Nobody sees it, so nobody has to pay for its stack. */
const REFUSAL = new Error('A variable does not fit its type.');
