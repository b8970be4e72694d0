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

/** Selection of a field; without a definition for the fields of every schema, such as `__typename`. */
interface SelectedField {
  node: FieldNode;
  definition: Field | undefined;
  mark: SensitiveKind | undefined;
}

/** Field of the response: its key, which the caller may choose, its name in the schema, and its selections. */
interface ResponseField {
  key: string;
  name: string;
  selected: SelectedField[];
}

/** Types logged by name only, marked or not: ids, and federation's scalar for any value. */
const NAMED_ONLY = new Set(['ID', '_Any']);

/** Redacts operations for the log, by the `@sensitive` marks of the schema. */
export class Redactor {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Redaction of an operation; the document must be valid. */
  of(document: DocumentNode, operation: OperationDefinitionNode): Redaction {
    return new Redaction(this.#schema, document, operation);
  }
}

/**
 * Redaction of one operation. Each value with a mark, null included, is replaced by the mark; names that callers
 * choose, such as aliases, by those of the schema.
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

  /** Redacted arguments by the path of their field, from the document and the variables as sent. */
  arguments(variables: Values): Record<string, Values> {
    const all = this.#withDefaults(variables);
    const byPath: Record<string, Values> = {};
    const collect = (fields: ResponseField[], prefix: string): void => {
      for (const { name, selected } of fields) {
        const path = `${prefix}${name}`;
        const args = Object.assign({}, ...selected.map((one) => this.#argumentsOf(one, all))) as Values;
        if (Object.keys(args).length > 0) byPath[path] = args;
        collect(this.#subfields(selected), `${path}.`);
      }
    };
    collect(this.#rootFields(), '');
    return byPath;
  }

  /** Redacted data of the response. */
  data(data: unknown): unknown {
    return isObject(data) ? this.#redactObject(data, this.#rootFields()) : null;
  }

  /** Path of an error in names of the schema; `?` for an unknown key. */
  path(path: readonly (string | number)[]): string {
    let fields = this.#rootFields();
    const names = path.map((part) => {
      if (typeof part === 'number') return part;
      const field = fields.find(({ key }) => key === part);
      fields = field ? this.#subfields(field.selected) : [];
      return field?.name ?? '?';
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

  #argumentsOf({ node, definition }: SelectedField, variables: Values): Values {
    const args = (node.arguments ?? []).flatMap(({ name, value }) => {
      const argument = definition?.args.find((one) => one.name === name.value);
      return argument ? [[name.value, redactInput(valueOf(value, variables), argument)]] : [];
    });
    return Object.fromEntries(args) as Values;
  }

  #redactObject(value: Values, fields: ResponseField[]): Values {
    const present = fields.filter(({ key }) => Object.hasOwn(value, key));
    return Object.fromEntries(
      present.map(({ key, name, selected }) => [name, this.#redactValue(value[key], selected)]),
    );
  }

  #redactValue(value: unknown, selected: SelectedField[]): unknown {
    const mark = selected.find((one) => one.mark)?.mark;
    return mark ? `[${mark}]` : this.#redactUnmarked(value, selected);
  }

  #redactUnmarked(value: unknown, selected: SelectedField[]): unknown {
    if (value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map((item) => this.#redactUnmarked(item, selected));
    const [{ node, definition }] = selected as [SelectedField];
    if (!definition) return node.name.value === '__typename' ? value : `[${node.name.value}]`;
    return isObject(value)
      ? this.#redactObject(value, this.#subfields(selected))
      : redactLeaf(value, getNamedType(definition.type));
  }

  #rootFields(): ResponseField[] {
    const { operation, selectionSet } = this.#operation;
    return responseFieldsOf(this.#fieldsOf(selectionSet, this.#schema.getRootType(operation)));
  }

  #subfields(selected: SelectedField[]): ResponseField[] {
    const inner = selected.flatMap(({ node, definition }) =>
      node.selectionSet ? this.#fieldsOf(node.selectionSet, definition && getNamedType(definition.type)) : [],
    );
    return responseFieldsOf(inner);
  }

  #fieldsOf(set: SelectionSetNode, type: GraphQLNamedType | null | undefined): SelectedField[] {
    return set.selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return this.#toSelected(node, type);
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
      const condition = inner?.typeCondition && this.#schema.getType(inner.typeCondition.name.value);
      return inner ? this.#fieldsOf(inner.selectionSet, condition ?? type) : [];
    });
  }

  /** Selection with the mark of its field; a field of an interface is marked if it is in any of the possible types. */
  #toSelected(node: FieldNode, type: GraphQLNamedType | null | undefined): SelectedField {
    const name = node.name.value;
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const definitions = [type, ...possible].flatMap((one) => fieldOf(one, name) ?? []);
    return { node, definition: definitions[0], mark: definitions.map(sensitivityOf).find(Boolean) };
  }
}

/** Response fields of the selections; equal names are numbered in their order. */
function responseFieldsOf(selected: SelectedField[]): ResponseField[] {
  const byKey = new Map<string, SelectedField[]>();
  for (const one of selected) {
    const key = (one.node.alias ?? one.node.name).value;
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const times = new Map<string, number>();
  return [...byKey].map(([key, own]) => {
    const name = [...new Set(own.map(({ node }) => node.name.value))].join('|');
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { key, name: time === 1 ? name : `${name}#${time}`, selected: own };
  });
}

function fieldOf(type: GraphQLNamedType | null | undefined, name: string): Field | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** Value of an argument or input field: its mark, or the redacted value. */
function redactInput(
  value: unknown,
  input: { type: GraphQLInputType } & Parameters<typeof sensitivityOf>[0],
): unknown {
  const mark = sensitivityOf(input);
  return mark ? `[${mark}]` : redactInputValue(value, input.type);
}

function redactInputValue(value: unknown, inputType: GraphQLInputType): unknown {
  const type = getNullableType(inputType);
  if (value === null || value === undefined) return value;
  if (isListType(type))
    return Array.isArray(value)
      ? value.map((item) => redactInputValue(item, type.ofType))
      : redactInputValue(value, type.ofType);
  if (!isInputObjectType(type)) return redactLeaf(value, type);
  if (!isObject(value)) return undefined;
  const fields = Object.values(type.getFields()).filter(({ name }) => Object.hasOwn(value, name));
  return Object.fromEntries(fields.map((field) => [field.name, redactInput(value[field.name], field)]));
}

function redactLeaf(value: unknown, { name }: GraphQLNamedType): unknown {
  return NAMED_ONLY.has(name) ? `[${name}]` : value;
}

const valueOf = (node: ValueNode, variables: Values): unknown => valueFromASTUntyped(node, variables);

/** True for a plain object; a Date is a value. */
const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
