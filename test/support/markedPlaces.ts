import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  parse,
  typeFromAST,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
} from 'graphql';
import type { Markable, SensitiveKind } from '../../src/schema/sensitive.js';
import { canary, shortCanary } from './canaries.js';
import { sensitiveFields } from './sensitiveFields.js';
import { JPEG } from './wire.js';

/*
 * Every place of the schema that must have a mark, and for each a document that goes there, made from the schema.
 */

/** A field, an argument or an input field with a mark. */
export interface MarkedPlace {
  kind: SensitiveKind;
  side: 'argument' | 'input field' | 'field';
  /** `Type.field` or `Type.field(argument)`. */
  place: string;
  typeName: string;
  fieldName: string;
  /** What it is called where a log has it. */
  name: string;
  definition: Markable;
}

/** A document and its variables; what is sensitive in the variables is a canary. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

const kinds: ReadonlyMap<string, SensitiveKind> = new Map(
  Object.entries(sensitiveFields).flatMap(([kind, types]) =>
    Object.entries(types).flatMap(([type, fields]) =>
      fields
        .split(' ')
        .map((field) => [`${type}.${field}`, kind as SensitiveKind] as [string, SensitiveKind]),
    ),
  ),
);

/** All that must be marked, whether it is or not. */
export function markedPlaces(schema: GraphQLSchema): MarkedPlace[] {
  return [...kinds].map(([place, kind]) => {
    const [, typeName = '', fieldName = '', argumentName] = /^(\w+)\.(\w+)(?:\((\w+)\))?$/.exec(place) ?? [];
    const type = schema.getType(typeName);
    const fields = isObjectType(type) || isInputObjectType(type) ? type.getFields() : {};
    const field = fields[fieldName];
    const argument = field && 'args' in field && field.args.find(({ name }) => name === argumentName);
    const definition = argumentName ? argument : field;
    if (!definition) throw new Error(`The schema has no ${place}.`);
    const side = argument ? 'argument' : isInputObjectType(type) ? 'input field' : 'field';
    return { kind, side, place, typeName, fieldName, name: definition.name, definition };
  });
}

/** Takes the mark off; gives what puts it back. */
export function takeOff({ definition }: MarkedPlace): () => void {
  const { astNode } = definition;
  const directives = astNode?.directives?.filter(({ name }) => name.value !== 'sensitive');
  definition.astNode = { ...astNode, directives };
  return () => void (definition.astNode = astNode);
}

const ID = '0c0ffee0-0000-4000-8000-0000000000aa';
/** The one argument that is marked itself. */
const SEARCHED = 'Query.postOfficeBranches(searchText)';

/** Values that have to have a form; the rest is any text. */
const forms: Record<string, () => unknown> = {
  'ContactProfileInput.email': () => `${canary()}@mail.example`,
  'PostOfficeBranchInput.fadCode': shortCanary,
  'UploadFaceCaptureImageInput.contentType': () => 'JPEG',
  'ProposedDocumentInput.countryCode': () => 'QXA',
  'PostalAddressInput.countryIso': () => 'QXB',
  'ProposedDocumentInput.documentType': () => canary().toUpperCase(),
};

/** A value for a place: a canary when it is marked, where it can have one. */
function valueFor(place: string, given: GraphQLInputType): unknown {
  const isMarked = kinds.has(place);
  const type = getNullableType(given);
  if (forms[place]) return forms[place]();
  if (isListType(type)) return [valueFor(place, type.ofType)];
  if (isEnumType(type)) return type.getValues().at(-1)?.name;
  if (isInputObjectType(type)) return requiredOf(type);
  switch (type.name) {
    case 'ID':
      return ID;
    case '_Any':
      return { __typename: 'Session', id: ID, [canary()]: canary() };
    case 'Int':
      return 900;
    case 'Float':
      return 42.918_273_645;
    case 'Boolean':
      return true;
    case 'Byte':
      return Buffer.concat([JPEG, Buffer.from(isMarked ? canary() : 'a face')]).toString('base64');
    case 'URL':
      return 'https://shop.example/hook';
    case 'Date':
      return '1907-03-14';
    default:
      return isMarked ? canary() : 'text';
  }
}

/** Variables for a document, with everything in them that they can have. */
export function fullVariables(query: string, schema: GraphQLSchema): Record<string, unknown> {
  const operation = parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const variables = (operation?.variableDefinitions ?? []).map(({ variable, type }) => [
    variable.name.value,
    fullValue(variable.name.value, typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType),
  ]);
  return Object.fromEntries(variables) as Record<string, unknown>;
}

function fullValue(place: string, given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [fullValue(place, type.ofType)];
  if (!isInputObjectType(type)) return valueFor(place === 'searchText' ? SEARCHED : place, type);
  const fields = Object.values(type.getFields());
  return Object.fromEntries(
    fields.map((field) => [field.name, fullValue(`${type.name}.${field.name}`, field.type)]),
  );
}

/** What Yoti's rules ask for besides what the schema does. */
const alsoRequired: Record<string, object> = { CreateSessionInput: { checks: [{ liveness: {} }] } };

function requiredOf(type: GraphQLInputObjectType): Record<string, unknown> {
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return {
    ...Object.fromEntries(required.map((field) => entryFor(type, field))),
    ...alsoRequired[type.name],
  };
}

const entryFor = (type: { name: string }, field: GraphQLInputField): [string, unknown] => [
  field.name,
  valueFor(`${type.name}.${field.name}`, field.type),
];

/** A root field with all that it needs, and what is selected below it. */
function question(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  selection: string,
  given: Record<string, unknown> = {},
): Question {
  const wanted = field.args.filter((one) => isRequiredArgument(one) || one.name in given);
  const place = (one: GraphQLArgument): string => `${type.name}.${field.name}(${one.name})`;
  const variables = wanted.map((one) => [one.name, given[one.name] ?? valueFor(place(one), one.type)]);
  const declared = wanted.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
  const passed = wanted.map((one) => `${one.name}: $${one.name}`).join(', ');
  const inBrackets = (text: string): string => (text ? `(${text})` : '');
  return {
    query: `${type.name.toLowerCase()} ${inBrackets(declared)} { ${field.name}${inBrackets(passed)} { ${selection} } }`,
    variables: Object.fromEntries(variables) as Record<string, unknown>,
  };
}

function rootsOf(schema: GraphQLSchema): [GraphQLObjectType, GraphQLField<unknown, unknown>][] {
  return [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name, type: given }) => !name.startsWith('_') && 'getFields' in getNamedType(given))
      .map((field): [GraphQLObjectType, GraphQLField<unknown, unknown>] => [type, field]),
  );
}

/** For each type that can be answered a short document that selects something of it; a mutation if no query does. */
function roadsOut(schema: GraphQLSchema): Map<string, (selection: string) => Question> {
  const roads = new Map<string, (selection: string) => Question>();
  const explore = (waiting: [type: GraphQLNamedType, road: (selection: string) => Question][]): void => {
    for (const [type, road] of waiting) {
      if (roads.has(type.name)) continue;
      roads.set(type.name, road);
      if (isAbstractType(type))
        for (const possible of schema.getPossibleTypes(type))
          waiting.push([possible, (selection) => road(`... on ${possible.name} { ${selection} }`)]);
      else if (isObjectType(type))
        for (const field of Object.values(type.getFields()))
          waiting.push([getNamedType(field.type), (selection) => road(`${field.name} { ${selection} }`)]);
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    explore(
      rootsOf(schema)
        .filter(([type]) => type === root)
        .map(([type, field]) => [getNamedType(field.type), (selection) => question(type, field, selection)]),
    );
  return roads;
}

/** For each input type the shortest way to give something to it. */
function roadsIn(schema: GraphQLSchema): Map<string, (value: object) => Question> {
  const roads = new Map<string, (value: object) => Question>();
  const waiting: [type: GraphQLNamedType, road: (value: object) => Question][] = rootsOf(schema).flatMap(
    ([type, field]) =>
      field.args.map((one): (typeof waiting)[number] => [
        getNamedType(one.type),
        (value) => question(type, field, '__typename', { [one.name]: value }),
      ]),
  );
  for (const [type, road] of waiting) {
    if (roads.has(type.name) || !isInputObjectType(type)) continue;
    roads.set(type.name, (value) => road({ ...requiredOf(type), ...value }));
    for (const field of Object.values(type.getFields()))
      waiting.push([
        getNamedType(field.type),
        (value) =>
          road({
            ...requiredOf(type),
            [field.name]: isListType(getNullableType(field.type)) ? [value] : value,
          }),
      ]);
  }
  return roads;
}

/** Makes documents that go to a place; what else they need may be sensitive too. */
export function questioner(schema: GraphQLSchema): (place: MarkedPlace) => Question {
  const [out, into] = [roadsOut(schema), roadsIn(schema)];
  return ({ place, side, typeName, fieldName }) => {
    const type = schema.getType(typeName);
    if (side === 'argument') {
      const root = rootsOf(schema).find(([owner, field]) => owner === type && field.name === fieldName);
      if (root) return question(...root, '__typename');
    } else if (isInputObjectType(type)) {
      const road = into.get(typeName);
      if (road) return road(Object.fromEntries([entryFor(type, type.getFields()[fieldName]!)]));
    } else if (isObjectType(type)) {
      const isLeaf = !('getFields' in getNamedType(type.getFields()[fieldName]!.type));
      const road = out.get(typeName);
      if (road) return road(isLeaf ? fieldName : `${fieldName} { __typename }`);
    }
    throw new Error(`No document goes to ${place}.`);
  };
}

/** The same with the values in the document itself. */
export function inDocument({ query, variables }: Question, schema: GraphQLSchema): Question {
  const [, declared = ''] = /^\w+ \((.*?)\) \{/.exec(query) ?? [];
  const types = new Map(declared.split(', ').map((one) => one.slice(1).split(': ') as [string, string]));
  const text = query.replace(` (${declared})`, '').replace(/: \$(\w+)/g, (_, name: string) => {
    const type = schema.getType((types.get(name) ?? '').replace(/[[\]!]/g, ''));
    return `: ${literal(variables[name], type as GraphQLInputType)}`;
  });
  return { query: text, variables: {} };
}

function literal(value: unknown, given: GraphQLInputType): string {
  const type = isNonNullType(given) ? given.ofType : given;
  if (Array.isArray(value))
    return `[${value.map((item) => literal(item, isListType(type) ? type.ofType : type)).join(' ')}]`;
  if (isListType(type)) return literal(value, type.ofType);
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value as Record<string, unknown>).map(
    ([name, inner]) => `${name}: ${literal(inner, type.getFields()[name]!.type)}`,
  );
  return `{ ${fields.join(' ')} }`;
}
