import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { sensitivityOf, type SensitiveKind } from '../schema/sensitive.js';

type Values = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** A field as a document asks for it; no definition for those that every schema has, such as `__typename`. */
interface Asked {
  node: FieldNode;
  definition: Field | undefined;
  mark: SensitiveKind | undefined;
}

/** What comes to one place of the answer: under the key that the caller chose, and by the name the schema has for it. */
interface Place {
  key: string;
  name: string;
  asked: Asked[];
}

/** Written down by name only, marked or not: whose things they are, and what may be anything. */
const NAMED_ONLY = new Set(['ID', '_Any']);

/** Makes what may be written down of an operation out of the marks in the schema. */
export class Redactor {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** For a document that has been validated. */
  of(document: DocumentNode, operation: OperationDefinitionNode): Redaction {
    return new Redaction(this.#schema, document, operation);
  }
}

/**
 * One operation, as it may be written down. Whatever is marked is replaced by its mark, null as well; names that a caller
 * chose, such as aliases, give way to those of the schema.
 */
export class Redaction {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #operation: OperationDefinitionNode;

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#operation = operation;
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  /** What each field was given, in variables as they came and in the document, by the path of the field. */
  arguments(variables: Values): Record<string, Values> {
    const all = this.#withDefaults(variables);
    const found: Record<string, Values> = {};
    const collect = (places: Place[], above: string): void => {
      for (const { name, asked } of places) {
        const path = `${above}${name}`;
        const given = Object.assign({}, ...asked.map((one) => this.#given(one, all))) as Values;
        if (Object.keys(given).length > 0) found[path] = given;
        collect(this.#below(asked), `${path}.`);
      }
    };
    collect(this.#roots(), '');
    return found;
  }

  /** What was answered. */
  data(data: unknown): unknown {
    return isObject(data) ? this.#object(data, this.#roots()) : null;
  }

  /** Where an error belongs. */
  path(path: readonly (string | number)[]): string {
    let places = this.#roots();
    const names = path.map((part) => {
      if (typeof part === 'number') return part;
      const place = places.find(({ key }) => key === part);
      places = place ? this.#below(place.asked) : [];
      return place?.name ?? '?';
    });
    return names.join('.');
  }

  #withDefaults(variables: Values): Values {
    const { variableDefinitions = [] } = this.#operation;
    const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    );
    return { ...(Object.fromEntries(defaults) as Values), ...variables };
  }

  #given({ node, definition }: Asked, variables: Values): Values {
    const given = (node.arguments ?? []).flatMap(({ name, value }) => {
      const argument = definition?.args.find((one) => one.name === name.value);
      return argument ? [[name.value, shown(valueOf(value, variables), argument)]] : [];
    });
    return Object.fromEntries(given) as Values;
  }

  #object(value: Values, places: Place[]): Values {
    const there = places.filter(({ key }) => Object.hasOwn(value, key));
    return Object.fromEntries(there.map(({ key, name, asked }) => [name, this.#answered(value[key], asked)]));
  }

  #answered(value: unknown, asked: Asked[]): unknown {
    const mark = asked.find((one) => one.mark)?.mark;
    return mark ? `[${mark}]` : this.#unmarked(value, asked);
  }

  #unmarked(value: unknown, asked: Asked[]): unknown {
    if (value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map((item) => this.#unmarked(item, asked));
    const [{ node, definition }] = asked as [Asked];
    if (!definition) return node.name.value === '__typename' ? value : `[${node.name.value}]`;
    return isObject(value)
      ? this.#object(value, this.#below(asked))
      : leaf(value, getNamedType(definition.type));
  }

  #roots(): Place[] {
    const { operation, selectionSet } = this.#operation;
    return placesOf(this.#fieldsOf(selectionSet, this.#schema.getRootType(operation)));
  }

  #below(asked: Asked[]): Place[] {
    const inner = asked.flatMap(({ node, definition }) =>
      node.selectionSet ? this.#fieldsOf(node.selectionSet, definition && getNamedType(definition.type)) : [],
    );
    return placesOf(inner);
  }

  #fieldsOf(set: SelectionSetNode, type: GraphQLNamedType | null | undefined): Asked[] {
    return set.selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return this.#ask(node, type);
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      const condition = inner?.typeCondition && this.#schema.getType(inner.typeCondition.name.value);
      return inner ? this.#fieldsOf(inner.selectionSet, condition ?? type) : [];
    });
  }

  /** Of an interface's field the marks count that it has in any of the types: which it will be is not known here. */
  #ask(node: FieldNode, type: GraphQLNamedType | null | undefined): Asked {
    const name = node.name.value;
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const definitions = [type, ...possible].flatMap((one) => fieldOf(one, name) ?? []);
    return { node, definition: definitions[0], mark: definitions.map(sensitivityOf).find(Boolean) };
  }
}

/** Fields of the same name are told apart by a number, in their order. */
function placesOf(asked: Asked[]): Place[] {
  const byKey = new Map<string, Asked[]>();
  for (const one of asked) {
    const key = (one.node.alias ?? one.node.name).value;
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const times = new Map<string, number>();
  return [...byKey].map(([key, own]) => {
    const name = [...new Set(own.map(({ node }) => node.name.value))].join('|');
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { key, name: time === 1 ? name : `${name}#${time}`, asked: own };
  });
}

function fieldOf(type: GraphQLNamedType | null | undefined, name: string): Field | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** A value of an argument or an input field. */
function shown(
  value: unknown,
  place: { type: GraphQLInputType } & Parameters<typeof sensitivityOf>[0],
): unknown {
  const mark = sensitivityOf(place);
  return mark ? `[${mark}]` : unmarked(value, place.type);
}

function unmarked(value: unknown, given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (value === null || value === undefined) return value;
  if (isListType(type))
    return Array.isArray(value)
      ? value.map((item) => unmarked(item, type.ofType))
      : unmarked(value, type.ofType);
  if (!isInputObjectType(type)) return leaf(value, type);
  if (!isObject(value)) return undefined;
  const fields = Object.values(type.getFields()).filter(({ name }) => Object.hasOwn(value, name));
  return Object.fromEntries(fields.map((field) => [field.name, shown(value[field.name], field)]));
}

function leaf(value: unknown, { name }: GraphQLNamedType): unknown {
  return NAMED_ONLY.has(name) ? `[${name}]` : value;
}

const valueOf = (node: ValueNode, variables: Values): unknown => valueFromASTUntyped(node, variables);

/** A time is a value. */
const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
